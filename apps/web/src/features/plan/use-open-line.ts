import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useAddress } from '../../lib/use-address.ts'
import { FIGURES, type FigureName } from './plan-line.ts'

/**
 * Which line is open beside the table, and which of its figures at its source, as it stands in the address (`row`, `at`). Closing goes back
 * where the line was opened here, so that the history does not fill with lines looked at.
 */
export const useOpenLine = () => {
  const { get, change } = useAddress()
  const navigate = useNavigate()
  const openedHere = useRef(false)
  const row = get('row')
  const asked = get('at')
  useEffect(() => {
    if (row === null) openedHere.current = false
  }, [row])
  return {
    row,
    figure: FIGURES.find((figure) => figure === asked) ?? null,
    open: (id: string, figure: FigureName | null = null) => {
      if (row === null) openedHere.current = true
      change({ row: id, at: figure }, { replace: row !== null })
    },
    close: () => {
      if (openedHere.current) void navigate(-1)
      else change({ row: null, at: null }, { replace: true })
    },
  }
}

export type OpenLine = ReturnType<typeof useOpenLine>
