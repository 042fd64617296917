import type { Day } from '@gangmu/domain'

/** China has one time and no summer time, wherever the server stands. */
const EAST_8_MS = 8 * 3_600_000

/** The end of a day in China, as an instant. */
export const endOfDay = (day: Day): string => new Date(`${day}T23:59:59.999+08:00`).toISOString()

/** The day in China on which an ISO instant falls: `2031-02-03`. */
export const dayOf = (instant: string): string => new Date(Date.parse(instant) + EAST_8_MS).toISOString().slice(0, 10)
