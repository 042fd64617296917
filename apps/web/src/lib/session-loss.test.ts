import { CallError } from '@gangmu/contract'
import type { FailureCode } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { createSessionWatch, lossOf } from './session-loss.ts'

const refusal = (code: string) => new CallError(code as FailureCode, {}, null)

test('a call that meets a lost session is made again once it is back', async () => {
  const watch = createSessionWatch()
  const seen: (string | null)[] = []
  watch.subscribe(() => seen.push(watch.current()))
  let isLost = true
  let calls = 0
  const answer = watch.guard(async () => {
    calls += 1
    if (isLost) throw refusal('session-locked')
    return 'kept'
  })
  await expect.poll(() => watch.current()).toBe('locked')
  isLost = false
  watch.restore()
  expect(await answer).toBe('kept')
  expect(calls).toBe(2)
  expect(seen).toEqual(['locked', null])
})

test('whatever else goes wrong is told at once', async () => {
  const watch = createSessionWatch()
  await expect(watch.guard(() => Promise.reject(refusal('right-missing')))).rejects.toThrow('right-missing')
  expect(watch.current()).toBeNull()
})

test.each([
  [refusal('session-missing'), 'missing'],
  [refusal('session-locked'), 'locked'],
  [refusal('sign-in-refused'), null],
  [new Error('a bug'), null],
])('%s is the loss %s', (error, loss) => {
  expect(lossOf(error)).toBe(loss)
})
