import { describe, expect, it } from 'vitest'
import { layOutLines } from '../formats/text.ts'
import { readLayout } from '../read-report.ts'
import { readText } from '../testing/read-text.ts'

const CAPTION = '附表：青石县2024年重点任务分解表'

/** A table as Word flattens it, below an ordinary paper. */
const read = (head: string, rows: readonly string[], caption = CAPTION) =>
  readText(
    `某市青石县2024年重点工作安排\n\n全县各部门要按照分工抓好落实，按时报送进展。\n\n${caption}\n${[head, ...rows]
      .map((row) =>
        row
          .split('|')
          .map((cell) => `→${cell}`)
          .join('\n'),
      )
      .join('\n\n')}\n`,
  )

const shown = (head: string, rows: readonly string[], caption = CAPTION) =>
  read(head, rows, caption).commitments.map(({ quote, subject, verb, value, unit, cmp, deadline, measurable }) =>
    [quote, subject, verb, value, unit, cmp, deadline, measurable].map((field) => field ?? '').join('|'),
  )

describe('tables of tasks', () => {
  it('with headings nobody knows are read by what somebody said of their columns', () => {
    const lines = ['甲', '乙', '丙', '1', '新建公厕8座', '9月底', '2', '改造老旧小区12个', '年底前'].map((cell) => `\t${cell}`)
    const text = [...lines.slice(0, 3), '', ...lines.slice(3, 6), '', ...lines.slice(6)]
    const layout = layOutLines(['某市青石县2024年重点工作安排', '', '全县各部门要按照分工抓好落实，按时报送进展。', '', ...text], 'utf-8')
    expect(readLayout(layout).unknownTables).toMatchObject([{ heads: ['甲', '乙', '丙'] }])
    const mapping = { heads: ['甲', '乙', '丙'], roles: [{ kind: 'serial' }, { kind: 'task' }, { kind: 'deadline' }] } as const
    const read = readLayout(layout, [], [mapping])
    expect(read.commitments.map(({ quote, value, deadline }) => [quote, value, deadline])).toEqual([
      ['新建公厕8座', 8, '2024-09'],
      ['改造老旧小区12个', 12, '2024-12'],
    ])
    expect(read.mappedTables).toMatchObject([{ roles: mapping.roles }])
    expect(read.unknownTables).toBeUndefined()
  })

  it('make one commitment a row, read like the same words in running text', () => {
    expect(
      shown('序号|重点任务|牵头单位|责任单位', [
        '1|新增普惠托位300个|县卫健局|各镇',
        '2|建成县中医院康复楼|县卫健局|县中医院',
        '3|规模以上工业增加值增长7%以上，新增规上企业6家|县工信局|各园区',
        '4|推进老旧小区改造|县住建局|各镇',
        '合计|4项||',
      ]),
    ).toEqual([
      '新增普惠托位300个|普惠托位|新增|300|个|=|2024|true',
      '建成县中医院康复楼|县中医院康复楼|建成||||2024|true',
      '规模以上工业增加值增长7%以上，新增规上企业6家|规模以上工业增加值|增长|7|%|>=|2024|true',
      '推进老旧小区改造|老旧小区改造|推进||||2024|false',
    ])
  })

  it.each([
    ['2024年12月底', '2024-12'],
    ['11月底前', '2024-11'],
    ['10月', '2024-10'],
    ['6月开工，10月完工', '2024-10'],
    ['2024.6', '2024-06'],
    ['2025-03-31', '2025-03'],
    ['第二季度', '2024-06'],
    ['3季度', '2024-09'],
    ['上半年', '2024-06'],
    ['年底前', '2024-12'],
    ['2026年', '2026'],
    ['全年', '2024'],
    ['长期坚持', ''],
    ['', '2024'],
    ['见备注', '2024'],
  ])('take the deadline from its column: %s', (byWhen, deadline) => {
    expect(
      shown('序号|工作任务|完成时限|责任单位', [`1|建成县中医院康复楼|${byWhen}|县卫健局`, '2|改造农村公路|12月|县交通局'])[0]?.split(
        '|',
      )[6],
    ).toBe(deadline)
  })

  it('can be measured where something must lie on the table by the row’s own day', () => {
    const rows = [
      '1|形成“十五五”规划基本思路|县发改局|6月底前',
      '2|形成“十五五”规划纲要草案|县发改局|持续推进',
      '3|完善调度机制|县发改局|6月',
    ]
    expect(shown('序号|重点任务|牵头单位|完成时限', rows).map((row) => row.split('|').slice(1).join('|'))).toEqual([
      '“十五五”规划基本思路|形成||||2024-06|true',
      '“十五五”规划纲要草案|形成|||||false',
      '完善调度机制|||||2024-06|false',
    ])
  })

  it('take the deadline from the words where no column has it', () => {
    expect(shown('序号|工作任务|责任单位', ['1|9月底前建成县中医院康复楼|县卫健局', '2|建成县医院|县卫健局'])).toEqual([
      '9月底前建成县中医院康复楼|县中医院康复楼|建成||||2024-09|true',
      '建成县医院|县医院|建成||||2024|true',
    ])
  })

  it('have their tasks where the fuller words are', () => {
    const rows = ['1|稳就业|城镇新增就业4200人以上|县人社局|12月', '2|保安居|改造老旧小区15个|县住建局|第四季度']
    for (const head of [
      '序号|重点工作|工作内容|责任单位|完成时限',
      '序号|事项|目标任务|牵头单位|时间安排',
      '序号|任务名称|具体任务|责任部门|完成时间',
    ])
      expect(shown(head, rows)).toEqual([
        '城镇新增就业4200人以上|城镇新增就业|新增|4200|人|>=|2024-12|true',
        '改造老旧小区15个|老旧小区|改造|15|个|=|2024-12|true',
      ])
  })

  it('are told by any column that says who, by when or how far', () => {
    for (const head of ['责任单位', '牵头领导', '完成时限', '推进情况', '阶段目标', '工作进展', '形象进度'])
      expect(shown(`序号|工作任务|${head}`, ['1|建成县中医院康复楼|无', '2|建成县医院迁建项目|无']), head).toHaveLength(2)
  })

  it('point at the cell', () => {
    const reading = read('序号|工作任务|责任单位', ['1|建成县医院|县卫健局', '2|新建公厕8座|县城管局'])
    expect(reading.commitments.map(({ line, start, end }) => [line, start, end])).toEqual([
      [11, 1, 6],
      [15, 1, 7],
    ])
    expect(reading.diagnostics.filter(({ code }) => code === 'table.unread')).toEqual([])
  })

  it.each([
    ['nothing says who, by when or how far', '姓名|职务|工作内容|电话', '张三|局长|主持全面工作|123'],
    ['no column of tasks', '序号|问题|原因|责任单位', '1|项目进度滞后|用地未落实|县住建局'],
    ['no task in the column', '序号|工作任务|责任单位', '1|—|县住建局'],
  ])('are none where %s', (_, head, row) => {
    const reading = read(head, [row, row.replace(/^./, '2')], '附表：青石县情况')
    expect(reading.commitments).toEqual([])
    expect(reading.diagnostics.map(({ code }) => code)).toContain('table.unread')
  })

  it('leave indicators, projects and livelihood items to those who read them', () => {
    const indicators = read(
      '序号|指标名称|单位|2024年目标|责任单位',
      ['1|地区生产总值增速|%|6左右|县发改局', '2|粮食总产量|万吨|30|县农业农村局'],
      '附表：主要指标',
    )
    expect([indicators.indicators.length, indicators.commitments.length]).toEqual([2, 0])
    const items = read(
      '序号|实事事项|目标任务|责任单位',
      ['1|新增普惠托位|新增普惠托位300个|县卫健局', '2|改造小区|改造15个|县住建局'],
      '2024年民生实事',
    )
    expect([items.livelihood.length, items.commitments.length]).toEqual([2, 0])
  })
})
