import type { IndicatorRow, Span, Statement } from '@gangmu/domain'
import { derive } from '../../lib/derive.ts'
import { spanIn } from '../../lib/indicator-rows.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** How many rows of one table are 约束性 and 预期性; a table whose natures are not all known says nothing. */
type Counted = {
  readonly first: IndicatorRow
  readonly binding: number
  readonly expected: number
  /** Rows of the nature that fewer have. */
  readonly fewer: readonly IndicatorRow[]
}

/** How many binding and expected indicators a report says there are is what one of its tables shows. */
export const countOfNatures: Rule = {
  id: 'count-of-natures',
  family: 'verdicts',
  severity: '疑似',
  *check(input) {
    const tables = countedTables(input)
    if (tables.length === 0) return
    for (const statement of input.reading.statements) {
      const [binding, expected] = naturesOf(statement, input)
      if (statement.of !== 'indicators' || binding === undefined) continue
      if (expected === undefined) {
        yield* bindingAlone(statement, binding, tables, input)
        continue
      }
      if (tables.some((table) => table.binding === binding && table.expected === expected)) continue
      // Of a five-year plan's indicators, or of a few singled out, no table tells.
      const meant = tables.filter((table) => near(table, binding + expected)).sort((a, b) => apart(a, statement) - apart(b, statement))[0]
      if (meant === undefined) continue
      const wrong = binding === meant.binding ? expected : binding
      yield {
        code: 'differs',
        params: { binding, expected, tableBinding: meant.binding, tableExpected: meant.expected, rows: meant.binding + meant.expected },
        spans: [spanIn(input.document, statement, new RegExp(`(?<!\\d)${wrong}(?=[项个])`)), ...placesOf(meant)],
        values: [binding, expected, meant.binding, meant.expected],
        about: [meant.first.year === input.reading.report.reportYear ? 'review' : 'plan'],
      }
    }
  },
}

/** Told more than once in a sentence (未完成3项，其中约束性1项), the reader adds them up: the first stand for the whole. */
const naturesOf = ({ line, start, end, classes }: Statement, { reading }: CheckInput): readonly (number | undefined)[] =>
  (['约束性', '预期性'] as const).map((nature) => {
    const own = reading.statements.filter(
      (one) => one.of === `indicators (${nature})` && one.line === line && one.start >= start && one.end <= end,
    )
    return own.length > 1 ? (own[0]!.total ?? undefined) : classes[nature]
  })

/** 30项主要指标，…其中9项约束性指标全部完成: told of the whole table, and nothing of the other nature. */
function* bindingAlone(statement: Statement, told: number, tables: readonly Counted[], input: CheckInput): Iterable<RuleFinding> {
  const { total, quote } = statement
  const own = tables.filter(({ binding, expected }) => binding + expected === total)
  const [table] = own
  if (!table || own.some(({ binding }) => binding === told) || OF_ANOTHER.test(quote) || Math.abs(table.binding - told) > 2) return
  // 未完成4项，其中约束性指标1项 counts those among the missed.
  const isOfAll = statement.met === null && statement.missed === null && statement.undetermined === null
  if (!isOfAll && !ALL_DONE.test(quote)) return
  yield {
    code: 'binding',
    params: { binding: told, tableBinding: table.binding, rows: table.binding + table.expected },
    spans: [spanIn(input.document, statement, new RegExp(`(?<!\\d)${told}(?=[项个])`)), ...placesOf(table)],
    values: [told, table.binding],
    about: [table.first.year === input.reading.report.reportYear ? 'review' : 'plan', 'binding'],
  }
}

const ALL_DONE = /约束性(?:指标)?(?:\d+项)?(?:已经|已)?(?:全部|均|全面|都)(?!未|低于|滞后|没)/
const OF_ANOTHER = /规划|五年|中期/

/** The rows that were counted, where they are few enough to be looked through. */
const placesOf = ({ first, fewer }: Counted): readonly Span[] =>
  fewer.length > 0 && fewer.length <= NAMED ? fewer.map(({ spans }) => spans.name) : [first.spans.name]
const NAMED = 7

/** One or two off the rows of the table: a miscount. */
const near = ({ binding, expected }: Counted, told: number): boolean => Math.abs(binding + expected - told) <= 2

/** A note stands below its table. */
const apart = ({ first }: Counted, { line }: Statement): number => Math.abs(first.line - line)

const countedTables = derive(({ reading }: CheckInput): readonly Counted[] =>
  [...Map.groupBy(reading.indicators, ({ table, year }) => `${table}\u001f${year}`).values()].flatMap((rows) => {
    const numbered = rows.filter(({ no }) => no !== null)
    const counted = numbered.length > 0 ? numbered : rows.filter(({ parent }) => parent === null)
    if (counted.some(({ nature }) => nature === null)) return []
    const binding = counted.filter(({ nature }) => nature === '约束性').length
    const scarce = binding * 2 <= counted.length ? '约束性' : '预期性'
    const fewer = counted.filter(({ nature }) => nature === scarce)
    return [{ first: counted[0]!, binding, expected: counted.length - binding, fewer }]
  }),
)
