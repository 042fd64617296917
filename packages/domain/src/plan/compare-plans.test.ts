import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { buildIndicatorIndex } from '../indicator/lookup-indicator.ts'
import type { IndicatorEntry } from '../indicator/types.ts'
import { comparePlans, type LineComparison } from './compare-plans.ts'
import type { ComparedLine } from './match-lines.ts'

let serial = 0
const line = (name: string, rest: Partial<ComparedLine> = {}): ComparedLine => ({
  key: `k${serial++}`,
  no: null,
  name,
  unit: '%',
  group: null,
  parent: null,
  indicator: null,
  nature: null,
  core: null,
  targetText: null,
  targetYear: null,
  ...rest,
})

const one = (before: ComparedLine | null, after: ComparedLine | null, options?: Parameters<typeof comparePlans>[2]): LineComparison => {
  const all = comparePlans(before === null ? [] : [before], after === null ? [] : [after], options)
  expect(all.length).toBe(
    all.some(({ before: b, after: a }) => b !== null && a !== null) ? 1 : (before === null ? 0 : 1) + (after === null ? 0 : 1),
  )
  return all[0]!
}
const kind = (before: ComparedLine, after: ComparedLine): string => {
  const all = comparePlans([before], [after])
  return all.map((c) => [c.kind, c.redefined, c.how?.by].filter(Boolean).join(' ')).join(', ')
}

describe('lines meet', () => {
  test.each<[string, ComparedLine, ComparedLine, string]>([
    ['by indicator', line('地区生产总值增速', { indicator: 'gdp-growth' }), line('GDP增长', { indicator: 'gdp-growth' }), 'same indicator'],
    [
      'by indicator under another name',
      line('社零增速', { indicator: 'cpi' }),
      line('物价涨幅', { indicator: 'cpi' }),
      'renamed indicator',
    ],
    ['by name', line('某某增速（%）'), line('某某增长'), 'same name'],
    ['by name where one has no indicator', line('地区生产总值增速', { indicator: 'gdp-growth' }), line('地区生产总值增速'), 'same name'],
    ['never under two indicators', line('甲类企业数', { indicator: 'gdp' }), line('甲类企业总数', { indicator: 'cpi' }), 'new, dropped'],
    ['never where the name is another', line('城镇新增就业'), line('森林覆盖率'), 'new, dropped'],
    [
      'as growth and level of the catalogue',
      line('地区生产总值增速', { indicator: 'gdp-growth' }),
      line('地区生产总值', { indicator: 'gdp', unit: '亿元' }),
      'redefined measure stem',
    ],
    [
      'as growth and level of the catalogue under other names',
      line('GDP实际增长', { indicator: 'gdp-growth' }),
      line('经济总量', { indicator: 'gdp', unit: '亿元' }),
      'redefined measure stem',
    ],
    ['as growth and level by their names', line('招商引资增速'), line('招商引资', { unit: '亿元' }), 'redefined measure stem'],
    ['as growth and fall', line('单位产值水耗增速'), line('单位产值水耗降低'), 'redefined measure stem'],
    [
      'as growth and fall of the catalogue',
      line('单位GDP能耗降低', { indicator: 'energy-intensity-reduction' }),
      line('单位GDP能耗增速', { indicator: 'energy-intensity-growth' }),
      'redefined measure stem',
    ],
    [
      'as two indicators of one name',
      line('某某投资', { indicator: 'gdp' }),
      line('某某投资', { indicator: 'gdp-per-capita' }),
      'redefined indicator stem',
    ],
    ['in another unit', line('绿道长度', { unit: '公里' }), line('绿道长度', { unit: '亩' }), 'redefined unit name'],
    ['in a unit of the same sort', line('绿道长度', { unit: '公里' }), line('绿道长度', { unit: '米' }), 'same name'],
    ['where a unit is not printed', line('绿道长度', { unit: '公里' }), line('绿道长度', { unit: '—' }), 'same name'],
    [
      'under another 口径说明',
      line('绿道长度', { definition: '含步道。' }),
      line('绿道长度', { definition: '不含步道' }),
      'redefined definition name',
    ],
    ['under one 口径说明', line('绿道长度', { definition: '含步道。' }), line('绿道长度', { definition: '含 步道' }), 'same name'],
    ['where one says no 口径', line('绿道长度', { definition: null }), line('绿道长度', { definition: '含步道' }), 'same name'],
  ])('%s', (_, before, after, expected) => expect(kind(before, after)).toBe(expected))

  it('as one that took the place of the other', () => {
    const entry = (code: string, name: string, replacedBy: string | null): IndicatorEntry =>
      ({ code, name, aliases: [], kind: 'level', units: [], direction: 'up', neverMerge: [], replacedBy }) as unknown as IndicatorEntry
    const index = buildIndicatorIndex([entry('old', '旧口径', 'new'), entry('new', '新口径', null)])
    const all = comparePlans([line('甲', { indicator: 'old' })], [line('乙', { indicator: 'new' })], { index })
    expect(all.map(({ kind, redefined, how }) => [kind, redefined, how?.by])).toEqual([['redefined', 'successor', 'successor']])
    expect(comparePlans([line('甲', { indicator: 'new' })], [line('乙', { indicator: 'old' })], { index })).toHaveLength(2)
    expect(comparePlans([line('甲', { indicator: 'gone' })], [line('乙', { indicator: 'new' })], { index })).toHaveLength(2)
  })

  it('at most once, and a part with the part of the same row', () => {
    const part = (parent: string) => line('其中税收', { parent })
    const [a, b] = [part('国库收入'), part('财政收入')]
    const [c, d] = [part('财政收入'), part('国库收入')]
    const coded = (l: ComparedLine) => ({ ...l, indicator: 'tax-revenue' })
    for (const [before, after] of [
      [
        [a, b],
        [c, d],
      ],
      [
        [coded(a), coded(b)],
        [coded(c), coded(d)],
      ],
    ] as const)
      expect(comparePlans(before, after).map(({ before, after }) => [before, after])).toEqual([
        [b.key, c.key],
        [a.key, d.key],
      ])
    expect(comparePlans([a], [c, d]).map(({ before, after }) => [before, after])).toEqual([
      [null, c.key],
      [a.key, d.key],
    ])
    expect(comparePlans([a], [c]).map(({ kind }) => kind)).toEqual(['same'])
  })
})

describe('names that are alike', () => {
  const similar = (before: string, after: string, rest: Partial<ComparedLine> = {}) => {
    const { kind, how } = comparePlans([line(before)], [line(after, rest)])[0]!
    return how?.by === 'similar-name' ? `${kind} ${how.similarity}` : kind
  }

  test.each<[string, string, Partial<ComparedLine>, string]>([
    ['每千人口婴幼儿托位数', '每千人口拥有三岁以下婴幼儿托位数', {}, 'new'],
    ['三岁以下婴幼儿入托便利度', '三岁以下婴幼儿入托便利程度', {}, 'renamed 0.87'],
    ['三岁以下婴幼儿入托便利程度', '三岁以下婴幼儿入托便利度', {}, 'renamed 0.87'],
    ['三岁以下婴幼儿入托便利度', '三岁以下婴幼儿入托便利程度', { unit: '个' }, 'new'],
    ['三岁以下婴幼儿入托便利度', '三岁以下婴幼儿入托便利程度', { group: '二、民生' }, 'new'],
    ['三岁以下婴幼儿入托便利度', '三岁以下婴幼儿入托便利程度', { parent: '托育' }, 'new'],
    ['三岁以下婴幼儿入托便利度', '新增三岁以下婴幼儿入托便利度', {}, 'new'],
    ['国家级示范社区比例', '市级示范社区比例', {}, 'new'],
    ['绿', '绿道', {}, 'new'],
    ['河', '山', {}, 'new'],
  ])('%s → %s (%j): %s', (before, after, rest, expected) => expect(similar(before, after, rest)).toBe(expected))

  it('are left apart where two are as likely', () => {
    const all = comparePlans([line('入托便利程度')], [line('入托便利程度度'), line('入托便利程程度')])
    expect(all.map(({ kind }) => kind)).toEqual(['new', 'new', 'dropped'])
    const clear = comparePlans([line('婴幼儿入托便利程度')], [line('婴幼儿的入托便利程度情形'), line('婴幼儿入托便利程度情')])
    expect(clear.map(({ kind }) => kind)).toEqual(['new', 'renamed'])
  })
})

describe('what changed of a line', () => {
  it('tells nature and core where both plans do', () => {
    const change = (a: Partial<ComparedLine>, b: Partial<ComparedLine>) => {
      const { nature, core } = one(line('森林覆盖率', a), line('森林覆盖率', b))
      return [nature, core]
    }
    expect(change({ nature: '约束性', core: true }, { nature: '预期性', core: false })).toEqual(['loosened', 'left'])
    expect(change({ nature: '预期性', core: false }, { nature: '约束性', core: true })).toEqual(['tightened', 'entered'])
    expect(change({ nature: '约束性', core: true }, { nature: '约束性', core: true })).toEqual(['same', 'same'])
    expect(change({ nature: '约束性' }, { core: true })).toEqual([null, null])
    expect(change({}, { nature: '约束性' })).toEqual([null, null])
  })

  test.each<[string, Partial<ComparedLine>, Partial<ComparedLine>, string]>([
    ['a growth', { targetText: '6左右' }, { targetText: '6.5以上' }, 'raised value'],
    [
      'where less is better, by its name',
      { name: '登记失业率', targetText: '5' },
      { name: '登记失业率', targetText: '4.5' },
      'raised value',
    ],
    [
      'where less is better, by the catalogue',
      { name: '甲', indicator: 'urban-rural-income-ratio', targetText: '1.9:1' },
      { name: '乙', indicator: 'urban-rural-income-ratio', targetText: '1.95:1' },
      'lowered value',
    ],
    [
      'read as what the indicator measures, whatever it is called',
      { name: '固定资产投资', indicator: 'fixed-investment-growth', targetText: '6左右' },
      { name: '固定资产投资增速', indicator: 'fixed-investment-growth', targetText: '6' },
      'raised wording',
    ],
    ['an indicator nobody knows', { indicator: 'local-x', targetText: '6' }, { indicator: 'local-x', targetText: '5' }, 'lowered value'],
    [
      'never growth against a level',
      { name: '某某增速', targetText: '6' },
      { name: '某某', unit: '亿元', targetText: '7' },
      'incomparable redefined',
    ],
  ])('compares targets of %s', (_, a, b, expected) => {
    const { target } = one(line('某某增速', a), line('某某增速', b))
    expect(`${target!.direction} ${target!.reason.code}`).toBe(expected)
  })

  it('has no target to compare where a line is new or dropped', () => {
    expect(one(null, line('甲'))).toMatchObject({ kind: 'new', before: null, target: null, nature: null, core: null, how: null })
    expect(one(line('甲'), null)).toMatchObject({ kind: 'dropped', after: null, target: null })
  })
})

describe('printed reasons', () => {
  const reason = (text: string) => ({ text, place: { line: text.length } })
  const sentences = [
    reason('固定资产投资目标调低，主要是房地产下行。'),
    reason('工业投资 增速目标下调。'),
    reason('GDP增长目标提高。'),
    reason('取消“招商引资（实际到位）”指标。'),
    reason('投资要稳。'),
  ]
  const plans = [
    line('固定资产投资增速', { indicator: 'fixed-investment-growth' }),
    line('工业投资增速'),
    line('投资增速'),
    line('地区生产总值增速', { indicator: 'gdp-growth' }),
    line('地区生产总值', { unit: '亿元', indicator: 'gdp' }),
    line('投资'),
  ]

  it('stand with the lines they speak of, the longest name at a place', () => {
    const all = comparePlans([...plans, line('招商引资增速')], plans, { reasons: sentences })
    const texts = Object.fromEntries(
      all.map((c) => [
        [...plans, line('')].find(({ key }) => key === c.after)?.name ?? '招商',
        c.reasons.map(({ text }) => text.slice(0, 4)),
      ]),
    )
    expect(texts).toEqual({
      固定资产投资增速: ['固定资产'],
      工业投资增速: ['工业投资'],
      投资增速: [],
      地区生产总值增速: ['GDP增'],
      地区生产总值: [],
      投资: [],
      招商: ['取消“招'],
    })
    expect(all[0]!.reasons[0]).toBe(sentences[0])
  })
})

it('tells every line of both plans exactly once', () => {
  const lines = fc.array(
    fc.record({
      name: fc.constantFrom('地区生产总值', '地区生产总值增速', '森林覆盖率', '绿道长度', '绿道总长度', '入托便利度'),
      unit: fc.constantFrom('%', '亿元', null),
      indicator: fc.constantFrom(null, 'gdp', 'gdp-growth'),
      parent: fc.constantFrom(null, '甲'),
      targetText: fc.constantFrom(null, '6', '6左右', '完成市级下达任务'),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const [before, after] = [a.map(({ name, ...rest }) => line(name, rest)), b.map(({ name, ...rest }) => line(name, rest))]
      const all = comparePlans(before, after)
      expect(all.flatMap((c) => c.after ?? [])).toEqual(after.map(({ key }) => key))
      expect(all.flatMap((c) => c.before ?? []).sort()).toEqual(before.map(({ key }) => key).sort())
      for (const c of all) if (c.kind === 'redefined') expect(c.target!.direction).toBe('incomparable')
    }),
  )
})

it('finds nothing changed between a plan and itself', () => {
  const names = ['地区生产总值', '森林覆盖率', '绿道长度', '绿道总长度', '入托便利度']
  const plan = names.map((name, at) => line(name, { targetText: String(at) }))
  for (const c of comparePlans(plan, plan)) expect([c.kind, c.before, c.target!.direction]).toEqual(['same', c.after, 'same'])
})
