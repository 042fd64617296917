import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compareWithExpected, type Expected } from './testing/compare-with-expected.ts'
import { readText } from './testing/read-text.ts'

/**
 * The sample reports of corpus/, each held against what a person expected of it before the reader saw it.
 * What the reader still gets wrong stands in known-misses.json with its reason. A miss that is not there fails,
 * and so does one there that no longer happens: take it out, and the next change cannot lose it again.
 */
const CORPUS = fileURLToPath(new URL('../../../corpus/', import.meta.url))
const samples = readdirSync(CORPUS).filter((name) => existsSync(join(CORPUS, name, 'expected.json')))
const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

it('has samples', () => {
  expect(samples).not.toEqual([])
})

describe.each(samples)('%s', (sample) => {
  const expected = readJson<Expected>(join(CORPUS, sample, 'expected.json'))
  const known = Object.keys(readJson<Record<string, string>>(join(CORPUS, sample, 'known-misses.json')))
  const bytes = readFileSync(join(CORPUS, sample, 'report.txt'))
  const lines = bytes.toString('utf8').split('\n')
  const misses = compareWithExpected(expected, readText(bytes.toString('utf8')))

  it.each([
    ['report', 'report'],
    ['indicators', 'indicator'],
    ['statements', 'statement'],
    ['facts', 'fact'],
    ['commitments', 'commitment'],
    ['projects', 'project'],
    ['livelihood', 'livelihood'],
    ['glossary', 'glossary'],
  ] as const)('reads its %s as expected', (list, word) => {
    expect(misses[list].toSorted()).toEqual(known.filter((miss) => miss.startsWith(`${word} `)).toSorted())
  })

  it('is annotated where the words stand', () => {
    const wrong = [
      ...expected.facts.map((fact) => ({ ...fact, words: fact.raw })),
      ...expected.statements.map((statement) => ({ ...statement, words: statement.quote })),
      ...expected.projects.map((project) => ({ ...project, words: project.name })),
      ...expected.glossary.map((term) => ({ ...term, words: term.term })),
    ].filter(({ line, start, end, words }) => lines[line - 1]?.slice(start, end) !== words)
    expect(wrong).toEqual([])
  })
})
