import { expect, test } from 'vitest'
import { createBackground } from './background.ts'

test('settle waits for everything, also for what was begun meanwhile, and errors are told', async () => {
  const errors: unknown[] = []
  const done: string[] = []
  const background = createBackground((error) => errors.push(error))
  const gate = Promise.withResolvers<void>()
  background.start(async () => {
    await gate.promise
    background.start(async () => void done.push('second'))
    done.push('first')
  })
  background.start(() => Promise.reject(new Error('x')))
  gate.resolve()
  await background.settle()
  expect(done.sort()).toEqual(['first', 'second'])
  expect(errors).toEqual([new Error('x')])
})
