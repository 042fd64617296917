import { compareDecimals, convertValue } from '@gangmu/domain'
import { type Claim, claimsOf, printedWithUnit } from '../../lib/claims.ts'
import { afterLast } from '../../lib/clauses.ts'
import { sameScope } from '../../lib/same-thing.ts'
import type { CheckInput, Rule } from '../../rule.ts'

const RAISES = /(?:提升|提高|增加|增长|上升|扩大|回升|增|升|发展)(?:至|到)[^，。；、]{0,4}$/
const LOWERS = /(?:下降|降低|减少|压减|压降|降|缩小)(?:至|到)[^，。；、]{0,4}$/

/** A plan that raises a figure to what it already is raises nothing: one of the two figures, or the word, is wrong. */
export const noRaise: Rule = {
  id: 'no-raise',
  family: 'same-fact',
  severity: '提示',
  *check(input) {
    const { reportYear } = input.reading.report
    if (reportYear === null) return
    const claims = claimsOf(input)
    const results = new Map<string, Claim[]>()
    for (const claim of claims)
      if (claim.modality === 'actual' && claim.period === String(reportYear) && isLevel(claim, input) && claim.quantity.cmp === '=')
        results.set(claim.of, [...(results.get(claim.of) ?? []), claim])
    for (const planned of claims) {
      if (planned.fact === null || planned.modality !== 'target' || planned.kind !== 'amount' || planned.period <= String(reportYear))
        continue
      const before = afterLast(input.document.lines[planned.span.line - 1]!.slice(0, planned.span.start), '，。；、')
      const sense = RAISES.test(before) ? 1 : LOWERS.test(before) ? -1 : 0
      const reached = sense === 0 ? undefined : latest(results.get(planned.of)).find((result) => isThere(planned, result, sense))
      if (reached === undefined) continue
      const ofPlan = claims.find(
        ({ at, of, modality, period }) => at === 'table' && of === planned.of && modality === 'target' && period === planned.period,
      )
      yield {
        code: sense > 0 ? 'raised' : 'lowered',
        params: { name: planned.name, planned: planned.printed, reached: printedWithUnit(reached), year: reportYear },
        spans: [planned.span, reached.span, ...(ofPlan === undefined ? [] : [ofPlan.span])],
        values: [planned.printed, reached.printed],
        about: [planned.of],
      }
    }
  },
}

/** Of the text only what is told as reached: 达到74.3%, not 新增41家. A short name may be that of another thing. */
function isLevel({ at, code, name, span }: Claim, { document }: CheckInput): boolean {
  if (at === 'table') return true
  const before = document.lines[span.line - 1]!.slice(Math.max(0, span.start - NEAR), span.start)
  return (code !== null || name.length >= LONG_NAME) && /(?:[至到]|达|为|稳定在|保持在)[约近]?$/.test(before)
}
const NEAR = 6
const LONG_NAME = 6

/** The table says what a row has reached; where there is none the text does. */
const latest = (results: readonly Claim[] = []): readonly Claim[] => {
  const rows = results.filter(({ at }) => at === 'table')
  return rows.length > 0 ? rows : results
}

/** The result of the report year is already as high (for a fall, as low) as what is planned. */
function isThere(planned: Claim, result: Claim, sense: number): boolean {
  if (!sameScope(planned, result) || result.kind !== planned.kind) return false
  const unit = planned.quantity.unit ?? result.quantity.unit
  const told = convertValue(result.quantity.low, result.quantity.unit ?? unit, unit)
  return told.ok && compareDecimals(told.value, planned.quantity.low) * sense >= 0
}
