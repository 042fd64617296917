import { TARGET_SYSTEMS, type TargetSystem } from '@gangmu/domain'
import { describeReason, message } from '@gangmu/messages'
import type { CellTone, TableCell, TableColumn, TableRow, TableSheet } from '../excel/table.ts'
import { writeTableWorkbook } from '../excel/write-table-workbook.ts'
import { countLinesByNature } from './count-lines.ts'
import type { PlanWorkbook, PlanWorkbookLine } from './plan-record.ts'

/** 计划指标表: every line of a plan with targets, results, verdicts and duties, and a sheet 说明 with the counts and the rules they follow. */
export const writePlanWorkbook = (plan: PlanWorkbook): Promise<Uint8Array> =>
  writeTableWorkbook({ sheets: [linesSheet(plan), countsSheet(plan)], stamp: plan.stamp })

type PlanColumn = TableColumn & { readonly cell: (line: PlanWorkbookLine) => TableCell }

function linesSheet({ header, context, lines }: PlanWorkbook): TableSheet {
  const columns = planColumns(header.year, systemsOf(lines))
  return { name: '计划指标', title: header.title, context, columns, rows: rowsOf(lines, columns), frozenColumns: 2 }
}

/** Every system that has a target; the one approved by the congress where there is none at all, since its column says so. */
const systemsOf = (lines: readonly PlanWorkbookLine[]): readonly TargetSystem[] => {
  const used = TARGET_SYSTEMS.filter((system) => lines.some((line) => line.targets[system] !== undefined))
  return used.length > 0 ? used : ['congress']
}

function planColumns(year: number, systems: readonly TargetSystem[]): readonly PlanColumn[] {
  const duty = (role: keyof PlanWorkbookLine['duties']) => (line: PlanWorkbookLine) => (line.duties[role] ?? []).join('、') || null
  return [
    { head: '序号', kind: 'text', align: 'center', width: 6, cell: (line) => line.no },
    { head: '指标名称', kind: 'text', width: 26, cell: (line) => ({ text: line.name, indent: line.parentId === null ? 0 : 1 }) },
    { head: '单位', kind: 'text', align: 'center', cell: (line) => line.unit },
    { head: '属性', kind: 'text', align: 'center', width: 8, cell: (line) => line.nature },
    { head: '核心', kind: 'text', align: 'center', width: 6, cell: (line) => (line.core ? '是' : null) },
    { head: `${year - 1}年\n目标`, kind: 'figure', cell: (line) => line.lastTarget },
    { head: `${year - 1}年\n完成`, kind: 'figure', cell: (line) => line.lastActual },
    ...systems.map(
      (system): PlanColumn => ({
        head: `${year}年目标${systems.length === 1 ? '' : `\n（${message('zh-CN', `target-system.${system}`)}）`}`,
        kind: 'figure',
        cell: (line) => line.targets[system] ?? null,
      }),
    ),
    { head: `${year}年\n完成值`, kind: 'figure', cell: (line) => line.actual },
    { head: '完成情况', kind: 'text', align: 'center', width: 10, cell: verdictCell },
    { head: '理由', kind: 'text', width: 22, cell: (line) => line.verdict && describeReason('zh-CN', line.verdict.reason) },
    { head: '报告自评', kind: 'text', align: 'center', width: 10, cell: (line) => line.verdict?.declared?.text ?? null },
    { head: '牵头领导', kind: 'text', align: 'center', cell: duty('lead-leader') },
    { head: '牵头单位', kind: 'text', width: 14, cell: duty('lead-unit') },
    { head: '责任单位', kind: 'text', width: 16, cell: duty('responsible-unit') },
    { head: '数据提供\n单位', kind: 'text', width: 12, cell: duty('data-provider') },
    { head: '口径说明', kind: 'text', width: 22, cell: (line) => line.definition },
    { head: '来源', kind: 'text', width: 18, cell: (line) => line.source },
  ]
}

/** The word and its colour; 超额完成 and 基本达到 are shades that the reason tells. */
function verdictCell({ verdict }: PlanWorkbookLine): TableCell {
  if (verdict === null) return null
  const { status, reason } = verdict
  const word = reason.code === 'nearly-met' ? 'nearly' : status === 'met' && reason.code === 'exceeded' ? 'exceeded' : status
  const tone: CellTone = word === 'missed' ? 'missed' : word === 'nearly' || word === 'undetermined' ? 'open' : 'met'
  return { text: message('zh-CN', `status.${word}`), tone }
}

function* rowsOf(lines: readonly PlanWorkbookLine[], columns: readonly PlanColumn[]): Generator<TableRow> {
  let group: string | null = null
  for (const line of lines) {
    if (line.group !== null && line.group !== group) yield { group: line.group }
    group = line.group
    yield { cells: columns.map((column) => column.cell(line)) }
  }
}

/** What the counts rest on, said below them. */
const RULES = [
  '计数规则：只计有序号的指标，“其中”等分项由所属指标代表；全表均无序号时，计全部非分项指标。',
  '认定规则：完成情况由系统按目标与完成值逐项判定，与报告自评并列，互不替代；暂未认定的不计入完成，也不计入未达预期。',
  '数字规则：数字按报告印出的小数位数列示；增速、比重之差以百分点表示；“—”表示没有该项数据，“0”表示数值为零。',
]

function countsSheet({ header, lines, context }: PlanWorkbook): TableSheet {
  const counts = countLinesByNature(lines)
  const total = (key: 'total' | 'met' | 'missed' | 'undetermined' | 'open') => counts.reduce((sum, count) => sum + count[key], 0)
  const columns: readonly TableColumn[] = [
    { head: '属性', kind: 'text', align: 'center', width: 16 },
    { head: '指标项数', kind: 'figure', width: 16 },
    ...(['met', 'missed', 'undetermined'] as const).map(
      (status): TableColumn => ({ head: message('zh-CN', `status.${status}`), kind: 'figure', width: 16 }),
    ),
    { head: '没有可比数', kind: 'figure', width: 16 },
  ]
  const rows = counts
    .filter((count) => count.nature !== null || count.total > 0)
    .map((count) => [count.nature ?? '未注明', count.total, count.met, count.missed, count.undetermined, count.open])
  const all = ['合计', total('total'), total('met'), total('missed'), total('undetermined'), total('open')]
  return {
    name: '说明',
    title: `${header.title}：说明`,
    context: [...context, ...RULES],
    columns,
    rows: [...rows, all].map((cells) => ({ cells: cells.map(String) })),
  }
}
