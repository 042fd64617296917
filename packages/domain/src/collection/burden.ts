import type { Month } from '../monitor/month.ts'
import type { Day } from '../organisation/types.ts'

/** How many cells a unit is asked for in a month, and in how many rounds: what reporting costs it. */
export type Burden = { readonly unitId: string; readonly month: Month; readonly cells: number; readonly rounds: number }

/** By unit, then by month. A cell is asked in the month its answer is due. */
export const countBurden = (
  asked: readonly { readonly roundId: string; readonly unitId: string; readonly deadline: Day; readonly cells: number }[],
): readonly Burden[] => {
  const counts = new Map<string, { readonly unitId: string; readonly month: Month; cells: number; readonly rounds: Set<string> }>()
  for (const { roundId, unitId, deadline, cells } of asked) {
    const month = deadline.slice(0, 7)
    const key = `${unitId} ${month}`
    const count = counts.get(key) ?? { unitId, month, cells: 0, rounds: new Set<string>() }
    count.cells += cells
    count.rounds.add(roundId)
    counts.set(key, count)
  }
  return [...counts.keys()].sort().map((key) => {
    const { unitId, month, cells, rounds } = counts.get(key)!
    return { unitId, month, cells, rounds: rounds.size }
  })
}

/** 按时 / 迟报 / 逾期未报 / 待报. */
export const TIMELINESS = ['on-time', 'late', 'outstanding', 'awaited'] as const
export type Timeliness = (typeof TIMELINESS)[number]

/** Judged by the first submission: a form that was sent back to be mended was in time all the same. Days in China time. */
export const timelinessOf = (deadline: Day, firstSubmittedOn: Day | null, today: Day): Timeliness => {
  if (firstSubmittedOn !== null) return firstSubmittedOn <= deadline ? 'on-time' : 'late'
  return today <= deadline ? 'awaited' : 'outstanding'
}
