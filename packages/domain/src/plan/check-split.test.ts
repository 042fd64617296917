import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { whyNotAdditive } from './additive.ts'
import { checkSplit, SPLIT_FINDINGS, type SplitFinding, type SplitLine, type SplitTarget } from './check-split.ts'
import type { TargetSubject } from './types.ts'

const district: TargetSubject = { kind: 'area', id: 'district' }
const town = (id: number): TargetSubject => ({ kind: 'area', id: `town-${id}` })
const unit = (id: number): TargetSubject => ({ kind: 'unit', id: `unit-${id}` })

let serial = 0
const target = (subject: TargetSubject, text: string, period = '2024'): SplitTarget => ({ key: `t${serial++}`, subject, period, text })
const parts = (texts: readonly string[], of: (id: number) => TargetSubject = unit, period = '2024') =>
  texts.map((text, id) => target(of(id), text, period))

const output: SplitLine = { name: '规上工业总产值', unit: '亿元', indicator: null }
const deaths: SplitLine = { name: '安全事故死亡人数', unit: '人', indicator: null }
const growth: SplitLine = { name: '固定资产投资增速', unit: '%', indicator: null }

const check = (line: SplitLine, whole: SplitTarget, list: readonly SplitTarget[]): readonly SplitFinding[] => {
  const findings = checkSplit(line, whole, list)
  for (const { code, params } of findings) expect(Object.keys(params).sort()).toEqual([...SPLIT_FINDINGS[code]].sort())
  return findings
}
const shown = (findings: readonly SplitFinding[]) =>
  findings.map(({ code, params }) =>
    [code, params['gap'] ?? params['why'] ?? params['open']].filter((part) => part !== undefined).join(' '),
  )

describe('sums', () => {
  test.each<[string, SplitLine, string, readonly string[], readonly string[]]>([
    ['reach', output, '500以上', ['300', '200'], ['sum-reaches 0']],
    ['go beyond a floor', output, '500', ['300', '250'], ['sum-reaches 50']],
    ['fall short', output, '500', ['300', '150'], ['sum-short -50']],
    ['are short by what rounding may explain', output, '100.0', ['33.3', '33.3', '33.3'], ['sum-within-rounding -0.1']],
    ['are short by more than rounding may explain', output, '100.0', ['33.2', '33.2', '33.2'], ['sum-short -0.4']],
    ['of things that are counted are exact', { ...output, name: '新增企业数', unit: '家' }, '100', ['50', '49'], ['sum-short -1']],
    ['are told in the unit of the whole', output, '500', ['3000000万元', '200亿元'], ['sum-reaches 0']],
    ['take the bound of a range and the figure of 左右', output, '500左右', ['300—310', '200左右'], ['sum-reaches 0']],
    ['stay within a ceiling', deaths, '≤14', ['≤6', '≤8'], ['sum-reaches 0']],
    ['stay below a ceiling', deaths, '≤14', ['≤6', '≤7'], ['sum-reaches -1']],
    ['go beyond a ceiling', deaths, '≤14', ['≤6', '≤9'], ['sum-over 1']],
    ['are open where a part is words', output, '500', ['300', '完成区级下达任务'], ['sum-open 1', 'part-unlike words-and-number']],
    ['are open where a part is growth', output, '500', ['300', '增长8%'], ['sum-open 1', 'part-unlike measure-differs']],
    ['are open where a part is in another unit', output, '500', ['300', '20公里'], ['sum-open 1', 'part-unlike unit-differs']],
    ['are open where a part is a ceiling below a floor', output, '500', ['300', '≤200'], ['sum-open 1', 'part-unlike sides-differ']],
    ['are open where the whole is words', output, '完成市级下达任务', ['300', '200'], ['whole-open']],
  ])('%s', (_, line, whole, texts, expected) => {
    expect(shown(check(line, target(district, whole), parts(texts)))).toEqual(expected)
  })

  it('add units and areas apart, and say which targets they are about', () => {
    const whole = target(district, '500')
    const [units, towns] = [parts(['300', '200']), parts(['100', '100'], town)]
    const [byUnits, byTowns] = check(output, whole, [...units, ...towns])
    expect(byUnits).toEqual({
      code: 'sum-reaches',
      severity: 'hint',
      keys: [whole, ...units].map(({ key }) => key),
      params: { period: '2024', of: 'unit', parts: 2, sum: 500, whole: 500, gap: 0, unit: '亿元' },
    })
    expect(byTowns).toMatchObject({ code: 'sum-short', severity: 'error', params: { of: 'area', sum: 200, gap: -300 } })
  })

  it('are made period by period', () => {
    const whole = target(district, '500')
    const list = [target(district, '120', '2024-01/2024-03'), ...parts(['60', '50'], unit, '2024-Q1'), ...parts(['300', '200'])]
    expect(check(output, whole, list).map(({ code, params }) => `${code} ${params['period']}`)).toEqual([
      'sum-reaches 2024',
      'sum-short 2024-01/2024-03',
    ])
  })

  it('add for a span of years, which has no parts in time', () => {
    const whole = target(district, '500', '2021/2025')
    expect(shown(check(output, whole, parts(['300', '200'], unit, '2021/2025')))).toEqual(['sum-reaches 0'])
    expect(shown(check(output, whole, [target(district, '100', '2024')]))).toEqual(['period-outside'])
  })

  it('of figures that neither more nor less makes better are exactly the whole', () => {
    const kept: SplitLine = { name: '某某水质断面数', unit: '个', indicator: 'kept' }
    const index = {
      ...shippedIndicatorIndex(),
      byCode: new Map([['kept', { kind: 'count', direction: 'keep', name: '甲', units: [] } as never]]),
    }
    const fits = (texts: readonly string[]) => checkSplit(kept, target(district, '10'), parts(texts), { index }).map(({ code }) => code)
    expect([fits(['4', '6']), fits(['4', '5']), fits(['5', '6'])]).toEqual([['sum-reaches'], ['sum-short'], ['sum-over']])
  })
})

describe('periods', () => {
  const year = target(district, '500')
  const run = (...texts: readonly string[]) =>
    texts.map((text, at) => target(district, text, ['2024-01/2024-03', '2024-H1', '2024-01/2024-09', '2024-01/2024-12'][at]))

  test.each<[string, readonly string[], readonly string[]]>([
    ['rise to the year', ['100', '240', '380'], []],
    ['stay', ['100', '100'], []],
    ['fall', ['100', '90'], ['period-falls']],
    ['fall by what rounding may explain', ['100', '99.6'], []],
    ['are beyond the year before its end', ['100', '240', '520'], ['period-falls']],
    ['end where the year does', ['100', '240', '380', '500'], []],
    ['end beyond the year', ['100', '240', '380', '510'], []],
    ['end short of the year', ['100', '240', '380', '480'], ['year-not-reached']],
    ['pass over what is words', ['100', '完成时序进度', '90'], ['period-falls']],
  ])('%s', (_, texts, expected) => expect(shown(check(output, year, run(...texts)))).toEqual(expected))

  it('tell what falls with its figures, in whatever order they stand', () => {
    const [first, second] = run('100', '90') as [SplitTarget, SplitTarget]
    expect(check(output, year, [second, first])).toEqual([
      {
        code: 'period-falls',
        severity: 'suspect',
        keys: [first.key, second.key],
        params: { from: '2024-01/2024-03', to: '2024-H1', earlier: 100, later: 90, unit: '亿元' },
      },
    ])
  })

  it('of a ceiling end at most at the year', () => {
    const list = [target(district, '≤5', '2024-01'), target(district, '≤16', '2024-01/2024-12')]
    expect(shown(check(deaths, target(district, '≤14'), list))).toEqual(['year-passed'])
  })

  it('of a part run through the year too, against no whole', () => {
    const list = [target(unit(1), '100', '2024-Q1'), target(unit(1), '60'), target(unit(2), '440')]
    expect(shown(check(output, year, list))).toEqual(['sum-reaches 0', 'period-falls'])
    expect(shown(check(output, target(district, '完成市级下达任务'), list))).toEqual(['whole-open', 'period-falls'])
  })

  test.each([
    ['2023'],
    ['2024-02/2024-03'],
    ['2024-Q2'],
    ['2024-H2'],
    ['2024-02'],
    ['2021/2025'],
    ['2024-03-31'],
    ['一季度'],
  ])('%s is no part of 2024', (period) => {
    const list = [target(district, '100', period)]
    expect(check(output, year, list)).toEqual([
      { code: 'period-outside', severity: 'suspect', keys: [list[0]!.key], params: { period, whole: '2024' } },
    ])
  })

  it('lie within the whole', () => {
    expect(shown(check(output, target(district, '240', '2024-H1'), run('100', '240', '380')))).toEqual(['period-outside'])
  })
})

describe('what does not add', () => {
  it('is held against the whole part by part', () => {
    const whole = target(district, '6左右')
    const findings = check(growth, whole, parts(['6.5以上', '5', '6左右', '完成任务']))
    expect(shown(findings)).toEqual(['no-sum growth', 'part-asks-more', 'part-asks-less', 'part-asks-same', 'part-unlike words-and-number'])
    expect(findings[1]).toMatchObject({
      severity: 'hint',
      keys: [expect.any(String), whole.key],
      params: { part: '6.5以上', whole: '6左右' },
    })
  })

  test.each<[string, string | null, string | null, string | null]>([
    ['规上工业总产值', '亿元', null, null],
    ['地区生产总值', '亿元', 'gdp', null],
    ['地区生产总值', null, 'gdp', null],
    ['高新技术企业数', '家', 'hitech-firms', null],
    ['新建绿道', '公里', null, null],
    ['地区生产总值增速', '%', 'gdp-growth', 'growth'],
    ['招商引资增速', '%', null, 'growth'],
    ['单位GDP能耗降低', '%', 'energy-intensity-reduction', 'reduction'],
    ['某某用水降低', '%', null, 'reduction'],
    ['城乡居民收入比', null, 'urban-rural-income-ratio', 'ratio'],
    ['研发投入强度', '%', 'rd-intensity', 'share'],
    ['登记失业率', '%', null, 'unit'],
    ['森林覆盖率', '%', 'forest-coverage', 'rate'],
    ['人均公园绿地面积', '平方米', null, 'average'],
    ['经济水平', '万元', 'gdp-per-capita', 'average'],
    ['单位产出', '万元/亩', null, 'average'],
    ['空气质量优良天数', '天', 'good-air-days', 'unit'],
    ['某项水平', null, null, 'unit'],
    ['某项水平', '—', null, 'unit'],
    ['某项水平', '某单位', null, 'unit'],
    ['某项水平', '万', null, 'unit'],
    ['某项水平', '亿元', 'no-such', null],
  ])('%s %s (%s): %s', (name, columnUnit, indicator, why) => {
    expect(whyNotAdditive({ name, unit: columnUnit, indicator }, shippedIndicatorIndex())).toBe(why)
  })
})

describe('laws', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 9 })
  const text = (tenths: number) => (tenths / 10).toFixed(1)

  it('parts that were cut from the whole always fit it', () => {
    fc.assert(
      fc.property(amounts, (tenths) => {
        const whole = target(district, text(tenths.reduce((a, b) => a + b)))
        expect(shown(check(output, whole, parts(tenths.map(text))))).toEqual(['sum-reaches 0'])
      }),
    )
  })

  it('parts that were cut from the whole and then rounded never conflict with it', () => {
    fc.assert(
      fc.property(amounts, (tenths) => {
        const whole = target(district, text(tenths.reduce((a, b) => a + b)))
        const findings = check(output, whole, parts(tenths.map((t) => String(Math.round(t / 10)))))
        expect(findings.map(({ severity }) => severity)).toEqual(['hint'])
      }),
    )
  })

  it('running totals of a year never fall', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 12, maxLength: 12 }), (flows) => {
        const totals = flows.map((_, at) => flows.slice(0, at + 1).reduce((a, b) => a + b))
        const list = totals.map((total, at) => target(district, text(total), `2024-01/2024-${String(at + 1).padStart(2, '0')}`))
        expect(check(output, target(district, text(totals[11]!)), list)).toEqual([])
      }),
    )
  })
})
