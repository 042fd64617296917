import { readdirSync, readFileSync } from 'node:fs'
import type { Commitment, ReportHeader } from '@gangmu/domain'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../document.ts'
import type { Stance } from '../../segment/stance.ts'
import { factsOfText } from '../facts/extract-facts.ts'
import { readParagraph } from '../facts/paragraph.ts'
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
      blocks: [paragraph(c.text, 1)],
    }
    return extractCommitments(document, headerOf(c.context), [])
  }
  const facts = factsOfText(readParagraph(c.text), { line: 1, offset: 0, stance, header: headerOf(c.context) })
  return commitmentsOfText(readParagraph(c.text), { line: 1, offset: 0, stance }, facts)
}

const paragraph = (text: string, line: number): SourceDocument['blocks'][number] => ({
  kind: 'paragraph',
  line,
  start: 0,
  end: text.length,
  text,
})

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

  it('keeps every promise apart and in its place in one long paragraph', () => {
    const plan = cases.filter((c) => c.context.stance === 'plan' && c.context.span === null && c.context.planYear === 2024)
    const text = plan.map((c) => c.text).join('')
    const header = headerOf((plan[0] as Case).context)
    const stance = stanceOf((plan[0] as Case).context)
    const facts = factsOfText(readParagraph(text), { line: 3, offset: 4, stance, header })
    const found = commitmentsOfText(readParagraph(text), { line: 3, offset: 4, stance }, facts)
    expect(found.length).toBeGreaterThan(100)
    const keys = found.map((c) => `${c.line}:${c.start}:${c.end}:${c.subject}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const c of found) expect(text.slice(c.start - 4, c.end - 4)).toBe(c.quote)
  })

  it('reads numbered task lines, and neither headings nor explanations of words', () => {
    const lines = [
      '2024年重点工作',
      '1.争创省级卫生县城。（牵头单位：县卫健局）',
      '2.加快建成产业高地。',
      '新增规上企业6家。',
      '名 词 解 释',
      '便民直通车：收集诉求的平台，覆盖12个镇街。',
    ]
    const heading = (line: number, level: number, text: string, end: number): SourceDocument['blocks'][number] => ({
      kind: 'heading',
      line,
      start: 0,
      end,
      level,
      marker: '',
      text,
    })
    const document: SourceDocument = {
      encoding: 'utf-8',
      lines,
      blocks: [
        heading(1, 1, '2024年重点工作', 9),
        heading(2, 3, '争创省级卫生县城', 11),
        heading(3, 3, '加快建成产业高地', 11),
        paragraph(lines[3] as string, 4),
        heading(5, 0, '名 词 解 释', 7),
        paragraph(lines[5] as string, 6),
      ],
    }
    const header = headerOf({ stance: 'plan', reportYear: 2023, planYear: 2024, span: null })
    const stance: Stance = { tense: 'plan', year: 2024, span: null, half: false }
    const facts = [4, 6].flatMap((line) => factsOfText(readParagraph(lines[line - 1] as string), { line, offset: 0, stance, header }))
    const found = extractCommitments(document, header, facts)
    expect(found.map((c) => [c.line, c.quote])).toEqual([
      [2, '争创省级卫生县城'],
      [4, '新增规上企业6家'],
    ])
    expect(lines[1]?.slice(found[0]?.start, found[0]?.end)).toBe('争创省级卫生县城')
  })
})
