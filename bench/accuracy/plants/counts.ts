import { judgedRows, type Reading, type Statement } from '@gangmu/domain'
import { type Plant, type Planter, plantAt } from './plant.ts'

/** A number of things whose names are listed beside it, or whose items the report prints one by one. */
export const count: Planter = (reading, { lines }) =>
  reading.statements.flatMap((statement) => {
    const { total, names, of } = statement
    const printed =
      of === 'livelihood items' ? itemsBelow(reading, statement) : of === 'indicators' ? rowsCounted(reading, statement) : names.length
    return total !== null && total > 1 && (names.length === total || printed === total) ? renumber('count', statement, total, lines) : []
  })

/** A list of another year may happen to have as many items: only what announces the list counts it. */
const itemsBelow = ({ livelihood }: Reading, { line }: Statement): number => {
  const first = livelihood[0]?.line ?? 0
  return line < first && first - line <= ANNOUNCED_WITHIN ? livelihood.length : 0
}
const ANNOUNCED_WITHIN = 8

const rowsCounted = ({ indicators, report }: Reading, { met, missed }: Statement): number => {
  const year = met === null && missed === null ? report.planYear : report.reportYear
  return indicators.filter((row) => row.year === year && row.parent === null).length
}

/** How many indicators were met or missed, where the report's own table says the same. */
export const verdict: Planter = (reading, { lines }) => {
  const rows = judgedRows(reading)
  const [met, missed] = (['met', 'missed'] as const).map((status) => rows.filter((row) => row.status === status).length)
  const counts = reading.statements.flatMap((statement): Plant[] => {
    if (statement.of !== 'indicators') return []
    if (statement.met !== null && statement.met === met) return renumber('verdict', statement, met, lines)
    return statement.missed !== null && statement.missed === missed ? renumber('verdict', statement, missed, lines) : []
  })
  const counting = reading.statements.flatMap(({ of, line }) => (of.startsWith('indicators') ? [line] : []))
  return [...counts, ...rows.flatMap((row) => turnVerdict(row, lines)).map((plant) => ({ ...plant, follows: counting }))]
}

const TURNED: Readonly<Record<string, string>> = { 完成: '未完成', 未完成: '完成', 是: '否', 否: '是' }

/** The report's own word on a row in a column of its own, turned. */
function turnVerdict({ declared, line, status }: Reading['indicators'][number], lines: readonly string[]): Plant[] {
  if (declared === null || declared.class !== status || TURNED[declared.text] === undefined) return []
  for (let at = line; at < Math.min(lines.length, line + 10); at++) {
    const text = lines[at]!
    if (text.trim() === '') return []
    if (text.trim() === declared.text) {
      const start = text.indexOf(declared.text)
      return [{ kind: 'verdict', line: at + 1, start, end: start + declared.text.length, text: TURNED[declared.text]! }]
    }
  }
  return []
}

function renumber(kind: 'count' | 'verdict', { line, start, end }: Statement, number: number, lines: readonly string[]): Plant[] {
  const quote = lines[line - 1]!.slice(start, end)
  const at = new RegExp(`(?<![0-9])${number}(?=[项件个])`).exec(quote)
  return at === null ? [] : [plantAt(kind, { line, start }, { start: at.index, end: at.index + at[0].length, text: String(number + 1) })]
}
