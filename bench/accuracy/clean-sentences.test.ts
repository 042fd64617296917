import { readFileSync } from 'node:fs'
import { runChecks } from '@gangmu/checker'
import { expect, test } from 'vitest'
import { inputOf, reportOf } from '../../packages/checker/src/testing/said-by.ts'

/** Blank lines part fragments; each is a report of its own. `---` divides its review from its plan. */
const fragments = readFileSync(new URL('clean-sentences.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')
const sentences = fragments.flatMap((fragment) => fragment.split('\n').filter((line) => line !== '---'))

test('two hundred sentences, none twice', () => {
  expect(new Set(sentences).size).toBe(sentences.length)
  expect(sentences.length).toBeGreaterThanOrEqual(200)
})

test('clean sentences are never called wrong, and hardly ever doubtful', () => {
  const claims = fragments
    .flatMap((fragment) => runChecks(inputOf(reportOf(fragment))))
    .filter(({ severity }) => severity !== '提示')
    .map(({ severity, rule, code, values }) => [severity, rule, code, ...values].join(' '))
  expect(claims.filter((claim) => claim.startsWith('必错'))).toEqual([])
  expect(claims.length, claims.join('\n')).toBeLessThanOrEqual(2)
})
