import { expect, test } from 'vitest'
import { EVEN_SHARES, findPathProblems, monthlyShares, readShares, toPathDraft } from './path-draft.ts'

const SHARES = [0.05, 0.1, 0.2, 0.28, 0.36, 0.48, 0.56, 0.63, 0.73, 0.8, 0.88, 1]
const draft = toPathDraft('budget-revenue', SHARES)
const problems = (at: number, text: string) =>
  findPathProblems({ ...draft, shares: draft.shares.with(at, text) }, []).map(({ field, code, before }) => [field, code, before])

test('shares come back from their draft as they were; an even path is one', () => {
  expect(readShares(draft)).toEqual(SHARES)
  expect(findPathProblems(draft, [])).toEqual([])
  expect(findPathProblems(toPathDraft('loans', EVEN_SHARES), [])).toEqual([])
  expect(monthlyShares(SHARES).slice(0, 3)).toEqual([5, 5, 10])
  expect(monthlyShares(SHARES).at(-1)).toBe(12)
})

test.each([
  [3, '', [[3, 'number', 0]]],
  [3, '二十', [[3, 'number', 0]]],
  [3, '101', [[3, 'number', 0]]],
  [3, '19', [[3, 'falls', 20]]],
  [11, '99', [[11, 'end', 88]]],
  [3, '20', []],
] as const)('month %i as %j', (at, text, found) => expect(problems(at, text)).toEqual(found))

test('an indicator is chosen, and has one path', () => {
  expect(findPathProblems({ ...draft, indicator: null }, []).map(({ code }) => code)).toEqual(['indicator-missing'])
  expect(findPathProblems(draft, ['budget-revenue']).map(({ code }) => code)).toEqual(['indicator-twice'])
})
