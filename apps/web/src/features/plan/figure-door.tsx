import { Figure } from '../../components/figure.tsx'
import { Missing } from '../../components/missing.tsx'
import { useWords } from '../../lib/locale.tsx'
import type { FigureName, PlanLineView } from './plan-line.ts'
import type { OpenLine } from './use-open-line.ts'

type Props = {
  readonly line: PlanLineView
  readonly figure: FigureName
  readonly text: string | undefined
  readonly tail: number
  readonly hint: string
  readonly missing: string
  readonly opening: OpenLine
}

/** A figure of a line: opens the line beside the table with this figure at its source. */
export const FigureDoor = ({ line, figure, text, tail, hint, missing, opening }: Props) => {
  const { t } = useWords()
  if (text === undefined) return <Missing reason={missing} />
  return (
    <button
      type="button"
      className="door"
      aria-expanded={opening.row === line.id && opening.figure === figure}
      aria-haspopup="dialog"
      // A figure set on its decimal point is several boxes, which a screen reader would read apart.
      aria-label={t('plan.figure-of', { name: line.name, figure: t(`plan.figure.${figure}`), text })}
      title={hint}
      onClick={() => opening.open(line.id, figure)}
    >
      <Figure text={text} tail={tail} />
    </button>
  )
}
