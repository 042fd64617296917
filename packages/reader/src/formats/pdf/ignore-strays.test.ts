import { expect, it } from 'vitest'
import { ignoreStrays } from './ignore-strays.ts'

it('gives back what the work gives, or throws what it throws, and listens no longer', async () => {
  const listening = process.listenerCount('unhandledRejection')
  expect(await ignoreStrays(async () => process.listenerCount('unhandledRejection') - listening)).toBe(1)
  await expect(ignoreStrays(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(process.listenerCount('unhandledRejection')).toBe(listening)
})
