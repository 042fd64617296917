import { addDecimals, compareDecimals, type Fact, subtractDecimals } from '@gangmu/domain'
import { derive } from '../../lib/derive.ts'
import { foldName } from '../../lib/folded-names.ts'
import { knownQuantityOf } from '../../lib/known-quantities.ts'
import { addable, figuredPassages, isChange, type PassageFigure, placeOf } from '../../lib/passage-figures.ts'
import { checkQuotient, isPercent, type QuotientCheck } from '../../lib/quotients.ts'
import { absolute, isPlain } from '../../lib/sums.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'
import { printedShare, wholesInShort } from './printed-wholes.ts'

/** 占比等于部分除以整体，两者文中都有时: a share, a part and its whole that are all printed. */
export const shareOfWhole: Rule = {
  id: 'share-of-whole',
  family: 'parts-and-wholes',
  severity: '疑似',
  *check(input) {
    for (const { passage, figures } of figuredPassages(input))
      for (const [at, share] of figures.entries()) {
        if (!isPercent(share) || (share.fact.measure !== 'share' && share.fact.measure !== 'rate')) continue
        const said = judge(share, figures, at, passage.text, input)
        if (said !== null) yield said
      }
  },
}

function judge(share: PassageFigure, figures: readonly PassageFigure[], at: number, text: string, input: CheckInput): RuleFinding | null {
  // 三者合计占…: the part is a sum that is not printed.
  if (/合计|共占|总共/.test(share.before)) return null
  const named = OF_NAMED.exec(share.fact.subject)
  const ahead = figures.slice(0, at).filter(isAmount)
  const printed = printedShare(share, ahead, text)
  if (printed) return judgeAgainst(share, printed.part, printed.wholes)
  if (named && named[2] !== '比' && !/各自|计划|目标|任务|预算安排/.test(named[2]!)) {
    const part = partNamed(ahead, named[1]!, share, text)
    if (part === null || part.fact.period !== share.fact.period) return null
    const wholes = wholesNamed(named[2]!, part, ahead, input)
    return judgeAgainst(share, part, wholes.length > 0 ? wholes : wholesInShort(named[2]!, part, ahead, text))
  }
  const part = ahead.at(-1)
  if (part === undefined || !BARE.test(words(share)) || !sameSentence(text, part, share)) return null
  const wholes = wholesAhead(part, ahead, text)
  return wholes.length > 0 ? judgeAgainst(share, part, wholes) : judgeCounts(share, part, ahead, text)
}

/** 税收收入占一般公共预算收入(比重) */
const OF_NAMED = /^(.+?)占(.+?)(?:总[数量额]|总投资)?(?:的?(?:比重|比例|份额|比))?$/
/** 计划投资41.5亿元，占比25% */
const BARE =
  /^[，、（(；]?(?:占|[一-龥]{0,6}(?:占比|完成率|达标率|占总数|占总量|占总投资|占总额|占全部|比重))(?:的|的比重|的比例)?(?:达到|达|为|约|至)?$/

const words = ({ before }: PassageFigure): string => before.replace(/\s/g, '')

const isAmount = (figure: PassageFigure): boolean =>
  (figure.fact.measure === 'level' || figure.fact.measure === 'count') && figure.quantity.form === 'number' && !isChange(figure)

const sameSentence = (text: string, a: PassageFigure, b: PassageFigure): boolean => !/[。；]/.test(text.slice(a.to, b.from))

/** The part of the share's own name, or what stands right in front of a share that takes its name over. */
function partNamed(ahead: readonly PassageFigure[], name: string, share: PassageFigure, text: string): PassageFigure | null {
  const folded = foldName(name)
  const last = ahead.at(-1)
  if (last && sameSentence(text, last, share) && sameName(foldName(last.fact.subject), folded)) return last
  return ahead.findLast((one) => foldName(one.fact.subject) === folded) ?? null
}

const sameName = (own: string, folded: string): boolean =>
  own !== '' && (own === folded || own === `${folded}收入` || folded === `${own}收入`)

const factsByName = derive((input: CheckInput) => {
  const found = new Map<string, Fact[]>()
  for (const fact of input.reading.facts) {
    if (fact.measure !== 'level' && fact.measure !== 'count') continue
    const name = foldName(fact.subject)
    found.set(name, [...(found.get(name) ?? []), fact])
  }
  return found
})

/** Figures of that name, of the same time, way and area: those in front of it in the paragraph, else those of the document. */
function wholesNamed(name: string, part: PassageFigure, ahead: readonly PassageFigure[], input: CheckInput): PassageFigure[] {
  const folded = foldName(name)
  const fits = ({ period, modality, area }: Fact) =>
    period === part.fact.period && modality === part.fact.modality && area === part.fact.area
  const near = ahead.filter((one) => one !== part && foldName(one.fact.subject) === folded && fits(one.fact))
  if (near.length > 0) return near.reverse()
  return (factsByName(input).get(folded) ?? []).filter(fits).flatMap((fact) => {
    const quantity = knownQuantityOf(fact)
    return quantity === null ? [] : [{ fact, quantity, before: '', from: fact.start, to: fact.end }]
  })
}

const SPLITS = /按[^，。：；、（）%\d]{1,12}?(?:来看|看|分类|划分|分)[，,：:]|其中/g

/** What stands in front of the list in which the part is one: behind 按…分 or 其中. Nothing where no such word is printed. */
function wholesAhead(part: PassageFigure, ahead: readonly PassageFigure[], text: string): PassageFigure[] {
  const mark = [...text.slice(0, part.from).matchAll(SPLITS)].at(-1)
  if (mark === undefined || /。/.test(text.slice(mark.index, part.from))) return []
  const behind = text.slice(mark.index, part.from)
  if (mark[0] === '其中' && /；/.test(behind)) return []
  return ahead.filter((one) => one.to <= mark.index && addable(one, part)).reverse()
}

/**
 * 安排项目240个…全年推进200个，占比83%: within a sentence a count is part of the largest of its kind in front of it. Silent where
 * any two of these counts, or what two of them make together, give the share.
 */
function judgeCounts(share: PassageFigure, part: PassageFigure, ahead: readonly PassageFigure[], text: string): RuleFinding | null {
  if (part.fact.measure !== 'count' || !isPlain(part)) return null
  const counts = ahead.filter(
    (one) =>
      one !== part && isPlain(one) && addable(one, part) && one.quantity.unit === part.quantity.unit && sameSentence(text, one, share),
  )
  const all = [...counts, part]
  const sums = all.flatMap((a, k) => all.slice(k + 1).map((b) => added(a, b)))
  if (all.some((whole) => [...all, ...sums].some((one) => one !== whole && checkQuotient(one, whole, share)?.fits !== false))) return null
  const [whole] = [...counts].sort((a, b) => compareDecimals(b.quantity.low, a.quantity.low))
  const likely = whole !== undefined && compareDecimals(whole.quantity.low, part.quantity.low) > 0 && counted(whole) === counted(part)
  return likely ? judgeAgainst(share, part, [whole]) : null
}

const added = (a: PassageFigure, b: PassageFigure): PassageFigure => ({
  ...a,
  quantity: { ...a.quantity, low: addDecimals(a.quantity.low, b.quantity.low) },
})

/** What is counted, by the end of its name: 计划实施项目 and 推进建设的项目 are 项目. */
const counted = ({ fact }: PassageFigure): string => fact.subject.slice(-2)

function judgeAgainst(share: PassageFigure, part: PassageFigure, wholes: readonly PassageFigure[]): RuleFinding | null {
  let first: { whole: PassageFigure; quotient: QuotientCheck } | null = null
  for (const whole of wholes) {
    const quotient = addable(part, whole) ? checkQuotient(part, whole, share) : null
    if (quotient?.fits) return isRoundedAway(share, quotient) ? tell('rounds', share, part, whole, quotient) : null
    if (quotient !== null && isPlain(whole) && isPlain(part)) first ??= { whole, quotient }
  }
  return first && tell('differs', share, part, first.whole, first.quotient)
}

/** 45.2÷180 is 25.11%, and 25.0% is not what it rounds to: only a whole that is itself rounded explains it. */
const isRoundedAway = (share: PassageFigure, { percent }: QuotientCheck): boolean =>
  compareDecimals(absolute(subtractDecimals(percent, share.quantity.low)), { digits: 6n, scale: share.quantity.decimals + 1 }) > 0

function tell(
  code: 'differs' | 'rounds',
  share: PassageFigure,
  part: PassageFigure,
  whole: PassageFigure,
  quotient: QuotientCheck,
): RuleFinding {
  return {
    code,
    severity: code === 'differs' ? '疑似' : '提示',
    params: {
      share: share.fact.subject,
      printed: share.fact.raw,
      part: part.fact.raw,
      whole: whole.fact.raw,
      arithmetic: quotient.arithmetic,
    },
    spans: [share, part, whole].map(placeOf),
    values: [share.fact.raw, part.fact.raw, whole.fact.raw, quotient.arithmetic],
    about: [share.fact.indicator ?? share.fact.subject, 'share'],
  }
}
