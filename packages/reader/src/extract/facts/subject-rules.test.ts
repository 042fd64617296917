import type { ReportHeader } from '@gangmu/domain'
import { describe, expect, it } from 'vitest'
import { factsOfText } from './extract-facts.ts'
import { LEANING_RULES } from './leaning-rules.ts'
import { readParagraph } from './paragraph.ts'
import { NOUNLESS_RULES, OWN_RULES } from './subject-rules.ts'

const header: ReportHeader = {
  title: null,
  kind: null,
  region: null,
  regionCode: null,
  reportYear: 2023,
  planYear: 2024,
  date: null,
  issuer: null,
}

/** The rules that named the figures of a sentence, in printed order. */
function rulesFor(text: string): string[] {
  const rules: string[] = []
  factsOfText(readParagraph(text), {
    line: 1,
    offset: 0,
    stance: { tense: 'review', year: 2023, span: null, half: false },
    header,
    trace: (_raw, rule) => rules.push(rule),
  })
  return rules
}

const RULES = [...LEANING_RULES, ...NOUNLESS_RULES, ...OWN_RULES]

describe('subject rules', () => {
  it('have names of their own', () => {
    expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length)
  })

  it.each(RULES.map((rule) => [rule.name, rule.example]))('%s decides its own example: %s', (name, example) => {
    expect(rulesFor(example)).toContain(name)
  })
})
