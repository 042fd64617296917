import { compareDecimals, type Decimal, decimal, divideDecimals, multiplyDecimals, subtractDecimals } from '@gangmu/domain'
import { figuredPassages, numberOf, type PassageFigure, placeOf } from '../../lib/passage-figures.ts'
import {
  addRanges,
  divideRanges,
  multiplyRanges,
  pointRange,
  printValue,
  type Range,
  rangeIn,
  rangesMeet,
  subtractRanges,
} from '../../lib/ranges.ts'
import { absolute } from '../../lib/sums.ts'
import type { Rule, RuleFinding } from '../../rule.ts'

/** 由甲到乙，增减额与增减幅都写出来的，三个数要对得上. */
export const fromToChange: Rule = {
  id: 'from-to-change',
  family: 'parts-and-wholes',
  severity: '疑似',
  *check(input) {
    for (const { passage, figures } of figuredPassages(input))
      for (const [at, from] of figures.entries()) {
        const to = figures[at + 1]
        if (to === undefined || !isFrom(from) || !isTo(to) || !isOneKind(from, to)) continue
        const changes = figures.slice(at + 2, at + 4)
        for (const change of changes) {
          if (/[。；]/.test(passage.text.slice(to.to, change.from))) break
          const said = judge(from, to, change)
          if (said !== null) yield said
          // 由11家整合为6家，资产232亿元、增长7.9%: what follows another figure is told of that one.
          if (!DIFFERENCE.test(wordsOf(change)) && !GROWTH.test(wordsOf(change)) && !MULTIPLE.test(wordsOf(change))) break
        }
      }
  },
}

const isFrom = ({ before, quantity }: PassageFigure): boolean =>
  /[由从自][^，。；]{0,24}$/.test(before) && quantity.form === 'number' && quantity.cmp === '='
const isTo = ({ before, quantity }: PassageFigure): boolean =>
  /^[^，。；]{0,16}(?:到|至|为)[^，。；]{0,6}$/.test(before) && quantity.form === 'number' && quantity.cmp === '='

const isOneKind = (a: PassageFigure, b: PassageFigure): boolean =>
  a.quantity.unit !== null && rangeIn(a.quantity, b.quantity.unit) !== null && a.fact.measure === b.fact.measure

const wordsOf = ({ before }: PassageFigure): string => before.replace(/\s/g, '')

/** 增加12家, 提高2.1个百分点; 年均增长, 比全市高 are told of something else. */
const DIFFERENCE =
  /^[，、（(]?(?:共|净|累计|五年|三年|合计|分别)*(?:增加|净增|提高|提升|上升|增长|下降|减少|降低|回落|压缩|缩短|缩小|扩大|收窄|增|降|减|压减|多|少)了?$/
const GROWTH = /^[，、（(]?(?:同比|累计|增幅达?|涨幅达?)*(?:增长|增加|提高|提升|下降|减少|降低|增幅|降幅|压减)了?(?:达|为)?$/
/** 是上年的2.4倍, 相当于2020年的2.4倍: what it was is counted in. */
const MULTIPLE = /^[，、（(]?(?:达到?|已?是|为|相当于)[^，。；、]{1,10}的$/

function judge(from: PassageFigure, to: PassageFigure, change: PassageFigure): RuleFinding | null {
  if (change.quantity.cmp !== '=') return null
  if (change.quantity.form === 'multiple') return judgeTimes(from, to, change)
  if (change.quantity.form !== 'number') return null
  const words = wordsOf(change)
  const unit = to.quantity.unit
  const [a, b] = [rangeIn(from.quantity, unit), rangeIn(to.quantity, unit)]
  if (!a || !b) return null
  const percent = /^[%％]$/.test(unit ?? '')
  const changeUnit = change.quantity.unit ?? ''
  if (DIFFERENCE.test(words) && (percent ? /百分点/.test(changeUnit) : rangeIn(change.quantity, unit) !== null)) {
    const printed = percent ? rangeIn(change.quantity, change.quantity.unit) : rangeIn(change.quantity, unit)
    return printed && differs(from, to, change, printed, sizeOf(subtractRanges(b, a)))
  }
  if (percent || !GROWTH.test(words) || !/^[%％]$/.test(changeUnit)) return null
  const printed = rangeIn(change.quantity, changeUnit)
  const growth = growthOf(a, b)
  return printed && growth && grows(from, to, change, printed, growth)
}

/** From 2 to 6 it has grown by twice, and is three times, what it was. */
function judgeTimes(from: PassageFigure, to: PassageFigure, change: PassageFigure): RuleFinding | null {
  const words = wordsOf(change)
  const isMultiple = MULTIPLE.test(words)
  const [a, b] = [rangeIn(from.quantity, to.quantity.unit), rangeIn(to.quantity, to.quantity.unit)]
  const [printed, times] = [rangeIn(change.quantity, '倍'), a && b && divideRanges(b, a)]
  if (!printed || !times || (!isMultiple && !GROWTH.test(words))) return null
  const more = addRanges(times, pointRange(decimal(-1)))
  if (rangesMeet(printed, isMultiple ? times : more)) return null
  const exact = divideDecimals(to.quantity.low, inUnitOf(from, to), 2)
  const growth = subtractDecimals(exact, decimal(1))
  const said = tell('times', from, to, change, `${numberOf(to)}÷${numberOf(from)}=${printValue(exact)}`, isMultiple ? exact : growth)
  const confused = rangesMeet(printed, isMultiple ? more : times)
  return {
    ...said,
    params: { ...said.params, times: printValue(exact, 1), growth: printValue(growth, 1) },
    ...(confused || from.fact.measure === 'count' ? {} : { severity: '提示' as const }),
  }
}

/** A fall is printed without its sign. */
const sizeOf = (range: Range): Range =>
  range.low && range.high && compareDecimals(range.high, decimal(0)) <= 0 ? subtractRanges(pointRange(decimal(0)), range) : range

function growthOf(a: Range, b: Range): Range | null {
  const quotient = divideRanges(b, a)
  const percent = quotient && multiplyRanges(quotient, pointRange(decimal(100)))
  return percent && sizeOf(addRanges(percent, pointRange(decimal(-100))))
}

function differs(from: PassageFigure, to: PassageFigure, change: PassageFigure, printed: Range, difference: Range): RuleFinding | null {
  if (rangesMeet(printed, difference)) return null
  const exact = absolute(subtractDecimals(to.quantity.low, inUnitOf(from, to)))
  return tell(
    'difference',
    from,
    to,
    change,
    `${numberOf(to)}-${numberOf(from)}=${printValue(subtractDecimals(to.quantity.low, inUnitOf(from, to)), 4)}`,
    exact,
  )
}

/** Growth of money may be told at comparable prices: then the two levels prove nothing. */
function grows(from: PassageFigure, to: PassageFigure, change: PassageFigure, printed: Range, growth: Range): RuleFinding | null {
  if (rangesMeet(printed, growth)) return null
  const low = inUnitOf(from, to)
  const exact = divideDecimals(multiplyDecimals(subtractDecimals(to.quantity.low, low), decimal(100)), low, 2)
  const said = tell(
    'growth',
    from,
    to,
    change,
    `（${numberOf(to)}-${numberOf(from)}）÷${numberOf(from)}=${printValue(exact, 2)}%`,
    absolute(exact),
  )
  return from.fact.measure === 'count' ? said : { ...said, severity: '提示' }
}

const inUnitOf = (from: PassageFigure, to: PassageFigure): Decimal =>
  rangeMiddle(rangeIn({ ...from.quantity, cmp: '=' }, to.quantity.unit)!)

const rangeMiddle = ({ low, high }: Range): Decimal =>
  divideDecimals(subtractDecimals(high!, subtractDecimals(decimal(0), low!)), decimal(2), 12)

function tell(
  code: string,
  from: PassageFigure,
  to: PassageFigure,
  change: PassageFigure,
  arithmetic: string,
  exact: Decimal,
): RuleFinding {
  return {
    code,
    params: { subject: to.fact.subject, from: from.fact.raw, to: to.fact.raw, change: change.fact.raw, arithmetic },
    spans: [change, from, to].map(placeOf),
    values: [change.fact.raw, from.fact.raw, to.fact.raw, printValue(exact, 4)],
    about: [to.fact.indicator ?? to.fact.subject, code],
  }
}
