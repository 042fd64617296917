import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../testing/read-text.ts'
import { addSheet, readWorkbookBytes, writeWorkbook } from '../../testing/write-workbook.ts'

type Build = Parameters<typeof writeWorkbook>[0]
const read = async (build: Build) => readWorkbookBytes(await writeWorkbook(build))

/** Invented tables in the layouts that districts keep their indicators in. */
describe('workbooks of indicators: layouts', () => {
  it('a title over all columns, a unit line, one heading row, a note', async () => {
    const reading = await read((book) => {
      addSheet(
        book,
        '附表1',
        [
          ['青石县2024年国民经济和社会发展主要指标计划表'],
          ['填报单位：青石县发展改革局', null, null, '2024年1月', '单位：亿元、%'],
          ['序号', '指标名称', '计量单位', '2024年预期目标', '指标属性'],
          [1, '地区生产总值', '亿元', 440, '预期性'],
          [2, '规上工业增加值增速', '%', 9.5, '预期性'],
          [3, '单位地区生产总值能耗降低', '%', '完成市级下达任务', '约束性'],
          ['注：增速按可比价格计算。'],
        ],
        ['A1:E1', 'A7:E7'],
      )
    })
    expect(rowsOf(reading)).toEqual([
      '2024|1|||地区生产总值|亿元|预期性|440|',
      '2024|2|||规上工业增加值增速|%|预期性|9.5|',
      '2024|3|||单位地区生产总值能耗降低|%|约束性|完成市级下达任务|',
    ])
    expect(reading.indicators[0]?.table).toBe('青石县2024年国民经济和社会发展主要指标计划表')
    const { line = 0 } = reading.indicators[0]?.spans.target ?? {}
    expect(reading.places?.[line - 1]).toEqual({ kind: 'cell', sheet: '附表1', cell: 'D4' })
  })

  it('two heading rows: a year over target and result', async () => {
    const reading = await read((book) => {
      addSheet(
        book,
        'Sheet1',
        [
          ['青石县2023年主要指标完成情况及2024年预期目标'],
          ['序号', '指标名称', '单位', '2023年', null, '2024年'],
          [null, null, null, '目标', '完成', '预期目标'],
          [1, '地区生产总值', '亿元', 410, 415.2, 440],
          [2, '规上工业增加值增速', '%', 10, 8.1, 9],
        ],
        ['A1:F1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2'],
      )
    })
    expect(rowsOf(reading)).toEqual([
      '2023|1|||地区生产总值|亿元||410|415.2',
      '2023|2|||规上工业增加值增速|%||10|8.1',
      '2024|1|||地区生产总值|亿元||440|',
      '2024|2|||规上工业增加值增速|%||9|',
    ])
  })

  it('three heading rows: 2023年 over 总量 and 增速 over the words', async () => {
    const reading = await read((book) => {
      addSheet(
        book,
        'Sheet1',
        [
          ['青石县2024年主要经济指标计划'],
          ['指标名称', '单位', '2023年完成情况', null, '2024年计划', null],
          [null, null, '总量', '增速', '总量', '增速'],
          [null, null, null, '（%）', null, '（%）'],
          ['社会消费品零售总额', '亿元', 120.5, 8.3, 131, 8.5],
          ['一般公共预算收入', '亿元', 21.4, 5, 22.5, 5],
        ],
        ['A1:F1', 'A2:A4', 'B2:B4', 'C2:D2', 'E2:F2', 'C3:C4', 'E3:E4'],
      )
    })
    expect(rowsOf(reading)).toEqual([
      '2023||||社会消费品零售总额|亿元|||120.5',
      '2023||||一般公共预算收入|亿元|||21.4',
      '2024||||社会消费品零售总额|亿元||131|',
      '2024||||一般公共预算收入|亿元||22.5|',
    ])
  })

  it('groups merged down in the first column', async () => {
    const reading = await read((book) => {
      addSheet(
        book,
        'Sheet1',
        [
          ['2024年主要指标计划'],
          ['类别', '序号', '指标名称', '单位', '2024年目标'],
          ['一、经济发展', 1, '地区生产总值增速', '%', 6.5],
          [null, 2, '固定资产投资增速', '%', 8],
          [null, 3, '进出口总额', '亿元', 12],
          ['二、民生福祉', 4, '城镇新增就业人数', '人', 3200],
          [null, 5, '城镇登记失业率', '%', '4以内'],
        ],
        ['A1:E1', 'A3:A5', 'A6:A7'],
      )
    })
    expect(rowsOf(reading)).toEqual([
      '2024|1|一、经济发展||地区生产总值增速|%||6.5|',
      '2024|2|一、经济发展||固定资产投资增速|%||8|',
      '2024|3|一、经济发展||进出口总额|亿元||12|',
      '2024|4|二、民生福祉||城镇新增就业人数|人||3200|',
      '2024|5|二、民生福祉||城镇登记失业率|%||4以内|',
    ])
  })

  it('a heading over two columns: the group merged down left, the names right', async () => {
    const reading = await read((book) => {
      addSheet(
        book,
        'Sheet1',
        [
          ['2024年主要指标计划'],
          ['指标名称', null, '单位', '2024年目标'],
          ['经济发展', '地区生产总值增速', '%', 6.5],
          [null, '固定资产投资增速', '%', 8],
          ['生态环境', '空气质量优良天数', '天', 330],
          [null, '森林覆盖率', '%', 52],
        ],
        ['A1:D1', 'A2:B2', 'A3:A4', 'A5:A6'],
      )
    })
    expect(rowsOf(reading)).toEqual([
      '2024||经济发展||地区生产总值增速|%||6.5|',
      '2024||经济发展||固定资产投资增速|%||8|',
      '2024||生态环境||空气质量优良天数|天||330|',
      '2024||生态环境||森林覆盖率|%||52|',
    ])
  })

  it('names over two columns, 其中 merged down beside the parts', async () => {
    const reading = await read((book) => {
      addSheet(
        book,
        'Sheet1',
        [
          ['2024年主要指标计划'],
          ['序号', '指标名称', null, '单位', '2024年目标'],
          [1, '地区生产总值', null, '亿元', 440],
          [null, '其中', '第一产业增加值', '亿元', 60],
          [null, null, '第二产业增加值', '亿元', 180],
          [2, '进出口总额', null, '亿元', 12],
        ],
        ['A1:E1', 'B2:C2', 'B3:C3', 'B4:B5', 'B6:C6'],
      )
    })
    expect(rowsOf(reading)).toEqual([
      '2024|1|||地区生产总值|亿元||440|',
      '2024|||地区生产总值|第一产业增加值|亿元||60|',
      '2024|||地区生产总值|第二产业增加值|亿元||180|',
      '2024|2|||进出口总额|亿元||12|',
    ])
  })

  it('sub-rows by indent alone', async () => {
    const reading = await read((book) => {
      const sheet = addSheet(book, 'Sheet1', [
        ['2024年主要指标计划'],
        ['指标名称', '单位', '2024年目标'],
        ['地区生产总值', '亿元', 440],
        ['第一产业增加值', '亿元', 60],
        ['第二产业增加值', '亿元', 180],
        ['进出口总额', '亿元', 12],
        ['    出口总额', '亿元', 9],
      ])
      for (const cell of ['A4', 'A5']) sheet.getCell(cell).alignment = { indent: 2, horizontal: 'left' }
    })
    expect(rowsOf(reading)).toEqual([
      '2024||||地区生产总值|亿元||440|',
      '2024|||地区生产总值|第一产业增加值|亿元||60|',
      '2024|||地区生产总值|第二产业增加值|亿元||180|',
      '2024||||进出口总额|亿元||12|',
      '2024|||进出口总额|出口总额|亿元||9|',
    ])
  })

  it('group rows merged over the width, 其中 in words, units in the names', async () => {
    const reading = await read((book) => {
      addSheet(
        book,
        'Sheet1',
        [
          ['2024年主要指标计划'],
          ['序号', '指标', '2023年完成', '2024年目标', '责任单位'],
          ['一、经济发展（预期性）'],
          [1, '固定资产投资增速（%）', 5.2, 8, '发改局'],
          [null, '其中：工业投资增速（%）', 11.3, 12, '经信局'],
          ['二、资源环境（约束性）'],
          [2, '耕地保有量（万亩）', 31.02, '不低于31', '规资局'],
        ],
        ['A1:E1', 'A3:E3', 'A6:E6'],
      )
    })
    expect(rowsOf(reading)).toEqual([
      '2023|1|一、经济发展（预期性）||固定资产投资增速|%|预期性||5.2',
      '2023||一、经济发展（预期性）|固定资产投资增速|工业投资增速|%|预期性||11.3',
      '2023|2|二、资源环境（约束性）||耕地保有量|万亩|约束性||31.02',
      '2024|1|一、经济发展（预期性）||固定资产投资增速|%|预期性|8|',
      '2024||一、经济发展（预期性）|固定资产投资增速|工业投资增速|%|预期性|12|',
      '2024|2|二、资源环境（约束性）||耕地保有量|万亩|约束性|不低于31|',
    ])
  })

  it('the unit in a heading, figures by their formats', async () => {
    const reading = await read((book) => {
      const sheet = addSheet(book, 'Sheet1', [
        ['2023年主要指标完成情况'],
        ['指标名称', '2023年目标（亿元）', '2023年完成（亿元）', '是否完成'],
        ['一般公共预算收入', 21.35, 21.449, '是'],
        ['社会消费品零售总额', 1250.5, 1190.25, '否'],
      ])
      for (const row of [3, 4]) for (const column of ['B', 'C']) sheet.getCell(`${column}${row}`).numFmt = '#,##0.0_ '
    })
    expect(rowsOf(reading)).toEqual(['2023||||一般公共预算收入|亿元||21.4|21.4', '2023||||社会消费品零售总额|亿元||1,250.5|1,190.3'])
    expect(reading.indicators.map(({ status }) => status)).toEqual(['met', 'missed'])
  })

  it('several sheets with the same layout, a table of tasks among them', async () => {
    const rows = (year: number, value: number) => [
      [`${year}年主要指标`],
      ['指标名称', '单位', `${year}年目标`],
      ['地区生产总值增速', '%', value],
      ['规上工业增加值增速', '%', value + 1],
    ]
    const reading = await read((book) => {
      addSheet(book, '2023', rows(2023, 6))
      addSheet(book, '2024', rows(2024, 7))
      addSheet(book, '任务', [
        ['2024年重点任务分解表'],
        ['序号', '工作任务', '责任单位', '完成时限', '推进情况'],
        [1, '推进老旧小区改造', '住建局', '2024年12月', '已开工'],
        [2, '建设农村公路', '交通局', '2024年10月', '已完工'],
      ])
    })
    expect(rowsOf(reading)).toEqual([
      '2023||||地区生产总值增速|%||6|',
      '2023||||规上工业增加值增速|%||7|',
      '2024||||地区生产总值增速|%||7|',
      '2024||||规上工业增加值增速|%||8|',
    ])
    expect(reading.indicators.map(({ table }) => table)).toEqual(['2023年主要指标', '2023年主要指标', '2024年主要指标', '2024年主要指标'])
  })

  it('two tables one below the other and two side by side', async () => {
    const reading = await read((book) => {
      addSheet(
        book,
        'Sheet1',
        [
          ['附表1 2023年主要指标完成情况', null, null, null, null, '附表2 2024年主要指标预期目标'],
          ['指标名称', '单位', '目标', '完成', null, '指标名称', '单位', '目标'],
          ['地区生产总值增速', '%', 6, 6.2, null, '地区生产总值增速', '%', 6.5],
          ['进出口总额', '亿元', 12, 11, null, '进出口总额', '亿元', 13],
          [],
          ['附表3 2025年主要指标'],
          [],
          ['指标名称', '单位', '2025年目标'],
          ['粮食产量', '万吨', 30],
          [],
          ['生猪出栏数量', '万头', 22],
        ],
        ['A1:D1', 'F1:H1'],
      )
    })
    expect(rowsOf(reading)).toEqual([
      '2023||||地区生产总值增速|%||6|6.2',
      '2023||||进出口总额|亿元||12|11',
      '2024||||地区生产总值增速|%||6.5|',
      '2024||||进出口总额|亿元||13|',
      '2025||||粮食产量|万吨||30|',
      '2025||||生猪出栏数量|万头||22|',
    ])
  })

  it('names broken over lines, growth beside the level, a blank first row and column', async () => {
    const reading = await read((book) => {
      addSheet(
        book,
        'Sheet1',
        [
          [],
          [null, '青石县2024年国民经济和社会发展计划'],
          [null, '指标', '单位', '2023年预计', '增长%', '2024年目标', '增长%', '备注'],
          [null, '战略性新兴产业增加值\n占规上工业增加值比重', '%', 27.3, null, 28, null, null],
          [null, '社会消费品\r\n零售总额', '亿元', 120, 8, 130, 8.5, '限上口径'],
        ],
        ['B2:H2'],
      )
    })
    expect(rowsOf(reading)).toEqual([
      '2023||||战略性新兴产业增加值占规上工业增加值比重|%|||27.3',
      '2023||||社会消费品零售总额|亿元|||120',
      '2024||||战略性新兴产业增加值占规上工业增加值比重|%||28|',
      '2024||||社会消费品零售总额|亿元||130|',
    ])
  })
})
