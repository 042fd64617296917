import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../testing/read-text.ts'
import { addSheet, readWorkbookBytes, writeWorkbook } from '../../testing/write-workbook.ts'

type Rows = Parameters<typeof addSheet>[2]
const read = async (rows: Rows, merges: readonly string[] = []) =>
  readWorkbookBytes(await writeWorkbook((book) => void addSheet(book, '表', rows, merges)))

/** Invented tables whose headings are harder than their rows. */
describe('workbooks of indicators: headings', () => {
  it('target, result, growth and share of the plan under each year', async () => {
    const reading = await read(
      [
        ['青石县2023年计划完成情况及2024年计划表'],
        ['指标名称', '计量单位', '2023年', null, null, null, '2024年', null],
        [null, null, '计划目标', '实际完成', '同比增长(%)', '完成计划%', '计划目标', '同比增长(%)'],
        ['地区生产总值', '亿元', 410, 415.2, 6.2, 101.3, 440, 6.5],
        ['#工业增加值', '亿元', 110, 108, 5, 98, 115, 6],
      ],
      ['A1:H1', 'A2:A3', 'B2:B3', 'C2:F2', 'G2:H2'],
    )
    expect(rowsOf(reading)).toEqual([
      '2023||||地区生产总值|亿元||410|415.2',
      '2023|||地区生产总值|工业增加值|亿元||110|108',
      '2024||||地区生产总值|亿元||440|',
      '2024|||地区生产总值|工业增加值|亿元||115|',
    ])
  })

  it('one heading over numbers and names', async () => {
    const reading = await read(
      [
        ['青石县2024年主要指标表'],
        ['指标名称', null, '单位', '2024年计划', '2024年完成'],
        ['一、', '地区生产总值', '亿元', 240, 241],
        [null, '其中：第一产业增加值', '亿元', 31, 31.2],
        ['二、', '进出口总额', '亿元', 29, 27],
      ],
      ['A1:E1', 'A2:B2'],
    )
    expect(rowsOf(reading)).toEqual([
      '2024|一|||地区生产总值|亿元||240|241',
      '2024|||地区生产总值|第一产业增加值|亿元||31|31.2',
      '2024|二|||进出口总额|亿元||29|27',
    ])
  })

  it('stages under 分季度目标 beside the target of the year', async () => {
    const reading = await read(
      [
        ['2024年主要经济指标分季度目标表'],
        ['序号', '指标名称', '单位', '全年目标', '分季度目标', null, null, '责任单位'],
        [null, null, null, null, '一季度', '上半年', '前三季度', null],
        [1, '规上工业增加值增速', '%', 9, 7, 8, 8.5, '经信局'],
        [2, '固定资产投资', '亿元', 100, 20, 50, 75, '发改局'],
      ],
      ['A1:H1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:G2', 'H2:H3'],
    )
    expect(rowsOf(reading)).toEqual(['2024|1|||规上工业增加值增速|%||9|', '2024|2|||固定资产投资|亿元||100|'])
  })

  it('a row of units below the headings', async () => {
    const rows: Rows = [
      ['2024年主要指标'],
      ['指标名称', '2023年完成', '2024年目标'],
      [null, '亿元', '亿元'],
      ['一般公共预算收入', 20, 22],
      ['社零总额', 120, 130],
    ]
    expect(rowsOf(await read(rows, ['A1:C1', 'A2:A3'])).slice(2)).toEqual([
      '2024||||一般公共预算收入|亿元||22|',
      '2024||||社零总额|亿元||130|',
    ])
  })

  it('一级指标 merged down beside 二级指标', async () => {
    const rows: Rows = [
      ['2024年主要指标计划'],
      ['一级指标', '二级指标', '单位', '目标值', '性质'],
      ['经济发展', '地区生产总值增速', '%', 6.5, '预期性'],
      [null, '研发投入强度', '%', 2.1, '预期性'],
      ['绿色生态', '森林覆盖率', '%', 52, '约束性'],
    ]
    expect(rowsOf(await read(rows, ['A1:E1', 'A3:A4']))).toEqual([
      '2024||经济发展||地区生产总值增速|%|预期性|6.5|',
      '2024||经济发展||研发投入强度|%|预期性|2.1|',
      '2024||绿色生态||森林覆盖率|%|约束性|52|',
    ])
  })

  it('an empty heading above merged groups, headings printed again', async () => {
    const rows: Rows = [
      ['2024年主要指标计划'],
      [null, '指标名称', '单位', '2024年目标'],
      ['经济', '地区生产总值', '亿元', 440],
      [null, '进出口总额', '亿元', 12],
      [null, '指标名称', '单位', '2024年目标'],
      ['民生', '城镇登记失业率', '%', '4以内'],
    ]
    expect(rowsOf(await read(rows, ['A1:D1', 'A3:A4']))).toEqual([
      '2024||经济||地区生产总值|亿元||440|',
      '2024||经济||进出口总额|亿元||12|',
      '2024||民生||城镇登记失业率|%||4以内|',
    ])
  })

  it('titles of two lines, a unit line at the right, notes below a blank row, who filled it in', async () => {
    const reading = await read(
      [
        ['附件2'],
        ['青石县2024年主要指标计划表'],
        [null, null, null, '单位：亿元'],
        ['序号', '指标名称', '2024年目标', '备注'],
        [1, '地区生产总值', 440, null],
        [2, '进出口总额', 12, '含保税'],
        [],
        ['注：1.以上均为预期性指标。'],
        ['    2.增速按可比价格计算。'],
        ['填表人：张某', '审核人：李某', null, '2024年2月1日'],
      ],
      ['A2:D2'],
    )
    expect(rowsOf(reading)).toEqual(['2024|1|||地区生产总值|亿元||440|', '2024|2|||进出口总额|亿元||12|'])
    expect(reading.indicators[0]?.table).toBe('附件2 青石县2024年主要指标计划表')
    expect(reading.report.title).toBe('青石县2024年主要指标计划表')
  })

  it('项目 for a name lists indicators, not projects, and headings are no title', async () => {
    const reading = await read([
      ['项目', '单位', '2024年计划', '2024年1—6月完成', '完成年度计划（%）'],
      ['财政收入', '亿元', 20, 11, '55%'],
      ['税收收入', '亿元', 15, 8, '53.3%'],
    ])
    expect(rowsOf(reading)).toEqual(['2024||||财政收入|亿元||20|11', '2024||||税收收入|亿元||15|8'])
    expect(reading).toMatchObject({ projects: [], report: { title: null } })
  })

  it('a table of projects stays one', async () => {
    const reading = await read([
      ['青石县2024年重点项目清单'],
      ['序号', '项目名称', '建设内容', '总投资（万元）', '2024年计划投资（万元）', '责任单位'],
      [1, '城北水厂扩建工程', '新建规模5万吨/日', 12_000, 5000, '水利局'],
      [2, '县医院迁建工程', '建筑面积6万平方米', 45_000, 10_000, '卫健局'],
    ])
    expect(reading.indicators).toEqual([])
    expect(reading.projects.map(({ name }) => name)).toEqual(['城北水厂扩建工程', '县医院迁建工程'])
  })

  it('a report around its table', async () => {
    const reading = await read([
      ['关于青石县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告'],
      [],
      ['一、2023年计划执行情况'],
      ['全年地区生产总值增长6.2%，规上工业增加值增长8.1%。'],
      [],
      ['附表'],
      ['指标', '单位', '2023年完成', '2024年目标'],
      ['地区生产总值增速', '%', 6.2, 6.5],
      ['进出口总额', '亿元', 11, 12],
    ])
    expect(reading.facts.map(({ subject, value }) => [subject, value])).toEqual([
      ['地区生产总值', 6.2],
      ['规上工业增加值', 8.1],
    ])
    expect(rowsOf(reading)).toHaveLength(4)
  })
})
