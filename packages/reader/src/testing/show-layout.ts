import type { Layout } from '../formats/layout.ts'

/**
 * Tables as one reads them: a row is its cells parted by ｜, each with its column, its span where it has one (`0-2` three columns, `↓2` two
 * rows) and its lines parted by /.
 */
export const layOutTables = ({ lines, tables }: Layout): string[][] =>
  (tables ?? []).map(({ rows }) =>
    rows.map((cells) =>
      cells
        .map(({ from, to, column, columns, rows: down }) => {
          const where = columns === 1 ? `${column}` : `${column}-${column + columns - 1}`
          return `${where}${down === 1 ? '' : `↓${down}`} ${lines.slice(from, to).join('/')}`
        })
        .join('｜'),
    ),
  )
