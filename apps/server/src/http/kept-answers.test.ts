import { expect, test } from 'vitest'
import { createKeptAnswers } from './kept-answers.ts'

const answer = (length: number) => ({ body: 'x'.repeat(length), etag: undefined })

test('an answer is found while its space stands where it stood, and by its own key', () => {
  const kept = createKeptAnswers(1_000)
  kept.keep('a', '7', { body: '{}', etag: '"v1"' })
  expect(kept.find('a', '7')).toMatchObject({ body: '{}', etag: '"v1"' })
  expect(kept.find('b', '7')).toBeNull()
  expect(kept.find('a', '8')).toBeNull()
  // What no longer holds is gone, also for a server that lags behind.
  expect(kept.find('a', '7')).toBeNull()
})

test('what was asked for longest ago makes room', () => {
  const kept = createKeptAnswers(1_000)
  for (const key of 'abcdefgh') kept.keep(key, '1', answer(120))
  expect(kept.find('a', '1')).not.toBeNull()
  kept.keep('i', '1', answer(120))
  expect([...'abci'].map((key) => kept.find(key, '1') !== null)).toEqual([true, false, true, true])
})

test('one that is too large for many to stand beside it is not kept, and takes its former self along', () => {
  const kept = createKeptAnswers(1_000)
  kept.keep('a', '1', answer(10))
  kept.keep('a', '2', answer(900))
  expect(kept.find('a', '2')).toBeNull()
  expect(kept.find('a', '1')).toBeNull()
})
