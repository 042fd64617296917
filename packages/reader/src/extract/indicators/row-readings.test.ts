import { describe, expect, it } from 'vitest'
import { PLAN_TITLE, readText, rowNamed, rowsOf } from '../../testing/read-text.ts'

/** Invented tables in the layouts that districts of other provinces print. */
describe('tables of indicators: groups, natures, sub-rows, years', () => {
  it('reads rows printed on one line with TABs, nature before unit', () => {
    const reading = readText(`${PLAN_TITLE}

附表：2024年国民经济和社会发展主要指标建议目标
序号→指标名称→属性→计量单位→2023年预计→2024年目标
1→地区生产总值增速→预期性→%→5.8→6左右
2→城镇新增就业→预期性→人→3120→3000以上
3→单位GDP能耗降低→约束性→%→完成省下达任务→完成省下达任务
`)
    expect(rowsOf(reading)).toEqual([
      '2023|1|||地区生产总值增速|%|预期性||5.8',
      '2023|2|||城镇新增就业|人|预期性||3120',
      '2023|3|||单位GDP能耗降低|%|约束性||完成省下达任务',
      '2024|1|||地区生产总值增速|%|预期性|6左右|',
      '2024|2|||城镇新增就业|人|预期性|3000以上|',
      '2024|3|||单位GDP能耗降低|%|约束性|完成省下达任务|',
    ])
  })

  it('reads a markdown table with unit in brackets behind the name', () => {
    const reading = readText(`${PLAN_TITLE}

| 指标 | 2023年目标 | 2023年完成 |
| --- | ---: | ---: |
| 固定资产投资增长（%） | 9 | 9.6 |
| 粮食总产量（万吨） | ≥21 | 21.4 |
| 其中：小麦产量（万吨） | 9 | 8.8 |
`)
    expect(rowsOf(reading)).toEqual([
      '2023||||固定资产投资增长|%||9|9.6',
      '2023||||粮食总产量|万吨||≥21|21.4',
      '2023|||粮食总产量|小麦产量|万吨||9|8.8',
    ])
    expect(reading.indicators.map((r) => r.status)).toEqual(['met', 'met', 'missed'])
  })

  it('takes the nature from group rows and keeps the group as printed', () => {
    const reading = readText(`${PLAN_TITLE}

2024年国民经济和社会发展计划表
→序号
→指标
→单位
→2024年计划

→一、预期性指标

→1
→地区生产总值增速
→%
→6.5

→二、约束性指标

→2
→森林覆盖率
→%
→47.2

`)
    expect(rowsOf(reading)).toEqual([
      '2024|1|一、预期性指标||地区生产总值增速|%|预期性|6.5|',
      '2024|2|二、约束性指标||森林覆盖率|%|约束性|47.2|',
    ])
  })

  it('joins a Chinese serial and its group name printed in two cells', () => {
    const reading = readText(`${PLAN_TITLE}

→序号
→指标名称
→单位
→2024年目标

→一
→经济发展
→
→

→1
→地区生产总值增速
→%
→6

→（二）
→民生福祉
→
→

→2
→城镇登记失业率
→%
→4以内

`)
    expect(reading.indicators.map((r) => r.group)).toEqual(['一、经济发展', '（二）民生福祉'])
  })

  it('carries a category column with merged cells down the rows', () => {
    const reading = readText(`${PLAN_TITLE}

类别→序号→指标名称→单位→2024年目标
经济发展→1→地区生产总值增速→%→6
→2→固定资产投资增速→%→8
创新驱动→3→研发经费投入强度→%→2.1
→4→高新技术企业数量→家→60
`)
    expect(reading.indicators.map((r) => `${r.no} ${r.group} ${r.name} ${r.target?.text}`)).toEqual([
      '1 经济发展 地区生产总值增速 6',
      '2 经济发展 固定资产投资增速 8',
      '3 创新驱动 研发经费投入强度 2.1',
      '4 创新驱动 高新技术企业数量 60',
    ])
  })

  it('fits rows whose merged category cells were left out altogether', () => {
    const reading = readText(`${PLAN_TITLE}

→类别
→序号
→指标名称
→单位
→2024年目标

→经济发展
→1
→地区生产总值增速
→%
→6

→2
→固定资产投资增速
→%
→8

→生态文明
→3
→空气质量优良天数
→天
→320

`)
    expect(rowsOf(reading)).toEqual([
      '2024|1|经济发展||地区生产总值增速|%||6|',
      '2024|2|经济发展||固定资产投资增速|%||8|',
      '2024|3|生态文明||空气质量优良天数|天||320|',
    ])
  })

  it('reads marks with a note that names their nature, and leaves sub-rows open', () => {
    const reading = readText(`${PLAN_TITLE}

→序号
→指标名称
→2023年目标
→2023年完成

→1
→▲耕地保有量（万亩）
→52
→52.3

→2
→一般公共预算收入增速（%）
→6
→7

→
→#税收收入增速（%）
→5
→5.5

→
→非税收入增速（%）
→3
→9

注：标▲的为约束性指标。
`)
    expect(rowsOf(reading)).toEqual([
      '2023|1|||耕地保有量|万亩|约束性|52|52.3',
      '2023|2|||一般公共预算收入增速|%|预期性|6|7',
      '2023|||一般公共预算收入增速|税收收入增速|%||5|5.5',
      '2023|||一般公共预算收入增速|非税收入增速|%||3|9',
    ])
  })

  it('reads a mark for core indicators beside a nature column', () => {
    const reading = readText(`${PLAN_TITLE}

→序号
→指标名称
→单位
→属性
→2024年目标

→1
→★地区生产总值增速
→%
→预期性
→6

→2
→森林覆盖率
→%
→约束性
→45

备注：标注★的为核心指标。
`)
    expect(reading.indicators.map((r) => [r.name, r.nature, r.core])).toEqual([
      ['地区生产总值增速', '预期性', true],
      ['森林覆盖率', '约束性', false],
    ])
  })

  it('tells a declared column from a result column by what its cells hold', () => {
    const reading = readText(`${PLAN_TITLE}

→指标名称
→单位
→年度目标
→实际完成
→完成情况

→地区生产总值增速
→%
→7
→5.9
→未完成

→粮食产量
→万吨
→18
→18.6
→超额完成

`)
    expect(reading.indicators.map((r) => [r.year, r.target?.text, r.actual?.text, r.declared?.text, r.declared?.class, r.status])).toEqual([
      [2023, '7', '5.9', '未完成', 'missed', 'missed'],
      [2023, '18', '18.6', '超额完成', 'met', 'met'],
    ])
  })

  it('takes the nature from the remarks where no column is named for it', () => {
    const reading = readText(`${PLAN_TITLE}

指标名称→单位→2024年目标→备注
森林覆盖率→%→45→约束性指标
财政收入增速→%→6→
出口增速→%→5→预期性指标
`)
    expect(reading.indicators.map((r) => r.nature)).toEqual(['约束性', null, '预期性'])
  })

  it('reads rows numbered 一、 in the name, with growth beside the level', () => {
    const reading = readText(`${PLAN_TITLE}

青石县2024年国民经济和社会发展计划主要指标表
项  目→计算单位→2023年预计→2024年计划→2024年比2023年增长（%）
一、地区生产总值→亿元→230→245→6.5
  其中：第一产业→亿元→30→31→4
二、固定资产投资→亿元→-→-→8
`)
    expect(rowsOf(reading)).toEqual([
      '2023|一|||地区生产总值|亿元|||230',
      '2023|||地区生产总值|第一产业|亿元|||30',
      '2023|二|||固定资产投资|亿元|||-',
      '2024|一|||地区生产总值|亿元||245|',
      '2024|||地区生产总值|第一产业|亿元||31|',
      '2024|二|||固定资产投资|%||8|',
    ])
  })

  it('reads the growth aimed at beside the level, and never holds a level against a growth', () => {
    const reading = readText(`${PLAN_TITLE}

2023年主要指标完成情况
指标→单位→2023年计划总量→2023年计划增速→2023年完成总量→2023年完成增速
地区生产总值→亿元→240→6%→238→5.8%
工业增加值→亿元→→8%→96→8.3%
固定资产投资→亿元→150→7%→—→-2.3%
外贸进出口→亿元→—→9%→27→—
`)
    expect(rowsOf(reading)).toEqual([
      '2023||||地区生产总值|亿元||240|238',
      '2023||||工业增加值|%||8%|8.3%',
      '2023||||固定资产投资|%||7%|-2.3%',
      '2023||||外贸进出口|亿元||—|27',
    ])
    expect(reading.indicators.map((row) => row.status)).toEqual(['missed', 'met', 'missed', 'undetermined'])
    // The growth of 地区生产总值 stands beside a level and is judged by nobody: that is told, with its place.
    expect(reading.diagnostics.filter(({ code }) => code === 'table.growth-beside').map(({ line, message }) => [line, message])).toEqual([
      [4, '2023年计划增速'],
      [4, '2023年完成增速'],
    ])
  })

  it('takes the unit of a whole table from the line above it', () => {
    const reading = readText(`${PLAN_TITLE}

表3 2024年主要增速指标预期目标
单位：%
→指标名称
→2024年目标

→地区生产总值增速
→6

→工业投资增速
→12

`)
    expect(reading.indicators.map((r) => [r.table, r.unit])).toEqual([
      ['表3 2024年主要增速指标预期目标', '%'],
      ['表3 2024年主要增速指标预期目标', '%'],
    ])
  })

  it('uses the result of the year before, printed beside, as the base of a change', () => {
    const reading = readText(`${PLAN_TITLE}

→指标名称
→单位
→2022年实际
→2023年目标
→2023年完成

→常住人口城镇化率
→%
→48.1
→较上年提高1个百分点
→49.3

`)
    expect(rowsOf(reading)).toEqual(['2023||||常住人口城镇化率|%||较上年提高1个百分点|49.3'])
    expect(reading.indicators[0]?.status).toBe('met')
  })

  it('numbers sub-rows 3.1 and 3.2 under row 3', () => {
    const reading = readText(`${PLAN_TITLE}

→序号
→指标名称
→单位
→2024年目标

→3
→居民人均可支配收入增速
→%
→6

→3.1
→城镇居民人均可支配收入增速
→%
→5.5

→3.2
→农村居民人均可支配收入增速
→%
→7

`)
    expect(reading.indicators.map((r) => [r.no, r.parent])).toEqual([
      ['3', null],
      ['3.1', '居民人均可支配收入增速'],
      ['3.2', '居民人均可支配收入增速'],
    ])
  })

  it('reads growth columns of a half-year table as results of that year', () => {
    const reading = readText(`关于青石县2024年上半年国民经济和社会发展计划执行情况的报告

2024年上半年主要经济指标完成情况表
→指标名称
→单位
→年度目标
→1—6月完成
→同比增长（%）

→一般公共预算收入
→亿元
→15
→7.8
→6.2

`)
    expect(rowsOf(reading)).toEqual(['2024||||一般公共预算收入|亿元||15|7.8'])
    expect(rowNamed(reading, '一般公共预算收入')?.year).toBe(2024)
  })
})
