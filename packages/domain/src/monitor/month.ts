import { invariant } from '../invariant.ts'
import { periodCode } from '../period/period.ts'

/** `YYYY-MM`: the month a table, a lamp or a round of reporting is about. */
export type Month = string

/** How a figure runs through the year: 累计 (1—N月) or as it stands at the end of the month (余额, 覆盖率). */
export type Accrual = 'cumulative' | 'state'

/** The last months of 一季度, 上半年, 前三季度 and 全年. */
export const STAGE_MONTHS = [3, 6, 9, 12] as const
export type StageMonth = (typeof STAGE_MONTHS)[number]

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

export const isMonth = (text: string): boolean => MONTH.test(text)

/** Year and number (1–12) of a month. */
export const partsOfMonth = (month: Month): { readonly year: number; readonly number: number } => {
  const m = MONTH.exec(month)
  invariant(m !== null, 'a month is YYYY-MM')
  return { year: Number(m[1]), number: Number(m[2]) }
}

export const monthCode = (year: number, number: number): Month => periodCode({ type: 'month', year, month: number })

/** So many months later, or earlier where `by` is negative. */
export const shiftMonth = (month: Month, by: number): Month => {
  const { year, number } = partsOfMonth(month)
  const count = year * 12 + (number - 1) + by
  return monthCode(Math.floor(count / 12), (count % 12) + 1)
}

/**
 * The code a month's figure is kept under, the same for every indicator of a kind so that series join: 1—N月 is `2024-01/2024-06`, a state is
 * `2024-06`, January is `2024-01` either way, and what December brings is the year's own figure, `2024`, which verdicts are reached on.
 */
export const figurePeriod = (accrual: Accrual, month: Month): string => {
  const { year, number } = partsOfMonth(month)
  if (number === 12) return periodCode({ type: 'year', year })
  return accrual === 'state' || number === 1 ? month : periodCode({ type: 'cumulative', year, from: 1, to: number })
}

/** The month whose figure a period code of {@link figurePeriod} is; null for any other period (a quarter alone, a span, 4—6月). */
export const monthOfPeriod = (period: string): Month | null => {
  if (MONTH.test(period)) return period
  if (/^\d{4}$/.test(period)) return `${period}-12`
  const run = /^(\d{4})-01\/(\d{4}-(?:0[2-9]|1[01]))$/.exec(period)
  return run !== null && run[2]!.startsWith(run[1]!) ? run[2]! : null
}

/** The month whose lamps and figures this one is held against within its year: 1—2月 is often told as one, so that January is nobody's. */
export const monthBefore = (month: Month): Month | null => (partsOfMonth(month).number <= 2 ? null : shiftMonth(month, -1))

/** The stage a month lies in: the months up to March are in 一季度, April to June in 上半年. */
export const stageOf = (month: Month): StageMonth => {
  const { number } = partsOfMonth(month)
  return STAGE_MONTHS.find((end) => number <= end)!
}

/** Period code of a stage's target: `2024-01/2024-03` … and `2024` for the year, as a split target has it. */
export const stagePeriod = (year: number, stage: StageMonth): string =>
  stage === 12 ? periodCode({ type: 'year', year }) : periodCode({ type: 'cumulative', year, from: 1, to: stage })
