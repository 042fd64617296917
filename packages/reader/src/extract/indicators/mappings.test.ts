import type { ColumnMapping, MappedColumn, Outcome } from '@gangmu/domain'
import { describe, expect, it } from 'vitest'
import { type ReadReport, readReport } from '../../read-report.ts'
import { rowsOf } from '../../testing/read-text.ts'
import { addSheet, writeWorkbook } from '../../testing/write-workbook.ts'

type Rows = Parameters<typeof addSheet>[2]

const read = async (rows: Rows, merges: readonly string[] = [], mappings?: readonly ColumnMapping[]) => {
  const bytes = await writeWorkbook((book) => void addSheet(book, '表', rows, merges))
  return opened(await readReport(bytes, { fileName: '表.xlsx', ...(mappings && { mappings }) })).reading
}

const opened = (outcome: Outcome<ReadReport>): ReadReport => {
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value
}

const roles = (...kinds: (MappedColumn['kind'] | [MappedColumn['kind'], number] | null)[]): (MappedColumn | null)[] =>
  kinds.map((kind) => (kind === null ? null : typeof kind === 'string' ? { kind } : { kind: kind[0], year: kind[1] }))

const NONSENSE: Rows = [
  ['青石县2024年有关情况'],
  ['甲', '乙', '丙 ', '丁', '戊'],
  [1, '地区生产总值', '亿元', 440, '预期性'],
  [2, '森林覆盖率', '%', 52, '约束性'],
  [3, '进出口总额', '亿元', 12, '预期性'],
  [4, '粮食产量', '万吨', 30, '约束性'],
]

describe('mappings of columns', () => {
  it('gives a table with unknown headings back with its headings and first rows', async () => {
    const reading = await read(NONSENSE)
    expect(reading.indicators).toEqual([])
    expect(reading.unknownTables).toEqual([
      {
        line: 2,
        place: { kind: 'cell', sheet: '表', cell: 'A2' },
        caption: '青石县2024年有关情况',
        heads: ['甲', '乙', '丙', '丁', '戊'],
        sample: [
          ['1', '地区生产总值', '亿元', '440', '预期性'],
          ['2', '森林覆盖率', '%', '52', '约束性'],
          ['3', '进出口总额', '亿元', '12', '预期性'],
        ],
        guess: roles('serial', 'name', 'unit', null, 'nature'),
      },
    ])
    expect(reading.diagnostics.map(({ code }) => code)).toContain('table.unread')
  })

  it('reads such a table once somebody said what its columns hold', async () => {
    const mapping = { heads: ['甲', '乙', '丙', '丁', '戊'], roles: roles('serial', 'name', 'unit', ['target', 2025], 'nature') }
    const reading = await read(NONSENSE, [], [{ heads: ['甲'], roles: [] }, mapping, { ...mapping, roles: [] }])
    expect(rowsOf(reading)).toEqual([
      '2025|1|||地区生产总值|亿元|预期性|440|',
      '2025|2|||森林覆盖率|%|约束性|52|',
      '2025|3|||进出口总额|亿元|预期性|12|',
      '2025|4|||粮食产量|万吨|约束性|30|',
    ])
    expect(reading.unknownTables).toBeUndefined()
    expect(reading.mappedTables).toMatchObject([{ line: 2, heads: mapping.heads, roles: mapping.roles }])
    expect(reading.mappedTables?.[0]?.sample).toHaveLength(3)
    expect(reading.diagnostics.filter(({ code }) => code === 'table.unread')).toEqual([])
  })

  it('pairs targets, results and what is declared, and takes the year of the caption', async () => {
    const rows: Rows = [['2023年有关情况'], ['甲', '乙', '丙', '丁'], ['财政收入增速', 5, 6.1, '超额完成'], ['投资增速', 8, 7, '未完成']]
    const heads = ['甲', '乙', '丙', '丁']
    const reading = await read(rows, [], [{ heads, roles: roles('name', 'target', 'actual', 'declared') }])
    expect(rowsOf(reading)).toEqual(['2023||||财政收入增速|||5|6.1', '2023||||投资增速|||8|7'])
    expect(reading.indicators.map(({ status, declared }) => [status, declared?.text])).toEqual([
      ['met', '超额完成'],
      ['missed', '未完成'],
    ])
  })

  it('resolves the year before and growth beside the level', async () => {
    const rows: Rows = [
      ['甲', '乙', '丙', '丁'],
      ['进出口总额', 11, '高于上年', null],
      ['社零总额', 120, null, 8.5],
    ]
    const heads = ['甲', '乙', '丙', '丁']
    const reading = await read(rows, [], [{ heads, roles: roles('name', ['actual', 2023], ['target', 2024], ['growth', 2024]) }])
    expect(rowsOf(reading).filter((row) => row.startsWith('2024'))).toEqual(['2024||||进出口总额|||高于上年|', '2024||||社零总额|%||8.5|'])
  })

  it('folds headings of two rows, keeps groups, and reads a merged number once', async () => {
    const rows: Rows = [
      ['甲', '乙', '丙', '丁', null],
      [null, null, null, '子', '丑'],
      ['经济', 1, '地区生产总值', 440, 415],
      [null, null, '其中：第一产业增加值', 60, 58],
      ['民生', 2, '城镇新增就业', 3200, 3100],
    ]
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'A3:A4', 'B3:B4']
    expect((await read(rows, merges)).unknownTables?.[0]?.heads).toEqual(['甲', '乙', '丙', '丁子', '丁丑'])
    const mapping = {
      heads: ['甲', '乙', '丙', '丁子', '丁丑'],
      roles: roles('group', 'serial', 'name', ['target', 2024], ['actual', 2024]),
    }
    expect(rowsOf(await read(rows, merges, [mapping]))).toEqual([
      '2024|1|经济||地区生产总值|||440|415',
      '2024||经济|地区生产总值|第一产业增加值|||60|58',
      '2024|2|民生||城镇新增就业|||3200|3100',
    ])
  })

  it('stands above headings that are known', async () => {
    const rows: Rows = [
      ['序号', '指标名称', '2024年目标', '2024年完成'],
      [1, '进出口总额', 10, 12],
      [2, '粮食产量', 30, 31],
    ]
    const heads = ['序号', '指标名称', '2024年目标', '2024年完成']
    expect(rowsOf(await read(rows))).toEqual(['2024|1|||进出口总额|||10|12', '2024|2|||粮食产量|||30|31'])
    const swapped = await read(rows, [], [{ heads, roles: roles('serial', 'name', ['actual', 2024], ['target', 2024]) }])
    expect(rowsOf(swapped)).toEqual(['2024|1|||进出口总额|||12|10', '2024|2|||粮食产量|||31|30'])
  })

  it('leaves a table unread whose mapping names no figures or no name', async () => {
    for (const given of [roles('serial', 'name'), roles('serial', null, null, 'target')]) {
      const reading = await read(NONSENSE, [], [{ heads: ['甲', '乙', '丙', '丁', '戊'], roles: given }])
      expect(reading.indicators).toEqual([])
      expect(reading.unknownTables).toHaveLength(1)
      expect(reading.mappedTables).toBeUndefined()
    }
  })

  it('offers no table of headings alone, and none whose rows have one cell each', async () => {
    expect((await read([['甲', '乙', '丙']])).unknownTables).toBeUndefined()
    const html = '<p>关于青石县工作的说明。</p><table><tr><td colspan="2">甲</td></tr><tr><td>乙</td><td></td></tr></table>'
    const outcome = await readReport(new TextEncoder().encode(html), { fileName: '表.html' })
    expect(opened(outcome).reading.unknownTables).toBeUndefined()
  })
})
