import type { LivelihoodItem, Span } from '@gangmu/domain'
import { spanOf } from '../../lib/figures.ts'
import { spanIn } from '../../lib/indicator-rows.ts'
import { knownQuantityOf } from '../../lib/known-quantities.ts'
import { isPlain } from '../../lib/sums.ts'
import type { CheckInput, Rule } from '../../rule.ts'

/** 民生实事的件数与所列清单相符. */
export const livelihoodCount: Rule = {
  id: 'livelihood-count',
  family: 'parts-and-wholes',
  severity: '疑似',
  *check(input) {
    const lists = listsOf(input.reading.livelihood)
    for (const { count, span } of countsOf(input)) {
      const near = lists.find((list) => Math.abs(list.length - count) <= NEAR)
      if (near === undefined || lists.some(({ length }) => length === count)) continue
      const printed = input.document.lines[span.line - 1]!.slice(span.start, span.end)
      yield {
        code: 'differs',
        params: { count: printed, listed: near.length },
        spans: [span, spanOf(near.at(-1)!), spanOf(near[0]!)],
        values: [printed, near.length],
        about: ['民生实事'],
      }
    }
  },
}

type Count = { readonly count: number; readonly span: Span }

/** Counts told in the text, and those of statements: the title of a list has no facts. */
function countsOf({ document, reading }: CheckInput): Count[] {
  const told = reading.facts.flatMap((fact): Count[] => {
    if (fact.measure !== 'count' || !/民生实事|为民实事/.test(fact.subject)) return []
    const quantity = knownQuantityOf(fact)
    if (quantity === null || !/^[件项个]$/.test(quantity.unit ?? '')) return []
    if (!isPlain({ fact, quantity, before: '', from: fact.start, to: fact.end })) return []
    return [{ count: Number(quantity.low.digits), span: spanOf(fact) }]
  })
  const stated = reading.statements.flatMap((statement): Count[] =>
    statement.of === 'livelihood items' && statement.total !== null
      ? [{ count: statement.total, span: spanIn(document, statement, new RegExp(`(?<!\\d)${statement.total}[件项个]`)) }]
      : [],
  )
  return [...told, ...stated.filter(({ span }) => !told.some((one) => one.span.line === span.line && one.span.start === span.start))]
}

/** Further off, another list is meant: that of the year before, or one that is not printed. */
const NEAR = 3

/** Items from one 1 to the next are one list; short ones are examples. */
function listsOf(items: readonly LivelihoodItem[]): LivelihoodItem[][] {
  const lists: LivelihoodItem[][] = []
  for (const item of items) {
    const last = lists.at(-1)
    if (last === undefined || (item.no === 1 && last.length > 0)) lists.push([item])
    else last.push(item)
  }
  return lists.filter((list) => list.length >= 5 && list.every(({ no }, at) => no === at + 1))
}
