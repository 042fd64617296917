import { compareDecimals, convertValue, decimal, type IndicatorRow, multiplyDecimals, parseUnit } from '@gangmu/domain'
import { spanOf } from '../../lib/figures.ts'
import { addable, figuredPassages, isChange, type PassageFigure, placeOf } from '../../lib/passage-figures.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** “其中”行与上级行的计量单位相当: a growth rate with an amount among its parts has no part there at all. */
export const partUnit: Rule = {
  id: 'part-unit',
  family: 'units',
  severity: '提示',
  *check(input) {
    const { reading } = input
    yield* partsInText(input)
    for (const [k, row] of reading.indicators.entries()) {
      const whole = row.parent === null ? undefined : wholeOf(row, reading.indicators.slice(0, k))
      if (!whole || !differs(whole.unit, row.unit)) continue
      yield {
        code: 'differs',
        params: { part: row.name, partUnit: row.unit!, whole: whole.name, wholeUnit: whole.unit! },
        spans: [spanOf(row.spans.name), spanOf(whole.spans.name)],
        values: [row.unit!, whole.unit!, ...[whole.actual?.text, row.actual?.text].filter((text) => text !== undefined)],
        about: [whole.name, row.name],
      }
    }
  },
}

/** 收入36.4亿元，…其中税收24.1万元: next to nothing of the whole, but a likely part in its unit. */
function* partsInText(input: CheckInput): Iterable<RuleFinding> {
  for (const { passage, figures } of figuredPassages(input))
    for (const { index, 0: mark } of passage.text.matchAll(/其中|[（(](?:含|包括)/g)) {
      const part = figures.find(({ from }) => from >= index + mark.length)
      if (part === undefined || part.from - index > REACH || /[，。；]/.test(passage.text.slice(index + mark.length, part.from))) continue
      const whole = figures.findLast((one) => one.to <= index && addable(one, part) && !isChange(one))
      if (whole === undefined || /[。；]/.test(passage.text.slice(whole.to, index)) || !isSlipped(part, whole)) continue
      yield {
        code: 'slipped',
        severity: '疑似',
        params: { whole: whole.fact.subject, wholeValue: whole.fact.raw, part: part.fact.subject, partValue: part.fact.raw },
        spans: [placeOf(part), placeOf(whole)],
        values: [part.fact.raw, whole.fact.raw],
        about: [whole.fact.indicator ?? whole.fact.subject, part.fact.indicator ?? part.fact.subject],
      }
    }
}

/** How far behind the mark its part may stand. */
const REACH = 24
/** 万元 of 亿元, 亩 of 万亩: ten thousand times. */
const SLIP = decimal(10_000)

/** The number of the part, read in the unit of the whole, is a good share of it; as printed it is a ten-thousandth of that. */
function isSlipped(part: PassageFigure, whole: PassageFigure): boolean {
  const [unit, of] = [part.quantity.unit, whole.quantity.unit]
  const one = unit === of ? null : convertValue(decimal(1), of, unit)
  if (!one?.ok || compareDecimals(one.value, SLIP) !== 0) return false
  const { low } = part.quantity
  return compareDecimals(low, whole.quantity.low) <= 0 && compareDecimals(multiplyDecimals(low, decimal(20)), whole.quantity.low) >= 0
}

const wholeOf = (row: IndicatorRow, above: readonly IndicatorRow[]): IndicatorRow | undefined =>
  above.findLast(({ table, name }) => table === row.table && name === row.parent)

/** A percentage beside something that is none. Counted nouns differ freely (医院、床位). */
function differs(whole: string | null, part: string | null): boolean {
  const [a, b] = [whole, part].map((unit) => (unit === null ? null : (parseUnit(unit)?.unit?.dimension ?? null)))
  return a !== null && b !== null && a !== b && (a === 'percent' || b === 'percent')
}
