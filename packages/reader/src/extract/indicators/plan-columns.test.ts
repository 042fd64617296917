import { describe, expect, it } from 'vitest'
import { PLAN_TITLE, readText, rowsOf } from '../../testing/read-text.ts'

describe('columns of tables of indicators', () => {
  it('takes last year beside next year for a base where another table reviews it', () => {
    const reading = readText(`${PLAN_TITLE}

表1 2023年主要指标完成情况
指标→单位→2023年目标→2023年完成
粮食产量→万吨→30→31
出口额→亿元→12→10

表2 2024年主要指标
指标→单位→2023年完成→2024年目标
粮食产量→万吨→31→32
出口额→亿元→10→较上年增长
`)
    expect(rowsOf(reading)).toEqual([
      '2023||||粮食产量|万吨||30|31',
      '2023||||出口额|亿元||12|10',
      '2024||||粮食产量|万吨||32|',
      '2024||||出口额|亿元||较上年增长|',
    ])
  })

  it('finds natures in a column 类型 beside the groups of a column 类别, and no unit in a list of units', () => {
    const reading = readText(`${PLAN_TITLE}

2024年主要指标
单位：亿元、%
类别→指标名称→2023年完成→2024年目标→类型
经济发展→生产总值增速（%）→5.2→6→预期
经济发展→进出口总额→31→33→预期
生态环境→污染物减排→完成→完成上级任务→约束
`)
    expect(reading.indicators.filter((r) => r.year === 2024).map((r) => [r.group, r.name, r.unit, r.nature])).toEqual([
      ['经济发展', '生产总值增速', '%', '预期性'],
      ['经济发展', '进出口总额', null, '预期性'],
      ['生态环境', '污染物减排', null, '约束性'],
    ])
  })

  it('reads the meaning of a mark behind the number of a note', () => {
    const reading = readText(`${PLAN_TITLE}

2024年主要指标
指标名称→2023年完成→2024年目标
进出口总额增速（%）→5→6
森林覆盖率（%）★→41→41.2

备注：1.★为约束性指标，其余为预期性指标。2.数据为快报数。
`)
    expect(reading.indicators.filter((r) => r.year === 2024).map((r) => r.nature)).toEqual(['预期性', '约束性'])
  })

  it('carries a nature printed left of the names down the rows it spans', () => {
    const row = (...cells: string[]): string => `${cells.map((c) => `→${c}`).join('\n')}\n\n`
    const reading = readText(
      `${PLAN_TITLE}\n\n附表1\n${row('指标性质', '序号', '指标名称', '2023年目标', '预计完成')}${row('预期性', '1', '粮食产量', '30', '31')}${row('2', '财政收入增速', '6', '5')}${row('约束性', '3', '森林覆盖率', '41', '41')}${row('4', '耕地保有量', '52', '52')}`,
    )
    expect(reading.indicators.map((r) => r.nature)).toEqual(['预期性', '预期性', '约束性', '约束性'])
  })
})
