import { type Day, type Outcome, strictestOf, succeed } from '@gangmu/domain'
import { message, messageFor } from '@gangmu/messages'
import { type TableColumn, writeTableWorkbook } from '@gangmu/writer'
import { type AreaComparison, type AreaComparisonRequest, type CompareAreaPorts, compareAreasIn } from '../compare-areas.ts'
import { type ComparedPlanLine, type ComparePorts, comparePlansIn, type PlanComparisonRequest } from '../compare-plans.ts'
import type { Caller, Ports } from '../context.ts'
import type { FileToSend } from '../download-report.ts'
import { auditExport, type ExportOptions, safeName, stampOf } from './stamp.ts'

type Stamping = Pick<Ports, 'spaces' | 'audit'>

const text = (head: string, width: number): TableColumn => ({ head, kind: 'text', width })
const word = (key: string | null): string | null => (key === null ? null : messageFor('zh-CN', key))

/** What a plan changed against another, as a table. Fails as `comparePlans` does. */
export const exportPlanComparison = async (
  ports: ComparePorts & Stamping,
  caller: Caller,
  after: string,
  request: PlanComparisonRequest,
  options: ExportOptions,
): Promise<Outcome<FileToSend>> => {
  const found = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const compared = await comparePlansIn(ports, tx, caller, after, request)
    if (!compared.ok) return compared
    const release = strictestOf(
      [compared.value.after, ...(compared.value.before ? [compared.value.before] : [])].map((plan) => plan.release),
    )
    await auditExport(ports, tx, caller, 'plan-comparison', `plan:${after}`, { before: compared.value.before?.id ?? null, release })
    return succeed({ comparison: compared.value, release, space: await ports.spaces.getSpace(tx) })
  })
  if (!found.ok) return found
  const { comparison, release, space } = found.value
  const [old, now] = [comparison.before?.year ?? comparison.after.year - 1, comparison.after.year]
  const columns: readonly TableColumn[] = [
    text('变化', 10),
    text(`${old}年指标`, 26),
    text(`${now}年指标`, 26),
    text('单位', 10),
    { head: `${old}年目标`, kind: 'figure', width: 14 },
    { head: `${now}年目标`, kind: 'figure', width: 14 },
    text('目标变化', 12),
    text('说明', 36),
    text('属性变化', 16),
    text('报告所述理由', 50),
  ]
  const bytes = await writeTableWorkbook({
    sheets: [
      {
        name: '计划对照',
        title: comparison.after.title,
        context: [
          ...(comparison.before === null ? [] : [comparison.before.title]),
          ...(request.asOf === null ? [] : [message('zh-CN', 'export.as-of', { day: request.asOf })]),
        ],
        columns,
        rows: comparison.lines.map((line) => ({ cells: planCells(line) })),
        frozenColumns: 3,
      },
    ],
    stamp: stampOf(caller, space, release, options),
  })
  const title = safeName(comparison.after.title)
  return succeed({ fileName: message('zh-CN', 'export.plan-comparison', { title, day: options.today }), bytes })
}

const planCells = ({ kind, before, after, redefined, target, nature, reasons }: ComparedPlanLine) => [
  word(`line-change.${kind}`),
  before?.name ?? null,
  after?.name ?? null,
  after?.unit ?? before?.unit ?? null,
  before?.target?.text ?? null,
  after?.target?.text ?? null,
  word(target && `target-direction.${target.direction}`),
  redefined === null
    ? target && messageFor('zh-CN', `target-reason.${target.reason.code}`, target.reason.params)
    : word(`redefined.${redefined}`),
  nature === null || nature === 'same' ? null : word(`nature-change.${nature}`),
  reasons.map((reason) => reason.text).join('\n') || null,
]

/** Areas on one indicator with their places, as a table. Fails as `compareAreas` does. */
export const exportAreaComparison = async (
  ports: CompareAreaPorts & Stamping,
  caller: Caller,
  request: AreaComparisonRequest,
  options: ExportOptions,
): Promise<Outcome<FileToSend>> => {
  const found = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const compared = await compareAreasIn(ports, tx, caller, request, options.today)
    if (!compared.ok) return compared
    const { indicator, period, release, figures } = compared.value
    await auditExport(ports, tx, caller, 'area-comparison', `indicator:${indicator.code}`, { period, release, areas: figures.length })
    return succeed({ comparison: compared.value, space: await ports.spaces.getSpace(tx) })
  })
  if (!found.ok) return found
  const { comparison, space } = found.value
  const { indicator, period, ranking } = comparison
  const bytes = await writeTableWorkbook({
    sheets: [
      {
        name: '区域对比',
        title: `${indicator.name}（${period}）`,
        context: contextOf(comparison, request.asOf),
        columns: [
          { head: '位次', kind: 'figure', width: 8 },
          text('统计区域', 20),
          { head: '完成值', kind: 'figure', width: 14 },
          text('单位', 10),
          text('数据提供单位', 20),
          text('数据版本', 14),
          text('未列位次的原因', 20),
        ],
        rows: areaRows(comparison),
      },
    ],
    stamp: stampOf(caller, space, comparison.release, options, ranking.scope === '' ? [] : [ranking.scope]),
  })
  const names = { indicator: safeName(indicator.name), period: safeName(period), day: options.today }
  return succeed({ fileName: message('zh-CN', 'export.area-comparison', names), bytes })
}

const contextOf = ({ set }: AreaComparison, asOf: Day | null): readonly string[] => [
  ...(set === null ? [] : [message('zh-CN', `area-set.${set.kind}`, { name: set.name })]),
  ...(asOf === null ? [] : [message('zh-CN', 'export.as-of', { day: asOf })]),
]

/** The best first, those without a place last. */
const areaRows = ({ ranking, figures }: AreaComparison) => {
  const places = new Map(ranking.areas.map((area) => [area.areaId, area]))
  const last = figures.length + 1
  const placeOf = (areaId: string) => places.get(areaId)?.place ?? null
  return figures
    .toSorted((a, b) => (placeOf(a.areaId) ?? last) - (placeOf(b.areaId) ?? last))
    .map(({ areaId, name, observation }) => ({
      cells: [
        placeOf(areaId)?.toString() ?? null,
        name,
        observation?.raw ?? null,
        observation?.unit ?? null,
        observation?.provider ?? null,
        word(observation && `vintage.${observation.vintage}`),
        word(places.get(areaId)?.why ? `unranked.${places.get(areaId)!.why}` : null),
      ],
    }))
}
