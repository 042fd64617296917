import { describe, expect, it } from 'vitest'
import { SHIPPED_INDICATORS } from './catalogue.ts'
import { foldIndicatorName, splitGrowth } from './fold-name.ts'
import { buildIndicatorIndex, lookupIndicator, shippedIndicatorIndex } from './lookup-indicator.ts'
import type { IndicatorEntry } from './types.ts'

const namesOf = (entry: IndicatorEntry): string[] => [entry.name, ...entry.aliases]
const hintsOf = (entry: IndicatorEntry) => (entry.kind === 'growth' ? { measure: 'growth' as const } : {})

describe('the shipped catalogue', () => {
  it('has codes that are kebab-case and used once', () => {
    const codes = SHIPPED_INDICATORS.map((entry) => entry.code)
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
    expect(codes.filter((code) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code))).toEqual([])
    expect(codes.length).toBeGreaterThan(300)
  })

  it('lets no name or alias mean two indicators under the same measure', () => {
    expect(shippedIndicatorIndex().conflicts).toEqual([])
  })

  it('refers only to codes it has, and never to the entry itself', () => {
    const { byCode } = shippedIndicatorIndex()
    for (const entry of SHIPPED_INDICATORS) {
      for (const code of entry.neverMerge) expect(byCode.has(code), `${entry.code} → ${code}`).toBe(true)
      expect(entry.neverMerge).not.toContain(entry.code)
      expect(entry.replacedBy).toBeNull()
    }
  })

  it('keeps apart what must never be merged: no folded name of one is a folded name of the other', () => {
    const folded = new Map(SHIPPED_INDICATORS.map((entry) => [entry.code, new Set(namesOf(entry).map((name) => foldIndicatorName(name)))]))
    for (const entry of SHIPPED_INDICATORS)
      for (const other of entry.neverMerge) {
        const shared = [...folded.get(entry.code)!].filter((name) => folded.get(other)!.has(name))
        expect(shared, `${entry.code} and ${other}`).toEqual([])
      }
  })

  it('finds every entry by every name it has', () => {
    for (const entry of SHIPPED_INDICATORS)
      for (const name of namesOf(entry)) expect(lookupIndicator(name, hintsOf(entry))?.code, name).toBe(entry.code)
  })

  it('finds every entry by every name with its unit, a prefix and a mark around it', () => {
    for (const entry of SHIPPED_INDICATORS)
      for (const name of namesOf(entry)) {
        const printed = `*其中：全区${name}（${entry.units[0] ?? '%'}）`
        expect(lookupIndicator(printed, hintsOf(entry))?.code, printed).toBe(entry.code)
      }
  })

  it('spells growth only in growth entries', () => {
    for (const entry of SHIPPED_INDICATORS)
      for (const name of namesOf(entry))
        expect(splitGrowth(foldIndicatorName(name)).isGrowth && entry.kind !== 'growth', `${entry.code} ${name}`).toBe(false)
  })

  it('says of every entry what it is, where that comes from and in which unit it is printed', () => {
    for (const entry of SHIPPED_INDICATORS) {
      expect(entry.definition.text.length, entry.code).toBeGreaterThan(3)
      expect(entry.definition.source, entry.code).not.toBe('')
      expect(entry.lead, entry.code).not.toBe('')
      if (entry.kind !== 'class' && entry.kind !== 'ratio') expect(entry.units, entry.code).not.toEqual([])
      if (['growth', 'reduction', 'rate', 'index'].includes(entry.kind)) expect(entry.units, entry.code).toContain('%')
    }
  })

  it('pairs opposites both ways, a reduction with a growth', () => {
    const { byCode } = shippedIndicatorIndex()
    const paired = SHIPPED_INDICATORS.filter((entry) => entry.opposite !== null)
    expect(paired.length).toBeGreaterThan(0)
    for (const entry of paired) {
      const other = byCode.get(entry.opposite!)
      expect(other?.opposite, entry.code).toBe(entry.code)
      expect([entry.kind, other?.kind].sort(), entry.code).toEqual(['growth', 'reduction'])
    }
  })

  it('counts a fall as good only where lower is better, and a reduction always', () => {
    for (const entry of SHIPPED_INDICATORS.filter((candidate) => candidate.kind === 'reduction'))
      expect(entry.direction, entry.code).toBe('up')
  })
})

describe('buildIndicatorIndex', () => {
  it('reports a name that two entries claim, and keeps the first', () => {
    const gdp = SHIPPED_INDICATORS[0]!
    const index = buildIndicatorIndex([gdp, { ...gdp, code: 'other', name: '国内生产总值', aliases: [] }])
    expect(index.conflicts).toEqual([{ name: '国内生产总值', kept: 'gdp', refused: 'other' }])
    expect(lookupIndicator('生产总值', {}, index)?.code).toBe('gdp')
  })

  it('leaves out a shortened name that two entries share', () => {
    const gdp = SHIPPED_INDICATORS[0]!
    const index = buildIndicatorIndex([
      { ...gdp, code: 'tea-area', name: '茶园种植总数', aliases: [] },
      { ...gdp, code: 'tea-count', name: '茶园种植数量', aliases: [] },
    ])
    expect(lookupIndicator('茶园种植', {}, index)).toBeNull()
    expect(lookupIndicator('茶园种植总数', {}, index)?.code).toBe('tea-area')
  })
})
