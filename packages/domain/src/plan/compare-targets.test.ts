import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { JudgeDirection } from '../verdict/case.ts'
import { compareTargets, TARGET_REASONS, type TargetComparison } from './compare-targets.ts'
import type { TargetSide } from './target-demand.ts'

type Row = { name?: string; unit?: string | null; direction?: JudgeDirection; afterUnit?: string | null; afterName?: string }

const compare = (before: string | null, after: string | null, row: Row = {}): TargetComparison => {
  const { name = '某项水平', unit = '%', direction = 'up' } = row
  const afterUnit = row.afterUnit === undefined ? unit : row.afterUnit
  const result = compareTargets({ name, unit, text: before }, { name: row.afterName ?? name, unit: afterUnit, text: after }, direction)
  expect(Object.keys(result.reason.params).sort()).toEqual([...TARGET_REASONS[result.reason.code]].sort())
  return result
}
const shown = (...args: Parameters<typeof compare>): string => {
  const { direction, reason } = compare(...args)
  const { difference, unit } = reason.params
  return `${direction} ${reason.code}${difference === undefined ? '' : ` ${difference}${unit ?? ''}`}`
}

const growth: Row = { name: '固定资产投资增速' }
const ceiling: Row = { direction: 'down' }
const fall: Row = { name: '单位地区生产总值能耗降低' }
const keep: Row = { direction: 'keep' }

describe('figures', () => {
  test.each<[string, string, Row, string]>([
    ['6左右', '6.5以上', growth, 'raised value 0.5百分点'],
    ['6.5以上', '6左右', growth, 'lowered value -0.5百分点'],
    ['8', '6', growth, 'lowered value -2百分点'],
    ['7左右', '6.5以上', growth, 'lowered value -0.5百分点'],
    ['6.8左右', '6.5以上', growth, 'incomparable bounds-cross'],
    ['6左右', '6', growth, 'raised wording'],
    ['6以上', '6左右', growth, 'lowered wording'],
    ['6以上', '＞6', growth, 'raised wording'],
    ['＞6', '6以上', growth, 'lowered wording'],
    ['6', '6.0', growth, 'same accepts-the-same'],
    ['6', '6以上', growth, 'same accepts-the-same'],
    ['6—7', '6', growth, 'same accepts-the-same'],
    ['6—7', '6.5', growth, 'raised value 0.5百分点'],
    ['-18左右', '-10左右', growth, 'raised value 8百分点'],
    ['增长8%左右', '7%', growth, 'lowered value -1百分点'],
    ['增长8%', '下降2%', growth, 'lowered value -10百分点'],
    ['下降5%以内', '-3', growth, 'raised value 2百分点'],
    ['下降5%以上', '下降3%以上', { name: '某种排放增速', direction: 'down' }, 'lowered value 2百分点'],
    ['下降3%', '3.5', fall, 'raised value 0.5百分点'],
    ['5.5%以内', '5%以内', ceiling, 'raised value -0.5百分点'],
    ['≤5', '＜5', ceiling, 'raised wording'],
    ['控制在5.5', '5.5以内', { direction: 'up' }, 'same accepts-the-same'],
    ['5', '6', ceiling, 'lowered value 1百分点'],
    ['1.92:1', '1.9:1', { ...ceiling, unit: null }, 'raised value -0.02'],
    ['103以内', '3%以内', { name: '居民消费价格指数', direction: 'down' }, 'same accepts-the-same'],
    ['103左右', '2%左右', { name: '居民消费价格指数', unit: '上年=100', direction: 'down' }, 'raised value -1'],
    ['500', '520亿元以上', { unit: '亿元' }, 'raised value 20亿元'],
    ['0.5', '5600万美元', { unit: '亿美元' }, 'raised value 0.06亿美元'],
    ['5', '49000', { unit: '亿元', afterUnit: '万元' }, 'lowered value -0.1亿元'],
    ['90', '≥95', keep, 'incomparable sides-differ'],
    ['90', '90', keep, 'same accepts-the-same'],
    ['90', '95', keep, 'incomparable direction-keeps'],
    ['8—10', '8—10', keep, 'same accepts-the-same'],
    ['8—10', '8—12', keep, 'incomparable direction-keeps'],
    ['≥5', '≤5', {}, 'incomparable sides-differ'],
    ['500', '20', { unit: '亿元', afterUnit: '公里' }, 'incomparable unit-differs'],
    ['6', '500', { name: '投资增速', afterName: '投资', afterUnit: '亿元' }, 'incomparable measure-differs'],
    ['完成市级下达任务（≥3）', '≥3.5', {}, 'raised value 0.5百分点'],
    ['7%左右，力争8%', '7%左右', growth, 'same accepts-the-same'],
    ['4左右（预计）', '5左右', {}, 'raised value 1百分点'],
    ['4左右（保持全市前列）', '5左右', {}, 'incomparable conditions-differ'],
    ['4左右（保持全市前列）', '3.7左右', {}, 'lowered value -0.3百分点'],
    ['3.7左右', '4左右（保持全市前列）', {}, 'raised value 0.3百分点'],
    ['4左右（保持全市前列）', '4左右', {}, 'lowered conditions'],
    ['4左右', '4左右（保持全市前列）', keep, 'raised conditions'],
    ['4左右（保持全市前列）', '4左右（全市前三）', {}, 'incomparable conditions-differ'],
    ['6.8左右', '6.5以上（保持全市前列）', growth, 'incomparable bounds-cross'],
    ['4左右（保持全市前列）', '5左右（保持全市前列）', {}, 'raised value 1百分点'],
  ])('%s → %s (%j): %s', (before, after, row, expected) => expect(shown(before, after, row)).toBe(expected))
})

describe('movements', () => {
  test.each<[string, string, Row, string]>([
    ['较上年提高1个百分点', '较上年提高0.5个百分点', {}, 'lowered value -0.5百分点'],
    ['较上年提高1个百分点左右', '提高1.5个百分点左右', {}, 'raised value 0.5百分点'],
    ['较上年增加5个', '较上年增加8个以上', { unit: '个' }, 'raised value 3个'],
    ['较上年下降1个百分点', '较上年下降2个百分点', ceiling, 'raised value 1百分点'],
    ['较上年下降1个百分点', '较上年下降2个百分点', {}, 'lowered value 1百分点'],
    ['较上年提高1个百分点', '较上年下降1个百分点', {}, 'incomparable measure-differs'],
    ['较2020年下降10%', '较上年下降3%', fall, 'incomparable measure-differs'],
    ['较2020年下降10%', '较2020年下降12%', fall, 'raised value 2百分点'],
    ['增长5%', '增加5个', { unit: '个' }, 'incomparable measure-differs'],
    ['较上年提高1个百分点', '62', {}, 'incomparable measure-differs'],
    ['增长5', '6', growth, 'raised value 1百分点'],
    ['较上年增加5', '较上年增加6', { unit: null }, 'raised value 1'],
    ['较上年增加5左右', '较上年增加6左右', { unit: null }, 'raised value 1'],
  ])('%s → %s (%j): %s', (before, after, row, expected) => expect(shown(before, after, row)).toBe(expected))
})

describe('words', () => {
  test.each<[string | null, string | null, string]>([
    ['完成市级下达任务', '按市下达目标执行', 'same same-words'],
    ['与GDP增长同步', '快于经济增长', 'incomparable words-differ'],
    ['与GDP增长同步', '6', 'incomparable words-and-number'],
    ['6', '正增长', 'incomparable words-and-number'],
    ['6', '全市第五名', 'incomparable words-and-number'],
    ['90%以上且只增不减', '90%以上且只增不减', 'same same-words'],
    ['90%以上且只增不减', '90%以上', 'incomparable words-and-number'],
    ['3届赛会', '4届赛会', 'incomparable words-differ'],
    ['3届赛会', ' 3届赛会', 'same same-words'],
    [null, '/', 'incomparable no-target'],
    ['', '6', 'incomparable target-added'],
    ['市级暂未下达', '与GDP增长同步', 'incomparable target-added'],
    ['6', '—', 'incomparable target-gone'],
    ['保持或优于Ⅲ类', '优于Ⅲ类', 'raised class'],
    ['保持Ⅱ类', '保持或优于Ⅲ类', 'lowered class'],
    ['保持Ⅱ类', '优于Ⅲ类', 'same accepts-the-same'],
    ['保持Ⅱ类', '二级', 'incomparable words-differ'],
    ['保持Ⅱ类', '全市前五', 'incomparable words-differ'],
    ['全市前五', '全市前三', 'raised rank'],
    ['全市第五名', '全市第六名', 'lowered rank'],
    ['全市前五', '前三', 'incomparable words-differ'],
    ['保持全市前列', '保持全市前列', 'same same-words'],
    ['保持全市前列', '全市前三', 'incomparable words-differ'],
  ])('%s → %s: %s', (before, after, expected) => expect(shown(before, after)).toBe(expected))
})

describe('laws', () => {
  const texts = fc.oneof(
    fc
      .tuple(fc.integer({ min: -200, max: 200 }), fc.constantFrom('', '以上', '左右', '以内'))
      .map(([tenths, word]) => `${tenths / 10}${word}`),
    fc.constantFrom('6—8', '增长3%', '下降2%以上', '较上年提高1个百分点', '/', '完成市级下达任务', '与GDP增长同步', '全市前五', '乱写', ''),
  )
  const directions = fc.constantFrom<JudgeDirection>('up', 'down', 'keep')
  const names = fc.constantFrom('某项水平', '某某增速', '能耗降低')

  it('a target compared with itself is never raised or lowered', () => {
    fc.assert(
      fc.property(texts, names, directions, (text, name, direction) => {
        const side: TargetSide = { name, unit: '%', text }
        expect(['same', 'incomparable']).toContain(compareTargets(side, side, direction).direction)
      }),
    )
  })

  it('turned round, raised is lowered and the difference changes its sign', () => {
    const turned = { raised: 'lowered', lowered: 'raised', same: 'same', incomparable: 'incomparable' }
    fc.assert(
      fc.property(texts, texts, names, directions, (a, b, name, direction) => {
        const side = (text: string): TargetSide => ({ name, unit: '%', text })
        const there = compareTargets(side(a), side(b), direction)
        const back = compareTargets(side(b), side(a), direction)
        expect(back.direction).toBe(turned[there.direction])
        const difference = there.reason.params['difference']
        if (typeof difference === 'number') expect(back.reason.params['difference']).toBe(-difference)
      }),
    )
  })

  it('for bare numbers follows the number and the direction', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), fc.boolean(), (a, b, up) => {
        const expected = a === b ? 'same' : b > a === up ? 'raised' : 'lowered'
        expect(compare(`${a / 10}`, `${b / 10}`, { direction: up ? 'up' : 'down' }).direction).toBe(expected)
      }),
    )
  })
})
