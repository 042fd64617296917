import { compareDecimals, subtractDecimals } from '@gangmu/domain'
import { figuredPassages, numberOf, type PassageFigure, placeOf } from '../../lib/passage-figures.ts'
import { printValue, rangeIn, rangesMeet, subtractRanges } from '../../lib/ranges.ts'
import { absolute } from '../../lib/sums.ts'
import type { Rule, RuleFinding } from '../../rule.ts'

/** 两个百分数之差用百分点: what a rate or share rises by is told in 个百分点, not in %. */
export const percentOrPoints: Rule = {
  id: 'percent-or-points',
  family: 'units',
  severity: '提示',
  *check(input) {
    for (const { figures } of figuredPassages(input))
      for (const [at, figure] of figures.entries()) {
        if (!isPercent(figure) || !CHANGES.test(figure.before)) continue
        const proof = proofOf(figure, figures.slice(Math.max(0, at - 2), at))
        if (proof !== null) yield proof
        else if (OF_RATE.test(figure.before)) yield tell('ambiguous', figure, [])
        else if (isOfShare(figure, figures[at - 1]))
          yield tell('ambiguous', { ...figure, fact: { ...figure.fact, ...namesOf(figures[at - 1]!) } }, [])
      }
  },
}

const isPercent = ({ quantity }: PassageFigure): boolean => /^[%％]$/.test(quantity.unit ?? '') && quantity.form === 'number'

/** 提高3%, but not 提高到3%. */
const CHANGES =
  /(?:提高|提升|上升|下降|降低|回落|加快|减缓|收窄|扩大|增加|减少|(?:高于|低于|快于|高出)(?:全[国省市区县](?:平均)?(?:水平)?)?|高|低|快)(?:了|约|近)?\s*$/
/** 增速较上年回落2%, 失业率同比下降0.3%: what changes is itself a percentage. */
const OF_RATE =
  /(?:增速|增幅|降幅|占比|比重|率|涨幅)(?![先领])(?!分别)[^，。；、：率]{0,14}(?:提高|提升|上升|下降|降低|回落|加快|减缓|收窄|扩大|(?:高于|低于|快于|高出)(?:全[国省市区县](?:平均)?(?:水平)?)?|高|低|快)(?:了|约|近)?\s*$/

/** 占比达35.2%，较上年提升1.6%: a share is told right in front, and the change of nothing else. */
const isOfShare = (change: PassageFigure, ahead: PassageFigure | undefined): boolean =>
  ahead !== undefined &&
  isPercent(ahead) &&
  (ahead.fact.measure === 'share' || ahead.fact.measure === 'rate') &&
  /^[，、（(]\s*(?:同比|(?:较|比)[^，。；、]{1,10}?)?(?:提高|提升|上升|下降|降低|回落|增加|减少)了?$/.test(change.before)

const namesOf = ({ fact: { subject, indicator } }: PassageFigure) => ({ subject, indicator })

/** From 40% to 45% is 5个百分点, not 5%. */
function proofOf(change: PassageFigure, ahead: readonly PassageFigure[]): RuleFinding | null {
  const [from, to] = ahead
  if (!from || !to || !isPercent(from) || !isPercent(to) || !/[由从自]/.test(from.before) || !/[到至]\s*$/.test(to.before)) return null
  const [a, b, c] = [from, to, change].map(({ quantity }) => rangeIn(quantity, '%'))
  if (!a || !b || !c) return null
  const difference = absolute(subtractDecimals(to.quantity.low, from.quantity.low))
  const up = compareDecimals(to.quantity.low, from.quantity.low) >= 0
  return rangesMeet(up ? subtractRanges(b, a) : subtractRanges(a, b), c) ? tell('points', change, [from, to], printValue(difference)) : null
}

function tell(code: 'points' | 'ambiguous', change: PassageFigure, ends: readonly PassageFigure[], difference = ''): RuleFinding {
  const [from, to] = ends
  return {
    code,
    severity: code === 'points' ? '疑似' : '提示',
    params: {
      subject: change.fact.subject,
      change: change.fact.raw,
      number: numberOf(change),
      ...(from && to ? { from: from.fact.raw, to: to.fact.raw, difference } : {}),
    },
    spans: [change, ...ends].map(placeOf),
    values: [change, ...ends].map(({ fact }) => fact.raw),
    about: [change.fact.indicator ?? change.fact.subject, 'points'],
  }
}
