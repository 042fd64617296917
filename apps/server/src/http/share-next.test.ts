import { expect, test } from 'vitest'
import { shareNext } from './share-next.ts'

/** Questions that the test answers itself, in the order in which they were put. */
const questions = () => {
  const asked: { key: string; answer: PromiseWithResolvers<string> }[] = []
  const ask = shareNext((key) => {
    const answer = Promise.withResolvers<string>()
    asked.push({ key, answer })
    return answer.promise
  })
  return { asked, ask }
}

test('who comes while one is under way waits for the next one, and shares it', async () => {
  const { asked, ask } = questions()
  const first = ask('a')
  const late = [ask('a'), ask('a')]
  expect(asked).toHaveLength(1)
  asked[0]!.answer.resolve('before')
  expect(await first).toBe('before')
  await expect.poll(() => asked.length).toBe(2)
  asked[1]!.answer.resolve('after')
  expect(await Promise.all(late)).toEqual(['after', 'after'])
  void ask('a')
  expect(asked).toHaveLength(3)
})

test('keys wait for nobody else', () => {
  const { asked, ask } = questions()
  void ask('a')
  void ask('b')
  expect(asked.map(({ key }) => key)).toEqual(['a', 'b'])
})

test('one that fails fails for those who asked it alone', async () => {
  const { asked, ask } = questions()
  const first = ask('a')
  const late = ask('a')
  asked[0]!.answer.reject(new Error('gone'))
  await expect(first).rejects.toThrow('gone')
  await expect.poll(() => asked.length).toBe(2)
  asked[1]!.answer.resolve('back')
  expect(await late).toBe('back')
})
