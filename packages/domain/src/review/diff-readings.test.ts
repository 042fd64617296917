import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { commitment, fact, glossaryTerm, indicatorRow, livelihoodItem, makeReading, project, statement } from '../testing/testing.ts'
import { diffReadings } from './diff-readings.ts'

const base = makeReading({
  indicators: [indicatorRow('甲', { target: { text: '6', expression: '6' } }), indicatorRow('乙')],
  facts: [fact('aa', { value: [1, 2] }), fact('bb')],
  commitments: [commitment('公园')],
  projects: [project('大道')],
  livelihood: [
    livelihoodItem('新建学校3所', { target: { text: '新建学校3所', quantities: [{ raw: '3所', value: 3, unit: '所', cmp: '=' }] } }),
  ],
  glossary: [glossaryTerm('双碳')],
  statements: [statement('32项指标', { classes: { 约束性: 5 } })],
})

describe('diffReadings', () => {
  it('keeps everything of the same reading, and everything that only moved', () => {
    const span = { line: 40, start: 1, end: 2 }
    const moved = makeReading({
      ...base,
      indicators: base.indicators.map((row) => ({ ...row, line: 40, spans: { name: span, target: span, actual: null } })),
      facts: base.facts.map((one) => ({ ...one, ...span })),
      livelihood: base.livelihood.map((one) => ({ ...one, ...span })),
    })
    expect(diffReadings(base, base)).toEqual({ kept: 9, changed: [], added: [], removed: [] })
    expect(diffReadings(base, moved)).toEqual({ kept: 9, changed: [], added: [], removed: [] })
  })

  test.each<[string, Partial<typeof base>, string]>([
    [
      'a target and a verdict',
      { indicators: [{ ...base.indicators[0]!, target: { text: '7', expression: '7' }, status: 'met' }, base.indicators[1]!] },
      'indicator 0→0 target,status',
    ],
    ['an element of a range', { facts: [{ ...base.facts[0]!, value: [1, 3] }, base.facts[1]!] }, 'fact 0→0 value'],
    ['a range that is a number now', { facts: [{ ...base.facts[0]!, value: 1 }, base.facts[1]!] }, 'fact 0→0 value'],
    ['one scope more', { facts: [{ ...base.facts[0]!, scope: ['累计'] }, base.facts[1]!] }, 'fact 0→0 scope'],
    ['what is null now', { projects: [project('大道', { phase: null })] }, 'project 0→0 phase'],
    ['a class of a statement', { statements: [statement('32项指标', { classes: { 预期性: 5 } })] }, 'statement 0→0 classes'],
    ['another place in its list, beside a change', { facts: [base.facts[1]!, { ...base.facts[0]!, unit: null }] }, 'fact 0→1 unit'],
  ])('tells %s', (_, change, expected) => {
    const { changed, added, removed } = diffReadings(base, { ...base, ...change })
    expect(changed.map(({ kind, before, after, fields }) => `${kind} ${before}→${after} ${fields.join()}`)).toEqual([expected])
    expect([added, removed]).toEqual([[], []])
  })

  it('tells a field that only one side has', () => {
    const { status: _, ...without } = base.livelihood[0]!
    const older = { ...base, livelihood: [without as (typeof base.livelihood)[number]] }
    expect(diffReadings(older, base).changed.map(({ fields }) => fields)).toEqual([['status']])
    expect(diffReadings(base, older).changed.map(({ fields }) => fields)).toEqual([['status']])
  })

  it('tells what is added and removed, a repeat of the same among them', () => {
    const after = { ...base, facts: [fact('aa', { value: [1, 2] }), fact('aa', { value: [1, 2], line: 9 })], glossary: [] }
    const { kept, added, removed } = diffReadings(base, after)
    expect(kept).toBe(7)
    expect(added.map(({ kind, key, index }) => `${kind} ${key} ${index}`)).toEqual(['fact aa#2 1'])
    expect(removed.map(({ kind, index }) => `${kind} ${index}`)).toEqual(['fact 1', 'glossary 0'])
  })

  it('turned round, tells the same changes and what is added as removed', () => {
    const facts = fc.array(
      fc
        .record({ key: fc.constantFrom('aa', 'bb', 'cc', 'dd'), value: fc.nat(3), line: fc.nat(9) })
        .map(({ key, ...rest }) => fact(key, rest)),
    )
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const there = diffReadings(makeReading({ facts: a }), makeReading({ facts: b }))
        const back = diffReadings(makeReading({ facts: b }), makeReading({ facts: a }))
        const keys = (elements: readonly { key: string }[]) => elements.map(({ key }) => key).sort()
        expect(there.kept).toBe(back.kept)
        expect(keys(there.changed)).toEqual(keys(back.changed))
        expect(keys(there.added)).toEqual(keys(back.removed))
        expect(there.kept + there.changed.length + there.added.length).toBe(b.length)
        expect(there.kept + there.changed.length + there.removed.length).toBe(a.length)
      }),
    )
  })
})
