import { type Month, partsOfMonth, shiftMonth } from '../monitor/month.ts'
import type { Day } from '../organisation/types.ts'

/** The first day on which the rules look at a month: that day of the month after. */
export const dueDayOf = (month: Month, day: number): Day => `${shiftMonth(month, 1)}-${String(day).padStart(2, '0')}`

/** The months from `first` on whose day has come, in their order; none where `first` is still to come. */
export const dueMonths = (first: Month, day: number, today: Day): readonly Month[] => {
  const months: Month[] = []
  for (let month = first; dueDayOf(month, day) <= today; month = shiftMonth(month, 1)) months.push(month)
  return months
}

export const yearOfMonth = (month: Month): number => partsOfMonth(month).year
