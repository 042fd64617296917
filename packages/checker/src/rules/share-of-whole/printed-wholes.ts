import { compareDecimals, convertValue } from '@gangmu/domain'
import { addable, type PassageFigure } from '../../lib/passage-figures.ts'

/** A part and the whole (or the wholes) a sentence itself prints for a share, the likeliest first. */
export type PrintedShare = { readonly part: PassageFigure; readonly wholes: readonly PassageFigure[] }

/** What the words of the sentence itself say the share is a share of. `ahead`: amounts in front of it, in order. */
export function printedShare(share: PassageFigure, ahead: readonly PassageFigure[], text: string): PrintedShare | null {
  return ofCounted(share, ahead, text) ?? ofRate(share, ahead, text) ?? ofNames(share, ahead, text)
}

const isOneSentence = (text: string, a: PassageFigure, b: PassageFigure): boolean => !/[。；]/.test(text.slice(a.to, b.from))

const wordsTo = ({ before }: PassageFigure): string => before.replace(/\s/g, '')

/** 84个村，占全县120个村的70%: the whole stands between 占 and 的. */
function ofCounted(share: PassageFigure, ahead: readonly PassageFigure[], text: string): PrintedShare | null {
  const [part, whole] = ahead.slice(-2)
  if (!part || !whole || !/^[一-龥]{0,14}的$/.test(wordsTo(share)) || !/[，、（(]占[^，。；、]{0,12}$/.test(wordsTo(whole))) return null
  return addable(part, whole) && isOneSentence(text, part, share) ? { part, wholes: [whole] } : null
}

const RATE = /^[，、；（(]?[一-龥]{0,4}?([一-龥]{2})率(?:达到|达|为|是|约)?$/
const LEADS = '(?:其中|目前|现已|已经|已|累计|共计|共|实际|按期|按时|全部|年内|全年|，|、|；|（)*'

/** 受理500件，办结480件，办结率96%: the rate is named after what was done, of all there was to do. */
function ofRate(share: PassageFigure, ahead: readonly PassageFigure[], text: string): PrintedShare | null {
  const done = RATE.exec(wordsTo(share))?.[1]
  const part = ahead.at(-1)
  if (done === undefined || !part || !isOneSentence(text, part, share)) return null
  const words = wordsTo(part)
  // 新开工 is not all that was begun. 资金到位 and 到位资金 are one thing.
  if (!new RegExp(`^(?:[一-龥]{0,2}(?:指标|项目|的))?${LEADS}${done}`).test(words)) return null
  // More than all that was planned may be done.
  const isWhole = (one: PassageFigure): boolean => isLarger(one, part) || (done === '完成' && /计划|目标|任务|安排/.test(wordsTo(one)))
  const wholes = ahead.filter((one) => one !== part && addable(one, part) && isWhole(one) && isOneSentence(text, one, part)).reverse()
  return wholes.length > 0 ? { part, wholes } : null
}

/** Ratios that go by a name of their own. */
const NAMED: readonly { readonly ratio: RegExp; readonly part: RegExp; readonly whole: RegExp }[] = [
  { ratio: /存贷比/, part: /贷款余额/, whole: /存款余额/ },
  { ratio: /税比$|^税收(?:收入)?占比|^税收比重/, part: /税收(?:收入)?$/, whole: /一般公共预算(?:本级)?收入$|地方财政收入$/ },
  { ratio: /^(?:常住人口)?城镇化率$/, part: /城镇(?:常住)?人口$/, whole: /(?:^|[^镇村])常住(?:总)?人口$/ },
]

function ofNames(share: PassageFigure, ahead: readonly PassageFigure[], text: string): PrintedShare | null {
  const named = NAMED.find(({ ratio }) => ratio.test(share.fact.subject))
  if (named === undefined) return null
  const near = ahead.filter((one) => isOneSentence(text, one, share) && one.fact.period === share.fact.period)
  const part = near.findLast((one) => named.part.test(one.fact.subject))
  const wholes = near.filter((one) => named.whole.test(one.fact.subject) && part !== undefined && addable(one, part))
  return part && wholes.length > 0 ? { part, wholes: wholes.reverse() } : null
}

/** 占全部投资, 占全县总产值: what the name of an amount in front of it, in the same sentence, ends with. */
export function wholesInShort(name: string, part: PassageFigure, ahead: readonly PassageFigure[], text: string): PassageFigure[] {
  const short = /^(?:全部|全[区县市州旗]|总的?|整个|所有)+的?([一-龥]{2,})$/.exec(name)?.[1]
  if (short === undefined) return []
  const fits = (one: PassageFigure): boolean =>
    one !== part && one.fact.subject.endsWith(short) && addable(one, part) && isLarger(one, part) && isOneSentence(text, one, part)
  return ahead.filter(fits).reverse()
}

function isLarger({ quantity }: PassageFigure, part: PassageFigure): boolean {
  const told = convertValue(part.quantity.low, part.quantity.unit, quantity.unit)
  return told.ok && compareDecimals(quantity.low, told.value) >= 0
}
