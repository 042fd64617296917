import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseBackupsToKeep, type KeepPolicy } from './choose-backups.ts'

const KEEP: KeepPolicy = { daily: 7, weekly: 5, monthly: 12 }
const DAY_MS = 86_400_000

/** At that time of Asia/Shanghai. */
const backup = (local: string) => ({ at: new Date(`${local}+08:00`) })
const backupsEvery = (from: string, days: number) =>
  Array.from({ length: days }, (_, n) => ({ at: new Date(backup(from).at.getTime() + n * DAY_MS) }))
const daysOf = (backups: readonly { readonly at: Date }[]) =>
  backups.map(({ at }) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10))

describe('chooseBackupsToKeep', () => {
  test('of a year of nights: a week of days, five Sundays, the last of each month', () => {
    expect(daysOf(chooseBackupsToKeep(backupsEvery('2031-01-01T02:30:00', 365), KEEP))).toEqual([
      // 2031-12-31 is a Wednesday.
      '2031-12-31',
      '2031-12-30',
      '2031-12-29',
      '2031-12-28',
      '2031-12-27',
      '2031-12-26',
      '2031-12-25',
      '2031-12-21',
      '2031-12-14',
      '2031-12-07',
      '2031-11-30',
      '2031-10-31',
      '2031-09-30',
      '2031-08-31',
      '2031-07-31',
      '2031-06-30',
      '2031-05-31',
      '2031-04-30',
      '2031-03-31',
      '2031-02-28',
      '2031-01-31',
    ])
  })

  test('pruned night by night it comes to the same', () => {
    const nights = backupsEvery('2031-01-01T02:30:00', 500)
    let kept: readonly { readonly at: Date }[] = []
    for (const night of nights) kept = chooseBackupsToKeep([...kept, night], KEEP)
    expect(kept).toEqual(chooseBackupsToKeep(nights, KEEP))
  })

  test('a day is one of Asia/Shanghai', () => {
    const night = [backup('2031-03-01T23:59:59'), backup('2031-03-02T00:00:01'), backup('2031-03-02T07:59:00')]
    expect(chooseBackupsToKeep(night, { daily: 2, weekly: 0, monthly: 0 })).toEqual([night[2], night[0]])
  })

  test('a server that stood still for years loses nothing by going on', () => {
    const old = backupsEvery('2028-05-01T02:30:00', 7)
    expect(chooseBackupsToKeep([...old, backup('2031-01-01T02:30:00')], KEEP)).toHaveLength(7)
  })

  const anyBackups = fc.array(
    fc.integer({ min: 0, max: 2_000 * 24 }).map((hours) => ({ at: new Date(Date.UTC(2030, 0, 1) + hours * 3_600_000) })),
    { maxLength: 300 },
  )
  const anyPolicy = fc.record({ daily: fc.nat({ max: 10 }), weekly: fc.nat({ max: 10 }), monthly: fc.nat({ max: 24 }) })

  test('the newest always stays, no more than was asked for, and choosing again changes nothing', () => {
    fc.assert(
      fc.property(anyBackups, anyPolicy, (backups, keep) => {
        const kept = chooseBackupsToKeep(backups, keep)
        expect(chooseBackupsToKeep(kept, keep)).toEqual(kept)
        expect(kept.every((one) => backups.includes(one))).toBe(true)
        expect(kept.length).toBeLessThanOrEqual(Math.max(1, keep.daily + keep.weekly + keep.monthly))
        const newest = Math.max(...backups.map(({ at }) => at.getTime()))
        if (backups.length > 0) expect(kept[0]!.at.getTime()).toBe(newest)
      }),
    )
  })
})
