import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Reading } from '../reading.ts'
import { commitment, fact, glossaryTerm, indicatorRow, livelihoodItem, makeReading, project, statement } from '../testing/testing.ts'
import { REVIEW_KINDS, reviewElements } from './element-keys.ts'

const keysOf = (parts: Parameters<typeof makeReading>[0]): string[] => reviewElements(makeReading(parts)).map(({ key }) => key)
const at = (line: number) => ({ line, spans: { name: { line, start: 0, end: 2 }, target: null, actual: null } })

describe('reviewElements', () => {
  it('has one entry an element, kind after kind, with its index and place', () => {
    const reading = makeReading({
      indicators: [
        indicatorRow('地区生产总值增速', { line: 7, spans: { name: { line: 7, start: 2, end: 10 }, target: null, actual: null } }),
      ],
      facts: [fact('00aa', { line: 3, start: 5, end: 9 })],
      commitments: [commitment('公园')],
      projects: [project('某某大道')],
      livelihood: [livelihoodItem('新建学校3所')],
      glossary: [glossaryTerm('双碳')],
      statements: [statement('32项指标，共完成24项')],
    })
    const elements = reviewElements(reading)
    expect(elements.map(({ kind }) => kind)).toEqual(REVIEW_KINDS)
    expect(elements[0]).toEqual({ kind: 'indicator', key: expect.any(String), index: 0, line: 7, start: 2, end: 10 })
    expect(elements[1]).toEqual({ kind: 'fact', key: '00aa', index: 0, line: 3, start: 5, end: 9 })
    for (const { key } of elements) expect(key.length).toBeLessThanOrEqual(32)
    expect(new Set(elements.map(({ key }) => key)).size).toBe(elements.length)
  })

  it('numbers repeats in the order of the text, not of the list', () => {
    expect(
      keysOf({ facts: [fact('aa', { line: 9 }), fact('aa', { line: 2, start: 7 }), fact('bb'), fact('aa', { line: 2, start: 3 })] }),
    ).toEqual(['aa#3', 'aa#2', 'bb', 'aa'])
  })

  it('gives the keys that are stored already', () => {
    const keys = keysOf({
      indicators: [indicatorRow('地区生产总值增速')],
      commitments: [commitment('公园')],
      projects: [project('某某大道')],
      livelihood: [livelihoodItem('新建学校3所')],
      glossary: [glossaryTerm('双碳')],
      statements: [statement('32项指标，共完成24项')],
    })
    expect(keys).toEqual(['0rc92vmcgkh', '1ypmve6sx92', '0wlv8w30jog', '1vt1p3yf975', '1p14k7zcj3b', '0l8celbo2a7'])
  })
})

describe('two elements share a key', () => {
  const sameKey = (a: Parameters<typeof makeReading>[0], b: Parameters<typeof makeReading>[0]): boolean => keysOf(a)[0] === keysOf(b)[0]

  test.each<[boolean, string, Parameters<typeof makeReading>[0], Parameters<typeof makeReading>[0]]>([
    [
      true,
      'a row with another figure, number, unit, caption and print of its name',
      { indicators: [indicatorRow('研发（R&D）经费', { no: '3', unit: null })] },
      { indicators: [indicatorRow(' 研发(R&D)经费*', { no: '4', unit: '%', table: '表2', target: { text: '6', expression: '6' } })] },
    ],
    [false, 'a row of another year', { indicators: [indicatorRow('甲')] }, { indicators: [indicatorRow('甲', { year: 2024 })] }],
    [false, 'a part of another row', { indicators: [indicatorRow('甲')] }, { indicators: [indicatorRow('甲', { parent: '乙' })] }],
    [false, 'a level and its growth', { indicators: [indicatorRow('甲')] }, { indicators: [indicatorRow('甲增速')] }],
    [
      true,
      'a task with another figure',
      { commitments: [commitment('公园')] },
      { commitments: [commitment('公园', { value: 5, quote: '另一句' })] },
    ],
    [false, 'a task with another verb', { commitments: [commitment('公园')] }, { commitments: [commitment('公园', { verb: '改造' })] }],
    [
      true,
      'a task without verb',
      { commitments: [commitment('公园', { verb: null })] },
      { commitments: [commitment('“公园”', { verb: null })] },
    ],
    [true, 'a project in another phase', { projects: [project('大道')] }, { projects: [project('大 道', { phase: '竣工', box: null })] }],
    [false, 'a project of another year', { projects: [project('大道')] }, { projects: [project('大道', { year: 2025 })] }],
    [
      true,
      'an item with other figures, number and details',
      { livelihood: [livelihoodItem('1.新建学校3所，增加学位900个')] },
      { livelihood: [livelihoodItem('二、新建学校十二所。', { no: 2 })] },
    ],
    [false, 'another item', { livelihood: [livelihoodItem('新建学校3所')] }, { livelihood: [livelihoodItem('新建医院3所')] }],
    [true, 'items of figures alone', { livelihood: [livelihoodItem('12，34')] }, { livelihood: [livelihoodItem('5')] }],
    [false, 'a term and another', { glossary: [glossaryTerm('双碳')] }, { glossary: [glossaryTerm('双减')] }],
    [
      true,
      'a statement with other counts',
      { statements: [statement('32项指标，完成24项')] },
      { statements: [statement('30项指标，完成二十五项')] },
    ],
    [false, 'a statement of something else', { statements: [statement('32项')] }, { statements: [statement('32项', { of: 'projects' })] }],
  ])('%s: %s', (same, _, a, b) => expect(sameKey(a, b)).toBe(same))
})

/** Readings with many repeats, at any place. */
const readings: fc.Arbitrary<Reading> = fc
  .record({
    indicators: fc.array(fc.record({ name: fc.constantFrom('甲', '乙', '丙增速'), year: fc.constantFrom(2023, 2024), line: fc.nat(50) }), {
      maxLength: 6,
    }),
    facts: fc.array(fc.record({ key: fc.constantFrom('aa', 'bb', 'cc'), line: fc.nat(50), start: fc.nat(9), value: fc.nat(99) }), {
      maxLength: 9,
    }),
    projects: fc.array(fc.record({ name: fc.constantFrom('大道', '学校'), line: fc.nat(50) }), { maxLength: 5 }),
    commitments: fc.array(fc.record({ subject: fc.constantFrom('公园', '学校'), value: fc.nat(99), line: fc.nat(50) }), { maxLength: 5 }),
  })
  .map(({ indicators, facts, projects, commitments }) =>
    makeReading({
      indicators: indicators.map(({ name, year, line }) => indicatorRow(name, { year, ...at(line) })),
      facts: facts.map(({ key, ...rest }) => fact(key, rest)),
      projects: projects.map(({ name, line }) => project(name, { line })),
      commitments: commitments.map(({ subject, ...rest }) => commitment(subject, rest)),
    }),
  )

describe('laws', () => {
  it('keys are unique within a reading', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const keys = reviewElements(reading).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('text put in before changes no key, and neither does another figure', () => {
    fc.assert(
      fc.property(readings, fc.nat(9), (reading, by) => {
        const down = <T extends { readonly line: number }>(things: readonly T[]): T[] =>
          things.map((thing) => ({ ...thing, line: thing.line + by }))
        const moved = makeReading({
          indicators: reading.indicators.map((row) => ({ ...row, ...at(row.line + by), actual: { text: '7', value: 7 } })),
          facts: down(reading.facts).map((one) => ({ ...one, value: 7, raw: '7%' })),
          projects: down(reading.projects),
          commitments: down(reading.commitments).map((one) => ({ ...one, value: 7 })),
        })
        const keys = (r: Reading) => reviewElements(r).map(({ key }) => key)
        expect(keys(moved)).toEqual(keys(reading))
      }),
    )
  })
})
