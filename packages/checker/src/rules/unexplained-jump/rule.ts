import { compareDecimals, convertValue, type Decimal, decimal, multiplyDecimals, subtractDecimals } from '@gangmu/domain'
import { sentencesOf } from '../../lib/passages.ts'
import { cataloguedFigures, figuresOf, printFigure, reachedAndPlanned, type ToldFigure } from '../../lib/told-figures.ts'
import type { CheckInput, Rule } from '../../rule.ts'

/** What moves slowly by its nature: a share, a coverage, a stock per head. */
const SLOW_KINDS = new Set(['share', 'rate', 'ratio'])
const EXPLAINS = /口径|核算|统计|调整|主要考虑|原因|由于|因为|受.{0,20}影响|普查|修订/
const POINTS = decimal(10)
const STEP = decimal('0.4')

/** A share that leaps within a year has most often changed its definition, or a digit. */
export const unexplainedJump: Rule = {
  id: 'unexplained-jump',
  family: 'plan-logic',
  severity: '提示',
  *check(input) {
    const { reading } = input
    const { reached, planned, looksAhead } = reachedAndPlanned(reading)
    const before = figuresOf(cataloguedFigures(reading), looksAhead ? reading.report.reportYear : null, 'target')
    for (const [what, [target]] of planned) yield* compare(input, 'planned', reached.get(what)?.[0], target, what)
    for (const [what, [result]] of reached) yield* compare(input, 'reached', before.get(what)?.[0], result, what)
  },
}

function* compare(input: CheckInput, code: string, from: ToldFigure | undefined, to: ToldFigure | undefined, what: string) {
  if (
    !from ||
    !to?.entry ||
    !SLOW_KINDS.has(to.entry.kind) ||
    to.entry.direction !== 'up' ||
    from.quantity.form !== 'number' ||
    to.quantity.form !== 'number'
  )
    return
  const told = convertValue(to.quantity.low, to.quantity.unit, from.quantity.unit)
  if (!told.ok || !isLeap(from.quantity.low, told.value, from.quantity.unit) || isExplained(input, to.name)) return
  yield {
    code,
    params: { name: to.name, from: printFigure(from), to: printFigure(to) },
    spans: [to.span, from.span],
    values: [to.text, from.text],
    about: [what],
  }
}

function isLeap(from: Decimal, to: Decimal, unit: string | null): boolean {
  const step = subtractDecimals(to, from)
  const size = step.digits < 0n ? { ...step, digits: -step.digits } : step
  if (unit === '%' && compareDecimals(size, POINTS) < 0) return false
  return from.digits > 0n && compareDecimals(size, multiplyDecimals(from, STEP)) >= 0
}

const isExplained = (input: CheckInput, name: string): boolean =>
  sentencesOf(input).some(({ text }) => text.includes(name) && EXPLAINS.test(text))
