import { readdirSync, readFileSync } from 'node:fs'
import type { Commitment, ReportHeader } from '@gangmu/domain'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../document.ts'
import type { Stance } from '../../segment/stance.ts'
import { factsOfText } from '../facts/extract-facts.ts'
import { commitmentsOfText, extractCommitments } from './extract-commitments.ts'

type Expected = Pick<Commitment, 'quote' | 'subject' | 'value' | 'unit' | 'cmp' | 'deadline' | 'measurable'> & {
  readonly optional?: boolean
}
type Case = {
  readonly id: string
  readonly context: {
    readonly stance: 'review' | 'plan'
    readonly reportYear: number
    readonly planYear: number
    readonly span: [number, number] | null
  }
  readonly text: string
  readonly commitments: readonly Expected[]
}

const folder = new URL('../../../cases-commitments/', import.meta.url)
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case[])

const headerOf = (c: Case['context']): ReportHeader => ({
  title: null,
  kind: 'plan-report',
  region: null,
  regionCode: null,
  reportYear: c.reportYear,
  planYear: c.planYear,
  date: null,
  issuer: null,
})
const stanceOf = (c: Case['context']): Stance => ({
  tense: c.stance,
  year: c.stance === 'plan' ? c.planYear : c.reportYear,
  span: c.span,
  half: false,
})

function read(c: Case): Commitment[] {
  const stance = stanceOf(c.context)
  if (stance.tense === 'review') {
    const document: SourceDocument = {
      encoding: 'utf-8',
      lines: [c.text],
      blocks: [{ kind: 'paragraph', line: 1, start: 0, end: c.text.length, text: c.text }],
    }
    return extractCommitments(document, headerOf(c.context), [])
  }
  const facts = factsOfText(c.text, { line: 1, offset: 0, stance, header: headerOf(c.context) })
  return commitmentsOfText(c.text, { line: 1, offset: 0, stance }, facts)
}

const dice = (a: string, b: string): number => {
  const left = new Map<string, number>()
  for (const char of a) left.set(char, (left.get(char) ?? 0) + 1)
  let shared = 0
  for (const char of b) {
    const n = left.get(char) ?? 0
    if (n > 0) {
      shared++
      left.set(char, n - 1)
    }
  }
  return (2 * shared) / (a.length + b.length)
}

const shown = (c: Expected | Commitment): string =>
  `${c.quote} | ${JSON.stringify(c.value)} ${c.unit} ${c.cmp} | ${c.deadline} | ${c.measurable}`

describe('commitments', () => {
  it.each(cases)('$id $text', (c) => {
    const found = read(c)
    const want = c.commitments.filter((e) => e.optional !== true || found.some((f) => f.quote === e.quote))
    const order = (list: readonly (Expected | Commitment)[]): string[] => list.map(shown).sort()
    expect(order(found)).toEqual(order(want))
    for (const commitment of found) {
      expect(c.text.slice(commitment.start, commitment.end)).toBe(commitment.quote)
      const alike = want.filter((e) => e.quote === commitment.quote).map((e) => dice(e.subject, commitment.subject))
      expect(Math.max(...alike), `${commitment.quote}: ${commitment.subject}`).toBeGreaterThanOrEqual(0.6)
    }
  })
})
