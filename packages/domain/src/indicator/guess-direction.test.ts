import { describe, expect, it } from 'vitest'
import { SHIPPED_INDICATORS } from './catalogue.ts'
import { directionOf, guessDirection } from './guess-direction.ts'

describe('directionOf', () => {
  it.each([
    ['gdp-growth', 'up'],
    ['surveyed-unemployment', 'down'],
    ['urban-rural-income-ratio', 'down'],
    ['energy-intensity-reduction', 'up'],
    ['cpi', 'down'],
    ['river-water-class', 'keep'],
    ['no-such-code', null],
  ])('%s is better %s', (code, direction) => expect(directionOf(code)).toBe(direction))
})

describe('guessDirection', () => {
  it.each([
    ['某某产业失业率', 'down'],
    ['道路交通事故起数', 'down'],
    ['火灾死亡人数', 'down'],
    ['不良贷款率', 'down'],
    ['臭氧浓度', 'down'],
    ['规上企业能耗', 'down'],
    ['二氧化硫排放量', 'down'],
    ['食品价格', 'down'],
    ['供水管网漏损率', 'down'],
    ['刑事案件发案数', 'down'],
    ['政务服务平均办理时限', 'down'],
    ['二氧化硫减排量', 'up'],
    ['单位产值能耗下降', 'up'],
    ['事故死亡人数下降', 'up'],
    ['隐性债务化解率', 'up'],
    ['信访事项办结率', 'up'],
    ['污水处理率', 'up'],
    ['出境断面水质', 'keep'],
    ['新建产业楼宇面积', 'up'],
    ['', 'up'],
  ])('%s → %s', (name, direction) => expect(guessDirection(name)).toBe(direction))

  it('agrees with the catalogue, but for the one name that does not tell', () => {
    const apart = SHIPPED_INDICATORS.filter((entry) => guessDirection(entry.name) !== entry.direction).map((entry) => entry.name)
    expect(apart).toEqual(['房地产开发投资占固定资产投资比重'])
  })
})
