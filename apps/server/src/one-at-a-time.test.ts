import { expect, test } from 'vitest'
import { createOneAtATime } from './one-at-a-time.ts'

test('the second of a key is refused while the first is under way, and taken once it ended, however it did', async () => {
  const oneAtATime = createOneAtATime()
  const first = Promise.withResolvers<string>()
  const running = oneAtATime('甲', () => first.promise)
  await expect(oneAtATime('甲', async () => 'second')).rejects.toMatchObject({ failure: { code: 'check-in-progress' } })
  expect(await oneAtATime('乙', async () => 'another')).toBe('another')
  first.reject(new Error('broken'))
  await expect(running).rejects.toThrow('broken')
  expect(await oneAtATime('甲', async () => 'third')).toBe('third')
})
