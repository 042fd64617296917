import { inOther, joinNames, MOST_PLACES } from '../../lib/other-document.ts'
import type { ComparedRows } from '../../lib/plan-tables.ts'
import { compareRows, rowsOfYear } from '../../lib/plan-tables.ts'
import { findDisagreement } from '../../lib/told-agreement.ts'
import { figuresOf, printFigure, toldFigures } from '../../lib/told-figures.ts'
import type { OtherDocument, PairInput, PairRule, RuleFinding } from '../../rule.ts'

/** What the congress adopted a year ago is what this report has to answer for, in the same words. */
export const adoptedTargetChanged: PairRule = {
  id: 'adopted-target-changed',
  family: 'between-documents',
  severity: '疑似',
  relations: ['last-plan'],
  *check(input) {
    const { reading, other } = input
    const year = reading.report.reportYear
    const compared = compareRows(rowsOfYear(other.reading.indicators, year), rowsOfYear(reading.indicators, year))
    for (const rows of compared) yield* checkPair(rows, other)
    yield* checkLists(compared, other)
    yield* checkText(input)
  },
}

function* checkPair({ before, after, comparison }: ComparedRows, other: OtherDocument): Iterable<RuleFinding> {
  if (!before?.spans.target || !after?.spans.target || !before.target || !after.target) return
  const spans = [after.spans.target, inOther(other, before.spans.target)]
  const finding = {
    params: { name: after.name, now: after.target.text, adopted: before.target.text },
    spans,
    values: [after.target.text, before.target.text],
    about: [after.indicator ?? after.name],
  }
  if (comparison.redefined !== null) {
    yield {
      ...finding,
      code: 'redefined',
      spans: [after.spans.name, inOther(other, before.spans.name)],
      params: { now: told(after), adopted: told(before) },
    }
    return
  }
  if (comparison.nature === 'loosened' || comparison.nature === 'tightened')
    yield {
      ...finding,
      code: 'nature',
      params: { name: after.name, now: after.nature!, adopted: before.nature! },
      values: [after.nature!, before.nature!],
    }
  const { direction, reason } = comparison.target!
  if (direction === 'same' || reason.code === 'no-target') return
  const isWording = ['wording', 'conditions', 'words-differ'].includes(reason.code)
  yield { ...finding, code: isWording ? 'wording' : 'value', severity: isWording ? '提示' : '疑似' }
}

const told = ({ name, unit }: NonNullable<ComparedRows['after']>): string => (unit === null ? name : `${name}（${unit}）`)

function* checkLists(compared: readonly ComparedRows[], other: OtherDocument): Iterable<RuleFinding> {
  const whole = compared.filter(({ before, after }) => (before ?? after)!.parent === null)
  const gone = whole.flatMap(({ before, after }) => (after === null && before ? [before] : []))
  const added = whole.flatMap(({ before, after }) => (before === null && after ? [after] : []))
  const renamed = whole.flatMap(({ before, after, comparison }) =>
    comparison.kind === 'renamed' ? [{ before: before!, after: after! }] : [],
  )
  if (gone.length > 0)
    yield listed(
      'gone',
      gone.map(({ name }) => name),
      gone.map(({ spans }) => inOther(other, spans.name)),
      '疑似',
    )
  if (added.length > 0)
    yield listed(
      'added',
      added.map(({ name }) => name),
      added.map(({ spans }) => spans.name),
      '提示',
    )
  if (renamed.length > 0)
    yield listed(
      'renamed',
      renamed.map(({ before, after }) => `${before.name}→${after.name}`),
      renamed.flatMap(({ before, after }) => [after.spans.name, inOther(other, before.spans.name)]),
      '提示',
    )
}

const listed = (code: string, names: readonly string[], spans: RuleFinding['spans'], severity: '疑似' | '提示'): RuleFinding => ({
  code,
  params: { count: names.length, names: joinNames(names) },
  spans: spans.slice(0, MOST_PLACES),
  values: [names.length, ...names.slice(0, MOST_PLACES)],
  about: [],
  severity,
})

/** Targets that last year's report told in its text alone, or this one does. */
function* checkText({ reading, other }: PairInput): Iterable<RuleFinding> {
  const year = reading.report.reportYear
  const adopted = figuresOf(toldFigures(other.reading), year, 'target')
  for (const [what, figures] of figuresOf(toldFigures(reading), year, 'target')) {
    const found = findDisagreement(figures, adopted.get(what) ?? [])
    if (found === null || (found.mine.row && found.their.row) || found.mine.entry === null) continue
    const { mine: now, their: before, how } = found
    yield {
      code: how === 'bound' ? 'wording' : 'value',
      params: { name: now.name, now: printFigure(now), adopted: printFigure(before) },
      spans: [now.span, inOther(other, before.span)],
      values: [now.text, before.text],
      about: [what],
      severity: how === 'bound' ? '提示' : '疑似',
    }
  }
}
