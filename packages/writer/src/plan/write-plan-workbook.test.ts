import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../read/open-workbook.ts'
import { INTERNAL } from '../testing/edit-workbook.ts'
import { countLinesByNature } from './count-lines.ts'
import type { PlanWorkbookLine } from './plan-record.ts'
import { writePlanWorkbook } from './write-plan-workbook.ts'

const line = (id: string, own: Partial<PlanWorkbookLine> = {}): PlanWorkbookLine => ({
  id,
  no: id,
  name: `指标${id}`,
  unit: '%',
  group: '一、经济发展',
  core: false,
  parentId: null,
  nature: '预期性',
  definition: null,
  lastTarget: null,
  lastActual: null,
  targets: { congress: '6' },
  actual: null,
  verdict: null,
  duties: {},
  source: null,
  ...own,
})
const verdict = (status: 'met' | 'missed' | 'undetermined', code: string) => ({
  status,
  reason: { code, params: { target: '6', actual: '5.8', gap: -0.2, unit: '百分点', tolerance: 0.2, text: '市级暂未反馈' } },
  declared: { text: '基本完成', class: null },
})

const LINES: readonly PlanWorkbookLine[] = [
  line('1', {
    core: true,
    lastTarget: '6.5',
    lastActual: '6.0',
    targets: { congress: '6左右', city: '6.5' },
    actual: '5.8',
    verdict: verdict('missed', 'nearly-met'),
    duties: {
      'lead-leader': ['陈川'],
      'lead-unit': ['区发展改革委'],
      'responsible-unit': ['区统计局', '各镇街'],
      'data-provider': ['区统计局'],
    },
    definition: '可比价格',
    source: '2024年计划报告 第93行',
  }),
  line('1a', { no: null, name: '其中：工业', parentId: '1', verdict: verdict('met', 'reached') }),
  line('2', { verdict: verdict('met', 'exceeded') }),
  line('3', { group: '二、生态环境', nature: '约束性', unit: '天', verdict: verdict('undetermined', 'not-fed-back') }),
  line('4', { group: '二、生态环境', nature: null }),
]

const sheetsOf = async (lines: readonly PlanWorkbookLine[]) => {
  const bytes = await writePlanWorkbook({ header: { title: '临溪区2024年计划', year: 2024 }, context: [], lines, stamp: INTERNAL })
  const outcome = await openWorkbook(bytes)
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value.map((sheet) => [...sheet.rows.values()].map((row) => [...row.values()].map(({ text }) => text)))
}

describe('writePlanWorkbook', () => {
  test('prints every line with its targets by system, verdict, duties and source', async () => {
    const [rows] = await sheetsOf(LINES)
    expect(rows![2]).toEqual([
      ...['序号', '指标名称', '单位', '属性', '核心', '2023年\n目标', '2023年\n完成'],
      ...['2024年目标\n（人代会批准）', '2024年目标\n（市级下达）', '2024年\n完成值', '完成情况', '理由', '报告自评'],
      ...['牵头领导', '牵头单位', '责任单位', '数据提供\n单位', '口径说明', '来源'],
    ])
    expect(rows![3]).toEqual(['一、经济发展'])
    expect(rows![4]).toEqual([
      ...['1', '指标1', '%', '预期性', '是', '6.5', '6.0', '6左右', '6.5', '5.8', '基本达到', expect.stringContaining('0.2'), '基本完成'],
      ...['陈川', '区发展改革委', '区统计局、各镇街', '区统计局', '可比价格', '2024年计划报告 第93行'],
    ])
    expect(rows!.map((row) => row[0])).toEqual(expect.arrayContaining(['二、生态环境', '2', '3', '4']))
    expect(rows![5]!.slice(0, 2)).toEqual(['其中：工业', '%'])
    expect(rows![6]).toContain('超额完成')
    expect(rows![8]).toContain('暂未认定')
  })

  test('has one column of targets, without a system, where there is one system only', async () => {
    const [rows] = await sheetsOf([line('1')])
    expect(rows![2]).toContain('2024年目标')
  })

  test('counts on a sheet of its own, by the rules it states', async () => {
    const [, rows] = await sheetsOf(LINES)
    expect(rows!.map((row) => row[0]).join()).toContain('计数规则')
    expect(rows!.slice(5, 10)).toEqual([
      ['属性', '指标项数', '完成', '未达预期', '暂未认定', '没有可比数'],
      ['约束性', '1', '0', '0', '1', '0'],
      ['预期性', '2', '1', '1', '0', '0'],
      ['未注明', '1', '0', '0', '0', '1'],
      ['合计', '4', '1', '1', '1', '1'],
    ])
  })
})

test('lines without any number at all are counted, but for parts', () => {
  const counts = countLinesByNature([line('a', { no: null }), line('b', { no: ' ' }), line('c', { no: null, parentId: 'a' })])
  expect(counts.map(({ total }) => total)).toEqual([0, 2, 0])
})
