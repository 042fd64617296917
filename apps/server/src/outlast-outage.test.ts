import { StoreFailure } from '@gangmu/store'
import { describe, expect, test } from 'vitest'
import { outlastOutage } from './outlast-outage.ts'

const away = () => new StoreFailure('database-unavailable', { host: '127.0.0.1', port: 1, reason: 'ECONNREFUSED' })

/** Work that fails with the given errors, one a try, then gives `done`; `waits` is how long it was waited between. */
const rehearse = async (errors: readonly Error[], stopsAfter = Number.POSITIVE_INFINITY) => {
  const waits: number[] = []
  let tries = 0
  const work = async () => {
    const error = errors[tries++]
    if (error) throw error
    return 'done'
  }
  const result = outlastOutage(work, {
    wait: async (ms) => {
      waits.push(ms)
    },
    isStopping: () => waits.length >= stopsAfter,
  })
  return { result: await result.catch((error: unknown) => error), waits, tries }
}

describe('outlastOutage', () => {
  test('work that meets no outage is done once', async () => {
    expect(await rehearse([])).toEqual({ result: 'done', waits: [], tries: 1 })
  })

  test('a database away and a full disk are waited for, longer each time', async () => {
    const full = new StoreFailure('disk-full', { folder: '127.0.0.1:1', freeMegabytes: null })
    expect(await rehearse([away(), away(), full])).toEqual({ result: 'done', waits: [500, 1000, 2000], tries: 4 })
  })

  test('the wait ends growing at a minute', async () => {
    const { waits } = await rehearse(Array.from({ length: 10 }, away))
    expect(waits.slice(-3)).toEqual([60_000, 60_000, 60_000])
  })

  test('any other failure is thrown on at once', async () => {
    const bug = new TypeError('a bug')
    expect(await rehearse([bug])).toEqual({ result: bug, waits: [], tries: 1 })
  })

  test('a server that stops ends the waiting with the failure', async () => {
    const failure = away()
    expect(await rehearse([failure, away()], 1)).toEqual({ result: failure, waits: [500], tries: 1 })
  })
})
