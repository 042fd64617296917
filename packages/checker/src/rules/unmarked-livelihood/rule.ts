import type { LivelihoodItem, Statement } from '@gangmu/domain'
import { spanOf } from '../../lib/figures.ts'
import { spanIn } from '../../lib/indicator-rows.ts'
import { nearestPlaces } from '../../lib/places.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** Where all items are said to be done, every item of the list says so. */
export const unmarkedLivelihood: Rule = {
  id: 'unmarked-livelihood',
  family: 'verdicts',
  severity: '疑似',
  *check({ document, reading }) {
    const list = reading.livelihood
    const marked = list.filter(({ status }) => status !== null)
    // A list of promises for the coming year bears no marks.
    if (marked.length * 2 < list.length || marked.length === 0) return
    const told = reading.statements.filter(({ of, total, met }) => of === 'livelihood items' && total !== null && met !== null)
    if (marked.length === list.length) yield* miscounted(told, list, document)
    const all = told.filter(({ total, met }) => met === total).filter(({ quote }) => ALL.test(quote) && !NOT_DONE.test(quote))
    const statement = all.find(({ total }) => total === list.length) ?? null
    if (statement === null) return
    const open = list.filter(({ status }) => status === null || NOT_DONE.test(status))
    for (const item of open.slice(0, MOST)) {
      const span = spanOf(item)
      yield {
        code: item.status === null ? 'unmarked' : 'open',
        params: { no: item.no ?? list.indexOf(item) + 1, total: list.length, marked: list.length - open.length, status: item.status ?? '' },
        spans: nearestPlaces([endOf(item, span), spanIn(document, statement, countOf(statement))]),
        values: [`${list.length}件`, list.length - open.length, ...(item.status === null ? [] : [item.status])],
        about: ['livelihood', item.target.text.replace(/[\d.\s]/g, '')],
      }
    }
  },
}

/** 10件民生实事，9件全部完成，1件跨年实施: as many of the list are marked as done. */
function* miscounted(told: readonly Statement[], list: readonly LivelihoodItem[], document: CheckInput['document']): Iterable<RuleFinding> {
  const open = list.filter(({ status }) => NOT_DONE.test(status!))
  const done = list.length - open.length
  const statement = told.find(({ total, met }) => total === list.length && met! < total)
  if (!statement || statement.met === done || Math.abs(statement.met! - done) > MOST) return
  const { met, total } = statement
  yield {
    code: 'counted',
    params: { total: total!, met: met!, done, open: open.length },
    spans: nearestPlaces([
      spanIn(document, statement, new RegExp(`(?<!\\d)${met}(?=[件项个])`)),
      ...open.map((item) => endOf(item, spanOf(item))),
    ]),
    values: [`${met}件`, done, ...new Set(open.map(({ status }) => status!))],
    about: ['livelihood', 'counted'],
  }
}

/** 25件民生实事全面完成; 共25件，已办结24件 counts them one by one. */
const ALL = /(?:全面|全部|均已?|都已?|如期|圆满|如数)(?:完成|办结|兑现|落实|达成|实现|建成)|达成年度目标/
const NOT_DONE = /基本|推进|正在|未|部分|跨年|滞后/
/** More of them are one matter. */
const MOST = 3

const countOf = ({ total }: Statement): RegExp => new RegExp(`(?<!\\d)${total}(?=[件项个])`)

const endOf = ({ status }: LivelihoodItem, span: { line: number; start: number; end: number }) =>
  status === null ? span : { ...span, start: Math.max(span.start, span.end - status.length - 1) }
