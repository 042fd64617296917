import { useSheet } from '../../components/side-sheet.tsx'
import { FIGURES, type FigureName } from './plan-line.ts'

export type OpenLine = {
  readonly row: string | null
  readonly figure: FigureName | null
  readonly open: (id: string, figure?: FigureName | null) => void
  readonly close: () => void
}

/** Which line is open beside the table (`row`), and which of its figures at its source (`at`). */
export const useOpenLine = (): OpenLine => {
  const { current, within, open, close } = useSheet('row', 'at')
  return { row: current, figure: FIGURES.find((figure) => figure === within) ?? null, open, close }
}
