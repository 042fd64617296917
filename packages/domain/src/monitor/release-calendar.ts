import type { IndicatorEntry } from '../indicator/types.ts'
import type { Day } from '../organisation/types.ts'
import { isCalendarDay, periodDays } from '../period/period.ts'
import { type Month, partsOfMonth, shiftMonth } from './month.ts'
import type { Availability } from './month-facts.ts'

/**
 * From which day a month's figure can exist: `day` of the `monthsAfter`-th month after it, or the day `dated` names for that month. A space's
 * own rule goes before the shipped ones. `indicator` is a code, null for all; `graceDays` later a figure that is not there is 逾期.
 */
export type ReleaseRule = {
  readonly indicator: string | null
  readonly provider: string | null
  readonly monthsAfter: number
  readonly day: number
  readonly dated: Readonly<Record<Month, Day>>
  readonly graceDays: number
  readonly source: string
}

type ShippedRule = Omit<ReleaseRule, 'indicator' | 'provider' | 'dated'> & {
  readonly fits: (entry: Pick<IndicatorEntry, 'code' | 'name' | 'frequency'>, month: Month) => boolean
}

const GRACE_DAYS = 5

/**
 * When figures can exist where a space has said nothing: the days on which the offices above usually publish, by 国家统计局主要统计信息发布
 * 日程表 and the monthly routine of 财政, 人民银行 and 海关. The first that fits counts. Districts have theirs a few days later or earlier; they
 * enter their own.
 */
export const SHIPPED_RELEASE_RULES: readonly ShippedRule[] = [
  { fits: ({ name }) => /利润/.test(name), monthsAfter: 1, day: 27, graceDays: GRACE_DAYS, source: '国家统计局主要统计信息发布日程表' },
  {
    fits: ({ name }) => /价格/.test(name),
    monthsAfter: 1,
    day: 10,
    graceDays: GRACE_DAYS,
    source: '国家统计局主要统计信息发布日程表',
  },
  {
    fits: ({ name }) => /财政|预算|税|基金收入/.test(name),
    monthsAfter: 1,
    day: 10,
    graceDays: GRACE_DAYS,
    source: '财政收支执行情况月报',
  },
  { fits: ({ name }) => /存款|贷款/.test(name), monthsAfter: 1, day: 15, graceDays: GRACE_DAYS, source: '人民银行金融统计数据发布时间' },
  // A year's figure comes with the bulletin of the year (统计公报).
  { fits: ({ frequency }) => frequency === 'A', monthsAfter: 3, day: 31, graceDays: GRACE_DAYS, source: '年度统计公报' },
  {
    fits: ({ frequency }) => frequency === 'Q' || frequency === 'H',
    monthsAfter: 1,
    day: 20,
    graceDays: GRACE_DAYS,
    source: '国家统计局主要统计信息发布日程表',
  },
  { fits: () => true, monthsAfter: 1, day: 18, graceDays: GRACE_DAYS, source: '国家统计局主要统计信息发布日程表' },
]

export type ReleaseDay = { readonly on: Day; readonly graceDays: number; readonly source: string }

/** The rule that counts; `isOwn` where the space has said so itself. */
export type CountingRule = Omit<ReleaseRule, 'indicator' | 'provider'> & { readonly isOwn: boolean }

/** When the indicator's figures can exist: a rule of the space before the shipped ones, one of the provider before one for all of them. */
export const releaseRuleOf = (
  entry: Pick<IndicatorEntry, 'code' | 'name' | 'frequency'>,
  month: Month,
  own: readonly ReleaseRule[] = [],
  provider: string | null = null,
): CountingRule => {
  const weight = (rule: ReleaseRule): number => Number(rule.indicator !== null) * 2 + Number(rule.provider !== null)
  const rule = own
    .filter((one) => (one.indicator === null || one.indicator === entry.code) && (one.provider === null || one.provider === provider))
    .toSorted((a, b) => weight(b) - weight(a))[0]
  const { monthsAfter, day, graceDays, source } = rule ?? SHIPPED_RELEASE_RULES.find(({ fits }) => fits(entry, month))!
  return { monthsAfter, day, graceDays, source, dated: rule?.dated ?? {}, isOwn: rule !== undefined }
}

/** The first day on which the indicator's figure of the month can exist. */
export const releaseDay = (
  entry: Pick<IndicatorEntry, 'code' | 'name' | 'frequency'>,
  month: Month,
  own: readonly ReleaseRule[] = [],
  provider: string | null = null,
): ReleaseDay => {
  const rule = releaseRuleOf(entry, month, own, provider)
  return { on: dayByRule(rule, month), graceDays: rule.graceDays, source: rule.source }
}

/** The day a rule names for the figure of a month; what was announced goes first. */
export const dayByRule = (rule: Pick<ReleaseRule, 'monthsAfter' | 'day' | 'dated'>, month: Month): Day =>
  rule.dated[month] ?? dayAfter(month, rule)

/** 31 is the last day of a shorter month. */
const dayAfter = (month: Month, { monthsAfter, day }: Pick<ReleaseRule, 'monthsAfter' | 'day'>): Day => {
  const later = shiftMonth(month, monthsAfter)
  const { year, number } = partsOfMonth(later)
  const last = periodDays({ type: 'month', year, month: number })[1] % 100
  return `${later}-${String(Math.min(day, last)).padStart(2, '0')}`
}

/** Whether a figure that is not there can be there yet. `today` is the day looked from. */
export const awaitedOn = ({ on, graceDays }: ReleaseDay, today: Day): Exclude<Availability, 'present' | 'not-due'> => {
  if (today < on) return 'not-released'
  return laterDay(on, graceDays) < today ? 'overdue' : 'awaited'
}

const laterDay = (day: Day, days: number): Day => {
  if (days === 0) return day
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const next = isCalendarDay(year, month, date + 1)
    ? `${day.slice(0, 8)}${String(date + 1).padStart(2, '0')}`
    : `${shiftMonth(day.slice(0, 7), 1)}-01`
  return laterDay(next, days - 1)
}
