/** How many backups stay: the newest of each of so many days, weeks (from Monday) and months that have one. */
export type KeepPolicy = { readonly daily: number; readonly weekly: number; readonly monthly: number }

const HOUR_MS = 3_600_000

/** The day of Asia/Shanghai (UTC+8, no summer time since 1991), counted from 1970-01-01, a Thursday. */
const dayOf = (at: Date): number => Math.floor((at.getTime() + 8 * HOUR_MS) / (24 * HOUR_MS))
const weekOf = (at: Date): number => Math.floor((dayOf(at) + 3) / 7)
const monthOf = (at: Date): number => {
  const day = new Date(dayOf(at) * 24 * HOUR_MS)
  return day.getUTCFullYear() * 12 + day.getUTCMonth()
}

/**
 * The backups that stay, newest first. Periods are counted where there is a backup, not back from today: a server that stood still for a
 * year loses none by being started again. The newest of all always stays.
 */
export const chooseBackupsToKeep = <T extends { readonly at: Date }>(backups: readonly T[], keep: KeepPolicy): readonly T[] => {
  const newestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime())
  const newestOfEach = (periodOf: (at: Date) => number, count: number): readonly T[] => {
    const newest = new Map<number, T>()
    for (const backup of newestFirst) if (!newest.has(periodOf(backup.at))) newest.set(periodOf(backup.at), backup)
    return [...newest.values()].slice(0, count)
  }
  const kept = new Set([
    ...newestFirst.slice(0, 1),
    ...newestOfEach(dayOf, keep.daily),
    ...newestOfEach(weekOf, keep.weekly),
    ...newestOfEach(monthOf, keep.monthly),
  ])
  return newestFirst.filter((backup) => kept.has(backup))
}
