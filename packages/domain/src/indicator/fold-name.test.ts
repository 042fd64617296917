import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHIPPED_INDICATORS } from './catalogue.ts'
import { foldIndicatorName, foldWithoutBrackets, splitGrowth, trimFolded } from './fold-name.ts'

describe('foldIndicatorName', () => {
  it.each([
    ['规模以上工业增加值同比增长（%）', '规上工业增加值增速'],
    ['12.全区ＧＤＰ增长率', 'GDP增速'],
    ['（三）*其中：地区生产总值', 'GDP'],
    ['“四上”企业', '四上企业'],
    ['研究与试验发展（R＆D）经费支出占地区生产总值的比重', 'R&D经费占GDP比'],
    ['PM₂.₅年均浓度（微克/立方米）', 'PM25浓度'],
    ['每千人口拥有执业（助理）医师数(人)', '千人执业助理医师数'],
    ['万元GDP综合能耗降低率', '单位GDP能耗下降'],
    ['居民消费价格指数（CPI）', 'CPI'],
    ['人口自然增长率（‰）', '人口自然增长率'],
    ['“十四五”期间年均GDP', 'GDP'],
    ['城镇新增就业/万人', '城镇新增就业'],
    ['全市场流通', '全市场流通'],
    ['全区域旅游', '全区域旅游'],
    ['', ''],
  ])('%s → %s', (printed, folded) => expect(foldIndicatorName(printed)).toBe(folded))

  it('leaves a folded name as it is', () => {
    for (const entry of SHIPPED_INDICATORS)
      for (const name of [entry.name, ...entry.aliases]) {
        const folded = foldIndicatorName(name)
        expect(foldIndicatorName(folded), name).toBe(folded)
      }
    const pieces = fc.constantFrom(
      ...'地区 生产总值 GDP 能耗 强度 碳排放 占 比重 之比 与 每 千 万 人 人口 （ ） % 全区 的 增速 增长 降低 下降 固定资产投资 总额 研发 R&D 经费 PM2.5 CPI 其中 ： 1. 国家 断面 考核 优良 率 天数'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const folded = foldIndicatorName(parts.join(''))
        expect(foldIndicatorName(folded)).toBe(folded)
      }),
      { numRuns: 3000 },
    )
  })

  it('can leave out what stands in brackets', () => {
    expect(foldWithoutBrackets('民间投资（不含房地产）增速')).toBe('民间投资增速')
    expect(foldWithoutBrackets('技术合同（认定）登记额')).toBe('技术合同登记额')
  })
})

describe('splitGrowth and trimFolded', () => {
  it('tells growth from what grows', () => {
    expect(splitGrowth('GDP增速')).toEqual({ stem: 'GDP', isGrowth: true })
    expect(splitGrowth('人口自然增长率')).toEqual({ stem: '人口自然增长率', isGrowth: false })
  })

  it.each([
    ['高新技术企业总数', '高新技术企业'],
    ['累计技术合同成交额增速', '技术合同成交增速'],
    ['森林覆盖率', null],
    ['税收总量', null],
  ])('%s → %s', (folded, trimmed) => expect(trimFolded(folded)).toBe(trimmed))
})
