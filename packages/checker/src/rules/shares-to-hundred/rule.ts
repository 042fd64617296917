import { addDecimals, compareDecimals, type Decimal, decimal, parseDecimal, subtractDecimals } from '@gangmu/domain'
import { figuredPassages, type PassageFigure, placeOf } from '../../lib/passage-figures.ts'
import { isPercent } from '../../lib/quotients.ts'
import { printValue } from '../../lib/ranges.ts'
import { absolute } from '../../lib/sums.ts'
import type { Rule, RuleFinding } from '../../rule.ts'

const HUNDRED = decimal(100)

/** 同一分法的各占比之和为100%, rounding and a balanced last digit let pass. */
export const sharesToHundred: Rule = {
  id: 'shares-to-hundred',
  family: 'parts-and-wholes',
  severity: '疑似',
  *check(input) {
    for (const { passage, figures } of figuredPassages(input)) {
      for (const figure of figures) yield* judgeStructure(figure)
      for (const shares of [...sharesByAxis(passage.text, figures), ...sharesOfSectors(figures)]) yield* judgeShares(shares)
    }
  },
}

/** 三次产业结构比9.9:38.9:51.3. A ratio of sizes (1:2:3) does not come near 100. */
function* judgeStructure(figure: PassageFigure): Iterable<RuleFinding> {
  if (figure.quantity.form !== 'ratio') return
  const texts = figure.quantity.valueText.split(/[:：∶﹕比]/)
  const parts = texts.map((text) => parseDecimal(text.trim()))
  if (parts.length < 3 || !parts.every((one) => one !== null)) return
  yield* judge(parts, texts, [figure], figure.fact.subject)
}

function* judgeShares(shares: readonly PassageFigure[]): Iterable<RuleFinding> {
  yield* judge(
    shares.map(({ quantity }) => quantity.low),
    shares.map(({ quantity }) => quantity.valueText),
    shares,
    shares[0]!.fact.subject,
  )
}

function* judge(
  parts: readonly Decimal[],
  texts: readonly string[],
  figures: readonly PassageFigure[],
  subject: string,
): Iterable<RuleFinding> {
  const sum = parts.reduce(addDecimals)
  const difference = absolute(subtractDecimals(sum, HUNDRED))
  // Each part may be off by half a step; a part moved by hand to balance the last digit by one more.
  const half = parts.reduce((slack, { scale }) => addDecimals(slack, { digits: 5n, scale: scale + 1 }), decimal(0))
  if (compareDecimals(difference, half) <= 0 || compareDecimals(difference, decimal(20)) > 0) return
  const arithmetic = `${texts.join('+')}=${printValue(sum, 6)}`
  yield {
    code: 'differs',
    params: { subject, arithmetic, difference: printValue(difference, 6) },
    spans: figures.map(placeOf),
    values: [...texts, printValue(sum, 6)],
    about: [subject, 'shares'],
  }
}

const AXIS = /按[^，。：；、（）%\d]{1,12}?(?:分类|划分|分)[，,：:]/g

/** 按行业分：…占比41.0%；…占比29.5%。 */
function sharesByAxis(text: string, figures: readonly PassageFigure[]): PassageFigure[][] {
  return [...text.matchAll(AXIS)].flatMap(({ index, 0: mark }) => {
    const from = index + mark.length
    const ends = [text.indexOf('。', from), text.slice(from).search(AXIS) + from].filter((at) => at >= from)
    const to = Math.min(text.length, ...ends)
    const shares = figures.filter(
      (one) => one.from >= from && one.to <= to && isPercent(one) && /占比?(?:达到|达|为|约)?$/.test(one.before),
    )
    return shares.length > 2 ? [shares] : []
  })
}

/** 贡献率分别为13.3%、40.4%和46.3%: three sectors, strung together. */
function sharesOfSectors(figures: readonly PassageFigure[]): PassageFigure[][] {
  return figures.flatMap((first, at) => {
    const run = figures.slice(at, at + 3)
    const isRun =
      run.length === 3 &&
      run.every(isPercent) &&
      run.every(({ fact }) => fact.measure === 'share' || fact.measure === 'rate') &&
      run.slice(1).every(({ before }) => /^[、和与]$/.test(before)) &&
      !/^[、和与]$/.test(first.before) &&
      !/^[、和与]$/.test(figures[at + 3]?.before ?? '')
    return isRun && /三次产业|第?一、?二、?三(?:次)?产业|一二三产/.test(first.before) && /占|贡献率|比重/.test(first.before) ? [run] : []
  })
}
