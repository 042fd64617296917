import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Fact, FactValue, ReportHeader } from '@gangmu/domain'
import { describe, expect, it } from 'vitest'
import { likeness } from '../../testing/compare-with-expected.ts'
import { factsOfText } from './extract-facts.ts'
import { readParagraph } from './paragraph.ts'

/**
 * The sentence cases of packages/reader/cases, held against the extractor the way annotated reports are scored:
 * a fact is found by its value, a subject counts when it is alike enough, optional facts cost nothing either way.
 */
type GoldFact = Pick<Fact, 'raw' | 'subject' | 'measure' | 'unit' | 'cmp' | 'period' | 'modality'> & {
  value: FactValue
  optional?: boolean
}
type Case = {
  id: string
  context: { stance: 'review' | 'plan'; reportYear: number; planYear: number; span: [number, number] | null }
  text: string
  facts: GoldFact[]
}

const CASES = fileURLToPath(new URL('../../../cases/', import.meta.url))
const fold = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(/[\s“”"'‘’]/g, '')
    .replace(/[–—―－]/g, '-')

const read = (folder: string): Case[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case[])

function factsOf(sample: Case): Fact[] {
  const { stance, reportYear, planYear, span } = sample.context
  const header: ReportHeader = { title: null, kind: null, region: null, regionCode: null, reportYear, planYear, date: null, issuer: null }
  const year = stance === 'plan' ? planYear : reportYear
  return factsOfText(readParagraph(sample.text), { line: 1, offset: 0, stance: { tense: stance, year, span, half: false }, header })
}

/** Counts over a set of cases, and every miss as a line that names its case. */
function measure(samples: readonly Case[]) {
  const tally = { wanted: 0, found: 0, given: 0, kept: 0, subject: 0, measure: 0, period: 0, unit: 0, cmp: 0, modality: 0, compared: 0 }
  const misses: string[] = []
  for (const sample of samples) {
    const pool = factsOf(sample)
    tally.given += pool.length
    const wanted = [...sample.facts].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))
    for (const gold of wanted) {
      const alike = pool.filter((fact) => fold(fact.value) === fold(gold.value) || Number(fact.value) === Number(gold.value))
      const best = alike.sort((a, b) => likeness(b.subject, gold.subject) - likeness(a.subject, gold.subject))[0]
      if (!gold.optional) tally.wanted++
      if (!best) {
        if (!gold.optional) misses.push(`${sample.id}: ${gold.raw} not found`)
        continue
      }
      pool.splice(pool.indexOf(best), 1)
      tally.kept++
      if (gold.optional) continue
      tally.found++
      tally.compared++
      if (likeness(best.subject, gold.subject) >= 0.6) tally.subject++
      for (const key of ['measure', 'period', 'unit', 'cmp', 'modality'] as const) {
        if (fold(best[key]) === fold(gold[key])) tally[key]++
        else misses.push(`${sample.id}: ${gold.raw} ${key} ${String(best[key])}, not ${String(gold[key])}`)
      }
    }
    for (const extra of pool) misses.push(`${sample.id}: ${extra.raw} is no fact`)
  }
  return { tally, misses }
}

/** Counts that must hold; raise them when the extractor learns, never lower them. */
function gate(
  samples: readonly Case[],
  floor: Readonly<Record<'recall' | 'precision' | 'subject' | 'measure' | 'period' | 'cmp' | 'modality', number>>,
): void {
  const { tally, misses } = measure(samples)
  const story = misses.slice(0, 40).join('\n')
  expect(tally.wanted).toBeGreaterThan(500)
  expect(tally.found / tally.wanted, story).toBeGreaterThanOrEqual(floor.recall)
  expect(tally.kept / tally.given, story).toBeGreaterThanOrEqual(floor.precision)
  for (const key of ['subject', 'measure', 'period', 'cmp', 'modality'] as const)
    expect(tally[key] / tally.compared, `${key}\n${story}`).toBeGreaterThanOrEqual(floor[key])
}

describe('sentence cases', () => {
  it('reads single sentences', () => {
    const samples = read(CASES)
    expect(samples.length).toBeGreaterThanOrEqual(400)
    gate(samples, { recall: 0.99, precision: 0.985, subject: 0.94, measure: 0.995, period: 0.99, cmp: 0.995, modality: 0.995 })
  })

  it('reads whole paragraphs', () => {
    gate(read(join(CASES, 'passages')), {
      recall: 0.99,
      precision: 0.985,
      subject: 0.92,
      measure: 0.99,
      period: 0.98,
      cmp: 0.995,
      modality: 0.99,
    })
  })

  it('keeps every place exact: the printed text stands where a fact says', () => {
    for (const sample of [...read(CASES), ...read(join(CASES, 'passages'))])
      for (const fact of factsOf(sample)) expect(sample.text.slice(fact.start, fact.end), sample.id).toBe(fact.raw)
  })
})
