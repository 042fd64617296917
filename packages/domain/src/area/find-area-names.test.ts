import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedAreas } from './area-table.ts'
import { findAreaNames } from './find-area-names.ts'
import { fullAreaName } from './resolve-area.ts'

const shown = (text: string, at?: string): string[] => findAreaNames(text, at).map((mention) => `${mention.name} ${mention.code}`)

describe('findAreaNames', () => {
  it.each([
    ['关于重庆市大渡口区2023年计划执行情况的报告', ['重庆市大渡口区 500104']],
    ['关于南京市江宁区2023年计划执行情况的报告', ['南京市江宁区 320115']],
    ['昆山市2023年政府工作报告', ['昆山市 320583']],
    ['关于嵩县2023年计划执行情况的报告', ['嵩县 410325']],
    ['赵县2023年计划', ['赵县 130133']],
    ['杭州西湖区2022年', ['杭州西湖区 330106']],
    ['江苏省苏州市昆山市人民政府', ['江苏省苏州市昆山市 320583']],
    ['恩施州利川市与延边州', ['恩施州利川市 422802', '延边州 222400']],
    ['内蒙古自治区鄂尔多斯市准格尔旗', ['内蒙古自治区鄂尔多斯市准格尔旗 150622']],
    ['西湖区', ['西湖区 null']],
    ['万盛经开区与重庆高新区', ['万盛经开区 null', '重庆高新区 null']],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected))

  it.each([
    ['words that are also names', '中心城区和郊区的老城区改造，高新区建设，新县貌'],
    ['a name that runs into a word', '江北区域、昆山市场'],
    ['a short name alone', '西湖龙井、朝阳产业、重庆火锅'],
    ['no name', '全区经济平稳运行'],
    ['nothing', ''],
  ])('passes over %s', (_, text) => expect(shown(text)).toEqual([]))

  it('gives place, level and candidates', () => {
    const [mention] = findAreaNames('关于西湖区的报告')
    expect(mention).toMatchObject({ start: 2, end: 5, name: '西湖区', level: 'county', area: null })
    expect(mention?.candidates).toHaveLength(2)
  })

  it('chooses by the date', () => {
    expect(shown('关于江北区', '2026')).toEqual(['江北区 330205'])
    expect(shown('重庆市江北区', '2024')).toEqual(['重庆市江北区 500105'])
  })

  it('finds the full name of every division inside a title', () => {
    const divisions = shippedAreas().filter((area) => area.kind === 'division' && area.to === null && /[省市区县旗州盟]$/.test(area.name))
    for (const area of divisions) {
      const name = fullAreaName(area)
      const [first] = findAreaNames(`关于${name}2026年计划执行情况的报告`, '2026')
      expect([first?.name, first?.area], name).toEqual([name, area])
    }
  })

  it('keeps its places: ordered, apart, and the name is what stands there', () => {
    const pieces = fc.constantFrom('重庆市', '江北区', '大渡口区', '杭州', '西湖区', '全', '区域', '，', '2023年', '县', '昆山市')
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('')
        let last = 0
        for (const mention of findAreaNames(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(mention.start, mention.end)).toBe(mention.name)
          last = mention.end
        }
      }),
    )
  })
})
