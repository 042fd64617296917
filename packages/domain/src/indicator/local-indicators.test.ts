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

  it('goes on after a refused entry, and files what is left of one', () => {
    const { catalogue, problems } = withLocalIndicators(SHIPPED_INDICATORS, [
      local({ code: 'Bad' }),
      local({ code: 'gdp' }),
      local({ code: 'taken-name', name: '国内生产总值' }),
      local({ code: 'tea', aliases: ['干茶产量', '粮食总产量', '（%）'], theme: 'economy' }),
      local({ code: 'tea' }),
      local({ code: 'tea-growth', name: '茶叶产量增速', kind: 'growth', aliases: ['干茶产量增速', '地区生产总值增速'] }),
      local({ code: 'tea-growth-2', name: '干茶产量增长率', kind: 'growth', aliases: [] }),
    ])
    expect(problems.map(({ code, params }) => [code, params.indicator, params.name, params.holder])).toEqual([
      ['local-indicator-code-invalid', 'Bad', null, null],
      ['local-indicator-code-taken', 'gdp', null, 'gdp'],
      ['local-indicator-name-taken', 'taken-name', '国内生产总值', 'gdp'],
      ['local-indicator-name-taken', 'tea', '粮食总产量', 'grain-output'],
      ['local-indicator-name-empty', 'tea', '（%）', null],
      ['local-indicator-code-taken', 'tea', null, 'tea'],
      ['local-indicator-name-taken', 'tea-growth', '地区生产总值增速', 'gdp-growth'],
      ['local-indicator-name-taken', 'tea-growth-2', '干茶产量增长率', 'tea-growth'],
    ])
    expect(catalogue.slice(SHIPPED_INDICATORS.length).map(({ code, aliases, theme }) => [code, aliases, theme])).toEqual([
      ['tea', ['干茶产量'], 'local'],
      ['tea-growth', ['干茶产量增速'], 'local'],
    ])
  })

  it('knows every reference among shipped and local entries', () => {
    expect(
      problemsOf(
        local({ opposite: 'gone', neverMerge: ['gone-too'], replacedBy: 'tea-two' }),
        local({ code: 'tea-two', name: '名茶产量', aliases: [], opposite: 'tea-output' }),
      ),
    ).toEqual([
      ['local-indicator-reference-unknown', 'tea-output', null, 'gone-too'],
      ['local-indicator-reference-unknown', 'tea-output', null, 'gone'],
    ])
  })

  it.each(['a', 'a1', 'tea-2', 'tea-output-growth'])('takes the code %s', (code) => {
    expect(problemsOf(local({ code }))).toEqual([])
  })

  it.each(['', '1tea', 'tea-', '-tea', 'tea--x', 'tea_x', 'TEA', '茶'])('refuses the code %j', (code) => {
    expect(problemsOf(local({ code }))).toEqual([['local-indicator-code-invalid', code, null, null]])
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
