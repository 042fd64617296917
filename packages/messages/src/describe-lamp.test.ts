import { type LampFinding, type LampLit, NO_PACE, type Pace } from '@gangmu/domain'
import { describe, expect, test } from 'vitest'
import { describeCondition, describeFound, describeLamp, describeMonths } from './describe-lamp.ts'
import { describeOutlook, describePace, describeStage, paceWord } from './describe-pace.ts'

const pace = (code: Pace['reason']['code'], params: Pace['reason']['params'] = {}, more: Partial<Pace> = {}): Pace => ({
  ...NO_PACE,
  reason: { code, params },
  ...more,
})

describe('a pace in words', () => {
  const short = { code: 'short', params: { gap: -0.3, unit: '百分点' } }
  test.each([
    [
      pace('path', { figure: '45', expected: 50, unit: '亿元', target: '100', done: 45, asked: 50 }),
      '完成45亿元，序时应完成50亿元；占全年目标（100）的45%，序时进度50%',
    ],
    [pace('path', { figure: '45', expected: 50, unit: null, target: '100', done: null, asked: null }), '完成45，序时应完成50'],
    [
      pace('target', { figure: '6.2', target: '6.5', period: '2025-01/2025-06' }, { verdict: short }),
      '完成6.2，1—6月目标6.5，未达目标，低0.3个百分点',
    ],
    [pace('undecided', { figure: '6.2', target: '全市前列', period: '2025' }), '完成6.2，全年目标“全市前列”暂不能评定'],
    [pace('start-unknown', { figure: '190', target: '200' }), '完成190，目标200；缺上年末数，不能评定进度'],
    [pace('no-target'), '没有年度目标和阶段目标'],
    [pace('not-due'), '本期不发布数据'],
    [pace('overdue', { on: '2025-07-18' }), '逾期未报，2025-07-18起可有数据'],
  ])('%#', (told, words) => expect(describePace('zh-CN', told)).toBe(words))

  test('its word, and the stage', () => {
    expect(paceWord('zh-CN', { wording: 'far-below' })).toBe('明显低于序时进度')
    expect(paceWord('en', { wording: null })).toBe('pace not told')
    expect(describeStage('zh-CN', '2021/2025')).toBe('2021/2025')
  })

  const gap = { value: -5, unit: '亿元', better: -5 }
  const perMonth = (value: number) => ({ how: 'per-month' as const, value, unit: '亿元' })
  test.each([
    [{ needed: { how: 'growth' as const, value: 8.5, unit: '%' } }, ['后续各月合计需增长8.5%（按现价基数估算）']],
    [{ needed: perMonth(9.1667), gap }, ['后续每月需完成9.17亿元']],
    [{ needed: perMonth(-2), gap: { ...gap, value: 5, better: 5 } }, ['全年目标已完成']],
    [{ needed: perMonth(4), gap: { ...gap, better: 5 } }, ['后续每月不超过4亿元']],
    [{ needed: perMonth(-1), gap: { ...gap, value: 5 }, lastChance: { month: '2025-06', gone: true } }, ['已超过全年控制数']],
    [
      { needed: perMonth(12), gap, fastest: 12.34, lastChance: { month: '2025-10', gone: false } },
      ['后续每月需完成12亿元', '单月最快可完成约12.3亿元', '照目前进度，2025年10月后即使按最快进度也难以完成全年目标'],
    ],
    [
      { needed: perMonth(1200), gap, fastest: 1000, lastChance: { month: '2025-06', gone: true } },
      ['后续每月需完成1200亿元', '单月最快可完成约1000亿元', '即使按最快进度，全年目标也难以完成'],
    ],
  ])('what is left: %#', (more, told) => expect(describeOutlook('zh-CN', pace('path', {}, more), '亿元')).toEqual(told))
})

describe('a lamp in words', () => {
  const found = (
    about: Exclude<LampFinding['condition']['about'], 'wording' | 'measures'>,
    value: number | null,
    unit: string | null = null,
  ): LampFinding => ({
    condition: { about, is: '<', than: 0 },
    found: value,
    unit,
  })
  test.each([
    [found('margin', -0.3, '百分点'), '距目标−0.3个百分点'],
    [found('margin', -5, '亿元'), '距目标−5亿元'],
    [found('pace-ratio', 0.8765), '序时进度完成率0.88'],
    [found('rank-place', 3), '位次第3'],
    [found('rank-change', 2), '位次变化上升2位'],
    [found('rank-change', -2), '位次变化下降2位'],
    [found('rank-change', 0), '位次变化持平'],
    [found('rank-change', null), '位次变化持平'],
    [found('months-behind', 2), '连续2个月低于序时进度'],
    [found('months-left', -1), '即使按最快进度，全年目标也难以完成'],
    [found('months-left', 1), '照目前进度尚可挽回1个月'],
    [{ condition: { about: 'wording', in: ['below'] }, found: 'below', unit: null } as const, '低于序时进度'],
    [{ condition: { about: 'measures', in: ['growth'] }, found: 'growth', unit: null } as const, '增速指标'],
  ])('%j', (finding, words) => expect(describeFound('zh-CN', finding)).toBe(words))

  const lit = (more: Partial<LampLit>): LampLit => ({ lamp: 'none', rule: null, reason: null, because: [], unknown: [], ...more })
  const rule = { code: 'below', name: '低于序时进度' }
  test.each([
    [
      lit({ lamp: 'yellow', rule, because: [found('margin', -0.3, '百分点')] }),
      pace('no-target'),
      '亮黄灯：距目标−0.3个百分点（规则：低于序时进度）',
    ],
    [
      lit({ lamp: 'yellow', rule, because: [found('margin', -5, '亿元')], unknown: ['city-margin', 'rank-place'] }),
      pace('no-target'),
      '亮黄灯：距目标−5亿元（规则：低于序时进度），未计入：缺全市数、位次',
    ],
    [lit({ reason: 'not-released' }), pace('not-released'), '不亮灯：未到发布时间'],
    [lit({ reason: 'no-rule' }), pace('no-target'), '不亮灯：没有适用的规则'],
    [lit({ reason: 'unknown' }), pace('no-target'), '不亮灯：没有年度目标和阶段目标'],
    [lit({ reason: 'unknown', unknown: ['city-margin'] }), pace('target', {}, { wording: 'on' }), '不亮灯：缺全市数'],
    [lit({}), pace('no-target'), '不亮灯：没有适用的规则'],
    [lit({ reason: 'unknown' }), pace('target', {}, { wording: 'on' }), '不亮灯：缺进度评语'],
    [
      lit({ lamp: 'yellow', rule, because: [{ condition: { about: 'wording', in: ['below'] }, found: 'below', unit: null }] }),
      pace('path', {}, { wording: 'below', gap: { value: -1.6666, unit: '天', better: -1.6666 } }),
      '亮黄灯：低于序时进度，较序时少1.67天（规则：低于序时进度）',
    ],
    [
      lit({ lamp: 'yellow', rule, because: [{ condition: { about: 'wording', in: ['below'] }, found: 'below', unit: null }] }),
      pace(
        'target',
        {},
        {
          wording: 'below',
          gap: { value: -0.4, unit: '百分点', better: -0.4 },
          target: { targetId: '', period: '2025-01/2025-06', text: '6.5', value: 6.5 },
        },
      ),
      '亮黄灯：低于序时进度，比1—6月目标低0.4个百分点（规则：低于序时进度）',
    ],
  ])('%#', (lamp, told, words) => expect(describeLamp('zh-CN', lamp, told)).toBe(words))

  test('conditions and months of a rule', () => {
    expect(describeCondition('zh-CN', { about: 'margin', is: '<', than: -0.5 })).toBe('距目标低于−0.5')
    expect(describeCondition('zh-CN', { about: 'wording', in: ['below', 'far-below'] })).toBe('低于序时进度、明显低于序时进度')
    expect(describeCondition('zh-CN', { about: 'measures', in: ['level'] })).toBe('总量指标')
    expect([null, { from: 1, to: 3 }, { from: 6, to: 6 }].map((months) => describeMonths('zh-CN', months))).toEqual([
      '全年',
      '1—3月',
      '6月',
    ])
  })
})
