import type { Reading } from '../reading.ts'

/** Names of indicators by the lines on which a cell of their row stands alone: a figure that is cited there says nothing by itself. */
export const rowNamesOf = ({ indicators }: Pick<Reading, 'indicators'>): ReadonlyMap<number, string> =>
  new Map(
    indicators.flatMap(({ name, spans }) =>
      [spans.target, spans.actual].flatMap((cell): [number, string][] =>
        cell === null || cell.line === spans.name.line ? [] : [[cell.line, name]],
      ),
    ),
  )
