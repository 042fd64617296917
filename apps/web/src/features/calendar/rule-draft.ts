import { dayByRule, type Month, partsOfMonth, shiftMonth } from '@gangmu/domain'
import type { CalendarRow } from './queries.ts'

type NumberName = 'monthsAfter' | 'day' | 'graceDays'

/** A rule as it is being typed, of one provider or (null) of all. */
export type RuleDraft = Readonly<Record<NumberName, string>> & {
  readonly provider: string | null
  readonly source: string
  readonly dated: Readonly<Record<Month, string>>
}

/** What the contract takes. */
export const BOUNDS: Readonly<Record<NumberName, { readonly low: number; readonly high: number }>> = {
  monthsAfter: { low: 0, high: 24 },
  day: { low: 1, high: 31 },
  graceDays: { low: 0, high: 60 },
}
const NUMBERS = Object.keys(BOUNDS) as readonly NumberName[]

/** What the space said of the indicator and provider, also where that has ended. */
export const ownRuleOf = ({ own }: Pick<CalendarRow, 'own'>, provider: string | null) =>
  own.find((rule) => rule.provider === provider) ?? null

/** Begins with what was said of the provider, else with what counts now. */
export const draftFor = (row: CalendarRow, provider: string | null): RuleDraft => {
  const own = ownRuleOf(row, provider)
  const { monthsAfter, day, graceDays } = own ?? row.rule
  return {
    provider,
    monthsAfter: String(monthsAfter),
    day: String(day),
    graceDays: String(graceDays),
    source: own?.source ?? '',
    dated: own?.dated ?? {},
  }
}

/** The dialog opens with the rule that counts: the authoritative provider's own where there is one, else that of all. */
export const firstDraft = (row: CalendarRow): RuleDraft => {
  const ofProvider = row.provider === null ? null : ownRuleOf(row, row.provider)
  return draftFor(row, ofProvider === null || ofProvider.ended ? null : row.provider)
}

export const wholeNumber = (text: string, { low, high }: { readonly low: number; readonly high: number }): number | null => {
  const value = /^\d{1,2}$/.test(text.trim()) ? Number(text) : null
  return value !== null && value >= low && value <= high ? value : null
}

/** The fields that say nothing usable. */
export const findRuleProblems = (draft: RuleDraft): readonly (NumberName | 'source' | 'provider')[] => [
  ...NUMBERS.filter((name) => wholeNumber(draft[name], BOUNDS[name]) === null),
  ...(draft.source.trim() === '' ? (['source'] as const) : []),
  ...(draft.provider?.trim() === '' ? (['provider'] as const) : []),
]

const SHOWN = 3

/** The next days a draft yields, of months that have a figure of the indicator; null where its numbers say nothing. */
export const nextReleases = (draft: RuleDraft, row: CalendarRow, today: string): readonly { month: Month; day: string }[] | null => {
  const monthsAfter = wholeNumber(draft.monthsAfter, BOUNDS.monthsAfter)
  const day = wholeNumber(draft.day, BOUNDS.day)
  if (monthsAfter === null || day === null) return null
  const told = new Set(row.months.flatMap(({ month, dueOn }) => (dueOn === null ? [] : [partsOfMonth(month).number])))
  const from = shiftMonth(today.slice(0, 7), -monthsAfter - 1)
  // As many years as days are shown: a figure told once a year comes often enough.
  return Array.from({ length: 12 * SHOWN + 2 }, (_, at) => shiftMonth(from, at))
    .filter((month) => told.has(partsOfMonth(month).number))
    .map((month) => ({ month, day: dayByRule({ monthsAfter, day, dated: draft.dated }, month) }))
    .filter((release) => release.day >= today)
    .slice(0, SHOWN)
}
