import { describe, expect, it } from 'vitest'
import { PLAN_TITLE, readText, rowsOf } from '../../testing/read-text.ts'

/** Invented tables in the layouts that districts of other provinces print. */
describe('tables of indicators: layouts', () => {
  it('folds a heading of two rows whose merged cells lost their spans', () => {
    const reading = readText(`${PLAN_TITLE}

附件2
2023年主要指标完成情况及2024年预期目标
→序号
→指标名称
→单位
→2023年
→2024年

→
→
→
→目标
→完成
→预期目标

→1
→地区生产总值
→亿元
→410
→415.2
→440

→2
→规上工业增加值增速
→%
→10
→8.1
→9

`)
    expect(rowsOf(reading)).toEqual([
      '2023|1|||地区生产总值|亿元||410|415.2',
      '2023|2|||规上工业增加值增速|%||10|8.1',
      '2024|1|||地区生产总值|亿元||440|',
      '2024|2|||规上工业增加值增速|%||9|',
    ])
  })

  it('folds a heading whose second row has only the leaves', () => {
    const reading = readText(`${PLAN_TITLE}

表1 主要经济指标
→指标名称
→计量单位
→2023年
→2024年目标

→计划
→实际

→社会消费品零售总额增速
→%
→7
→8.3
→8

→进出口总额
→亿元
→12
→11.5
→12.5

`)
    expect(rowsOf(reading)).toEqual([
      '2023||||社会消费品零售总额增速|%||7|8.3',
      '2023||||进出口总额|亿元||12|11.5',
      '2024||||社会消费品零售总额增速|%||8|',
      '2024||||进出口总额|亿元||12.5|',
    ])
  })

  it('keeps columns for leader and unit in charge out of the values', () => {
    const reading = readText(`${PLAN_TITLE}

2024年主要经济指标目标任务分解表
序号→指标名称→单位→2024年目标→牵头领导→责任单位→备注
1→规上工业增加值增速→%→9→王某某→经信局→
2→服务业增加值增速→%→7.5→李某某→发改局→按季考核
`)
    expect(rowsOf(reading)).toEqual(['2024|1|||规上工业增加值增速|%||9|', '2024|2|||服务业增加值增速|%||7.5|'])
  })

  it('joins cells wrapped over lines and never splits a name from its unit', () => {
    const reading = readText(`${PLAN_TITLE}

→序号
→指标名称
→2024年
预期目标

→1
→战略性新兴产业增加值占规上工业
增加值比重（%）
→28

→2
→与经济增长
基本同步的居民收入增速（%）
→与经济增长
同步

`)
    expect(rowsOf(reading)).toEqual([
      '2024|1|||战略性新兴产业增加值占规上工业增加值比重|%||28|',
      '2024|2|||与经济增长基本同步的居民收入增速|%||与经济增长同步|',
    ])
    expect(reading.indicators[0]?.spans.target).toEqual({ line: 11, start: 1, end: 3 })
  })

  it('joins a cell that an empty paragraph parts', () => {
    const reading = readText(`${PLAN_TITLE}

→序号
→指标名称
→2023年目标
→2023年完成

→1
→单位生产总值能耗下降（%）
→完成市级

下达目标
→完成市级

下达目标

→2
→森林覆盖率（%）#
→41
→41.6

→3
→碳排放下降（%）#
→完成市级下达任务
→市级暂未

反馈


注：带#的为约束性指标。
`)
    expect(rowsOf(reading)).toEqual([
      '2023|1|||单位生产总值能耗下降|%|预期性|完成市级下达目标|完成市级下达目标',
      '2023|2|||森林覆盖率|%|约束性|41|41.6',
      '2023|3|||碳排放下降|%|约束性|完成市级下达任务|市级暂未反馈',
    ])
  })

  it('keeps two tables apart that only a caption parts', () => {
    const reading = readText(`${PLAN_TITLE}

2023年主要指标完成情况
→指标名称
→2023年目标
→2023年完成

→粮食产量（万吨）
→30
→31

2024年主要指标目标
→指标名称
→2024年目标

→粮食产量（万吨）
→31.5

`)
    expect(reading.indicators.map((r) => [r.table, r.year, r.target?.text, r.actual?.text])).toEqual([
      ['2023年主要指标完成情况', 2023, '30', '31'],
      ['2024年主要指标目标', 2024, '31.5', undefined],
    ])
  })

  it('reads a table whose heading is repeated on the next page and skips page numbers', () => {
    const reading = readText(`${PLAN_TITLE}

→序号
→指标名称
→2024年目标

→1
→地区生产总值增速（%）
→6

→序号
→指标名称
→2024年目标

→2
→出口总额增速（%）
→5

`)
    expect(reading.indicators.map((r) => r.no)).toEqual(['1', '2'])
  })

  it('reads cells of a line each without any TAB', () => {
    const reading = readText(`${PLAN_TITLE}

表2：2024年主要指标
序号
指标名称
单位
2024年目标
1
地区生产总值增速
%
6
2
固定资产投资增速
%
7
3
城镇新增就业
人
2600

三、主要任务
`)
    expect(rowsOf(reading)).toEqual([
      '2024|1|||地区生产总值增速|%||6|',
      '2024|2|||固定资产投资增速|%||7|',
      '2024|3|||城镇新增就业|人||2600|',
    ])
  })

  it('reads columns parted by blanks', () => {
    const reading = readText(`${PLAN_TITLE}

序号  指标名称            单位   2023年目标  2023年完成
1     地区生产总值增速    %      6.5         6.1
2     城镇新增就业        万人   0.5         0.62
3     居民消费价格涨幅    %      3左右       0.4
`)
    expect(rowsOf(reading)).toEqual([
      '2023|1|||地区生产总值增速|%||6.5|6.1',
      '2023|2|||城镇新增就业|万人||0.5|0.62',
      '2023|3|||居民消费价格涨幅|%||3左右|0.4',
    ])
    expect(reading.indicators.map((r) => r.status)).toEqual(['missed', 'met', 'met'])
  })

  it('lets no table of projects, budget lines or tasks pass for indicators', () => {
    const reading = readText(`${PLAN_TITLE}

附表：2024年重点项目
序号→项目名称→建设内容→总投资（亿元）→2024年计划投资
1→青石水厂扩建工程→日供水3万吨→1.2→0.6
2→城东小学新建项目→36个班→0.9→0.5

附表：2024年重点任务分解
序号→工作任务→阶段目标→推进情况→责任单位
1→完成老旧小区改造12个→6月底前开工→已开工8个→住建局
2→新建农村公路40公里→三季度完成路基→完成15公里→交通局
`)
    expect(reading.indicators).toEqual([])
    expect(reading.projects.map((p) => p.name)).toEqual(['青石水厂扩建工程', '城东小学新建项目'])
  })
})
