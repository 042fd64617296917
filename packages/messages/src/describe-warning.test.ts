import { DEFAULT_WARNING_RULES, type WarningKind } from '@gangmu/domain'
import { describe, expect, test } from 'vitest'
import { describeEvaluation, describeWarningRule, nameWarningRule } from './index.ts'
import { zhCn } from './zh-cn/catalogue.ts'

describe('what rules say', () => {
  test.each<[WarningKind, string, Record<string, string | number | null>, string]>([
    [
      'stage-missed',
      'missed',
      { stage: 3, value: '-0.6', target: '2', short: 2.6, unit: '百分点' },
      '一季度完成−0.6，目标2，相差2.6个百分点',
    ],
    ['stage-missed', 'stage-running', { stage: 6 }, '上半年尚未结束，期末判断'],
    ['rank-fall', 'held', { set: '全市', place: 5, total: 38, before: 9, fall: -4 }, '全市位次第5（共38个），上期第9，变动−4位'],
    ['data-late', 'overdue', { due: '2025-07-20' }, '应于2025-07-20报出，至今未报'],
    ['city-gap', 'year-over', {}, '年度已结束，转为年度完成情况认定'],
    ['city-gap', 'a-reason-of-tomorrow', {}, 'a-reason-of-tomorrow'],
  ])('%s %s', (kind, reason, params, sentence) => {
    expect(describeEvaluation('zh-CN', { kind, reason, params })).toBe(sentence)
  })

  test('every rule that is shipped has a name and says what it asks with its thresholds', () => {
    const names = DEFAULT_WARNING_RULES.map(({ code, condition }) => nameWarningRule('zh-CN', condition.kind, code))
    expect(names).toEqual([
      '阶段目标未完成',
      '连续落后序时进度',
      '位次下降',
      '落后全市',
      '数据逾期未报',
      '匹配性指标背离',
      '同组多项亮红灯',
      '同一单位多项亮红灯',
    ])
    for (const { condition } of DEFAULT_WARNING_RULES) expect(describeWarningRule('zh-CN', condition)).not.toMatch(/—|\{/)
    expect(describeWarningRule('zh-CN', { kind: 'city-gap', points: 1.5 })).toBe('落后全市1.5个百分点及以上')
    expect(nameWarningRule('zh-CN', 'city-gap', 'far-behind')).toBe('落后全市（far-behind）')
    expect(nameWarningRule('zh-CN', 'many-red', 'core-red')).toBe('多项指标亮红灯（core-red）')
  })

  test('sentences are kept for kinds there are, and none asks for more than its rule tells', () => {
    const kinds = new Set<string>(DEFAULT_WARNING_RULES.map(({ condition }) => condition.kind))
    const keys = Object.keys(zhCn).filter((key) => /^warning-reason\.[^.]+\./.test(key))
    expect(keys.filter((key) => !kinds.has(key.split('.')[1]!))).toEqual([])
  })
})
