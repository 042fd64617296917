import type { Commitment, Fact, FactValue, Reading } from '@gangmu/domain'

/** What a person expects of a sample report; written beside it before the reader sees it. See corpus/README.md. */
export type Expected = {
  readonly report: Readonly<Record<string, unknown>>
  readonly indicators: readonly ExpectedRow[]
  readonly statements: readonly (Place & { quote: string; of: string; names?: string[] } & Record<(typeof COUNTS)[number], number | null>)[]
  readonly facts: readonly (Pick<Fact, 'line' | 'start' | 'end' | 'raw' | 'subject' | 'value' | FactField> & Lenient)[]
  readonly commitments: readonly (Pick<Commitment, 'line' | 'quote' | 'subject'> & Partial<Pick<Commitment, CommitmentField>> & Lenient)[]
  readonly projects: readonly (Place & { name: string; phase: string | null; category: string | null; year: number; box: string })[]
  readonly livelihood: readonly {
    no: number | null
    line: number
    group: string | null
    target: string
    status: string | null
    result: string | null
  }[]
  readonly glossary: readonly (Place & { term: string; text: string })[]
}
type Place = { readonly line: number; readonly start: number; readonly end: number }
/** `or`: a second value a careful reader may give; `optional`: reading it or leaving it is both right. */
type Lenient = { readonly optional?: boolean; readonly or?: Readonly<Record<string, unknown>> }
type ExpectedRow = { readonly table: string; readonly line: number; readonly name: string } & Readonly<Record<string, unknown>>
type FactField = (typeof FACT_FIELDS)[number]
type CommitmentField = (typeof COMMITMENT_FIELDS)[number]

const COUNTS = ['total', 'met', 'missed', 'undetermined'] as const
const FACT_FIELDS = ['measure', 'unit', 'cmp', 'period', 'modality'] as const
const COMMITMENT_FIELDS = ['value', 'unit', 'cmp', 'deadline', 'measurable'] as const
const ALIKE = 0.6

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Dice coefficient over characters, order left free. */
export function likeness(a: string, b: string): number {
  const left = [...a]
  const right = [...b]
  const all = left.length + right.length
  const shared = right.filter((char) => {
    const at = left.indexOf(char)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return all === 0 ? 1 : (2 * shared) / all
}

const differing = <T extends object>(fields: readonly (keyof T & string)[], want: T & Lenient, got: T): string[] =>
  fields.filter(
    (field) => field in want && !same(want[field], got[field]) && !(want.or && field in want.or && same(want.or[field], got[field])),
  )

/** Every difference as `<what> <line> <words>: <field>`; nothing where the reading is as expected. */
export const compareWithExpected = (expected: Expected, reading: Reading) => ({
  report: Object.entries(expected.report).flatMap(([field, want]) =>
    same(want, reading.report[field as keyof Reading['report']]) ? [] : [`report 0 : ${field}`],
  ),
  indicators: compareIndicators(expected, reading),
  statements: compareStatements(expected, reading),
  facts: compareFacts(expected, reading),
  commitments: compareCommitments(expected, reading),
  projects: compareExactly('project', expected.projects, reading.projects, (item) => item.name),
  livelihood: compareExactly(
    'livelihood',
    expected.livelihood,
    reading.livelihood.map(({ target, result, ...item }) => ({ ...item, target: target.text, result: result?.text ?? null })),
    (item) => item.target,
  ),
  glossary: compareExactly('glossary', expected.glossary, reading.glossary, (item) => item.term),
})

function compareIndicators(expected: Expected, reading: Reading): string[] {
  const rows = reading.indicators.map((row) => ({
    ...row,
    target: row.target?.text ?? null,
    actual: row.actual?.text ?? null,
    declared: row.declared?.text ?? null,
  }))
  return compareExactly('indicator', expected.indicators, rows, (row) => row.name)
}

/** Items are paired by line and words; fields the expectation does not name are left free. */
function compareExactly<W extends { line: number }>(what: string, wanted: readonly W[], given: readonly W[], words: (item: W) => string) {
  const name = (item: W) => `${what} ${item.line} ${words(item)}`
  const rest = new Map(given.map((item) => [name(item), item]))
  const misses = wanted.flatMap((want) => {
    const got = rest.get(name(want))
    rest.delete(name(want))
    if (got === undefined) return [`${name(want)}: missing`]
    return (Object.keys(want) as (keyof W & string)[])
      .filter((field) => !same(want[field], got[field]))
      .map((field) => `${name(want)}: ${field}`)
  })
  return [...misses, ...[...rest.keys()].map((extra) => `${extra}: extra`)]
}

const compareStatements = (expected: Expected, reading: Reading): string[] =>
  expected.statements.flatMap((want) => {
    const here = reading.statements.filter((s) => s.line === want.line && s.of === want.of)
    const got = here.find((s) => COUNTS.every((count) => s[count] === want[count]))
    const name = `statement ${want.line} ${want.quote}`
    if (got === undefined) return [`${name}: ${here.length === 0 ? 'missing' : 'counts'}`]
    return want.names === undefined || same(want.names, got.names) ? [] : [`${name}: names`]
  })

/** Facts are paired by line, value and printed words, the nearest first; on annotated lines nothing else may be read. */
function compareFacts(expected: Expected, reading: Reading): string[] {
  const lines = new Set(expected.facts.map((fact) => fact.line))
  const rest = new Set<Fact>(reading.facts.filter((fact) => lines.has(fact.line)))
  const misses = expected.facts.flatMap((want) => {
    const values: unknown[] = [want.value, ...(want.or && 'value' in want.or ? [want.or['value']] : [])]
    const [got] = [...rest]
      .filter((fact) => fact.line === want.line && values.some((value) => same(value, fact.value)))
      .filter((fact) => fact.raw.includes(want.raw) || want.raw.includes(fact.raw))
      .sort((a, b) => distance(a, want) - distance(b, want))
    const name = `fact ${want.line} ${want.raw} ${want.subject}`
    if (got === undefined) return want.optional ? [] : [`${name}: missing`]
    rest.delete(got)
    if (want.optional) return []
    const fields = [...(got.raw === want.raw ? [] : ['raw']), ...differing(FACT_FIELDS, want, got)]
    if (likeness(want.subject, got.subject) < ALIKE) fields.push('subject')
    return fields.map((field) => `${name}: ${field}`)
  })
  return [...misses, ...[...rest].map((fact) => `fact ${fact.line} ${fact.raw} ${fact.subject}: extra`)]
}

const distance = (got: Fact, want: { start: number; subject: string }): number =>
  Math.abs(got.start - want.start) - likeness(got.subject, want.subject)

/** Commitments are paired by line and likeness of the quote; on annotated lines nothing else may be read. */
function compareCommitments(expected: Expected, reading: Reading): string[] {
  const lines = new Set(expected.commitments.map((commitment) => commitment.line))
  const rest = new Set<Commitment>(reading.commitments.filter((commitment) => lines.has(commitment.line)))
  const misses = expected.commitments.flatMap((want) => {
    const rank = (c: Commitment) => likeness(c.quote, want.quote) + (same(figureOf(c), figureOf(want)) ? 1 : 0)
    const [got] = [...rest].filter((c) => c.line === want.line && likeness(c.quote, want.quote) >= ALIKE).sort((a, b) => rank(b) - rank(a))
    const name = `commitment ${want.line} ${want.quote}`
    if (got === undefined) return want.optional ? [] : [`${name}: missing`]
    rest.delete(got)
    return differing(COMMITMENT_FIELDS, want, got).map((field) => `${name}: ${field}`)
  })
  return [...misses, ...[...rest].map((c) => `commitment ${c.line} ${c.quote}: extra`)]
}

const figureOf = (commitment: { readonly value?: FactValue | null }): FactValue | null => commitment.value ?? null
