import { PAIR_RULES, RULE_PAGES, RULES } from '@gangmu/checker'
import type { Finding } from '@gangmu/domain'
import { LOCALES, messageFor } from '@gangmu/messages'
import { describe, expect, test } from 'vitest'
import { findIn } from '../../packages/checker/src/testing/said-by.ts'
import { findBetween } from '../../packages/checker/src/testing/said-by-pair.ts'
import { readRulePage } from './read-rule-page.ts'

const ids = [...RULES, ...PAIR_RULES].map(({ id }) => id)

test('every rule has a name of its own and a page', () => {
  expect(new Set(ids).size).toBe(ids.length)
  expect(RULE_PAGES.map(({ id }) => id).sort()).toEqual([...ids].sort())
})

/** An example of a rule between documents has two parts. */
const findingsIn = (id: string, example: string): Finding[] =>
  (PAIR_RULES.some((rule) => rule.id === id) ? findBetween : findIn)(id, example)

describe.each(RULE_PAGES)('$id', ({ id, invalid, valid }) => {
  test.each(invalid)('speaks up for %j, in both languages', (example) => {
    const findings = findingsIn(id, example)
    expect(findings).not.toEqual([])
    for (const { code, params, spans } of findings) {
      expect(spans).not.toEqual([])
      // A hole in a sentence prints as —.
      for (const locale of LOCALES)
        for (const key of [`finding.${id}.${code}`, `finding.${id}.${code}.right`])
          expect(messageFor(locale, key, params) ?? `${key} has no sentence`).toSatisfy(
            (said: string) => !/has no sentence/.test(said) && (!said.includes('—') || JSON.stringify(params).includes('—')),
          )
    }
  })

  test.each(valid)('lets %j pass', (example) => {
    expect(findingsIn(id, example)).toEqual([])
  })
})

test.each([
  ['no title', '说明\n\n## 应报\n\n## 不报\n'],
  ['no example', '# 名 · Name\n\n说明。\n\nText.\n\n## 应报\n\n## 不报\n'],
])('a page with %s is refused', (_, markdown) => {
  expect(() => readRulePage(markdown, 'rule.md')).toThrow('rule.md')
})
