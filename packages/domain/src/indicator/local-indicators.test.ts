import { describe, expect, it } from 'vitest'
import { SHIPPED_INDICATORS } from './catalogue.ts'
import { withLocalIndicators } from './local-indicators.ts'
import { buildIndicatorIndex, lookupIndicator } from './lookup-indicator.ts'
import type { IndicatorEntry } from './types.ts'

const local = (over: Partial<IndicatorEntry>): IndicatorEntry => ({
  code: 'tea-output',
  name: '茶叶产量',
  aliases: ['干茶产量'],
  theme: 'local',
  kind: 'level',
  units: ['吨'],
  direction: 'up',
  nature: null,
  lead: '农业农村局',
  frequency: 'A',
  scope: [],
  definition: { text: '全年干毛茶产量。', source: '本区' },
  neverMerge: [],
  opposite: null,
  validFrom: null,
  validTo: null,
  replacedBy: null,
  ...over,
})

const problemsOf = (...entries: IndicatorEntry[]) =>
  withLocalIndicators(SHIPPED_INDICATORS, entries).problems.map(({ code, params }) => [code, params.indicator, params.name, params.holder])

describe('withLocalIndicators', () => {
  it('adds a space’s own entry to the look-up', () => {
    const { catalogue, problems } = withLocalIndicators(SHIPPED_INDICATORS, [
      local({}),
      local({ code: 'tea-output-growth', name: '茶叶产量增速', kind: 'growth', aliases: [] }),
    ])
    expect(problems).toEqual([])
    const index = buildIndicatorIndex(catalogue)
    expect(lookupIndicator('全区干茶产量（吨）', {}, index)?.code).toBe('tea-output')
    expect(lookupIndicator('茶叶产量', { measure: 'growth' }, index)?.code).toBe('tea-output-growth')
    expect(lookupIndicator('地区生产总值', {}, index)?.code).toBe('gdp')
  })

  it('lets shipped codes and names win, and says so', () => {
    expect(problemsOf(local({ code: 'gdp' }))).toEqual([['local-indicator-code-taken', 'gdp', null, 'gdp']])
    expect(problemsOf(local({ name: '国内生产总值' }))).toEqual([['local-indicator-name-taken', 'tea-output', '国内生产总值', 'gdp']])
    expect(problemsOf(local({ aliases: ['粮食总产量', '干茶产量'] }))).toEqual([
      ['local-indicator-name-taken', 'tea-output', '粮食总产量', 'grain-output'],
    ])
  })

  it('refuses what it cannot file', () => {
    expect(problemsOf(local({ code: 'Tea Output' }))).toEqual([['local-indicator-code-invalid', 'Tea Output', null, null]])
    expect(problemsOf(local({ name: '（%）' }))).toEqual([['local-indicator-name-empty', 'tea-output', '（%）', null]])
    expect(problemsOf(local({ replacedBy: 'gone', neverMerge: ['gdp'] }))).toEqual([
      ['local-indicator-reference-unknown', 'tea-output', null, 'gone'],
    ])
  })

  it('lets the first of two local entries keep a name, and an entry repeat its own', () => {
    expect(problemsOf(local({}), local({ code: 'tea-two', aliases: [] }))).toEqual([
      ['local-indicator-name-taken', 'tea-two', '茶叶产量', 'tea-output'],
    ])
    expect(problemsOf(local({ aliases: ['全区茶叶产量'] }))).toEqual([])
  })

  it('changes nothing that is shipped', () => {
    const { catalogue } = withLocalIndicators(SHIPPED_INDICATORS, [local({ code: 'gdp' }), local({})])
    expect(catalogue.slice(0, SHIPPED_INDICATORS.length)).toEqual(SHIPPED_INDICATORS)
    expect(catalogue).toHaveLength(SHIPPED_INDICATORS.length + 1)
  })
})
