import { type Day, fullAreaName, type Outcome, type ResponsibilityRole, strictestOf, succeed, type TargetSystem } from '@gangmu/domain'
import { describePlace, message } from '@gangmu/messages'
import { type PlanWorkbookLine, writePlanWorkbook } from '@gangmu/writer'
import type { LineView, PlanView } from '../../plans/plan-view.ts'
import type { ListedResponsibility } from '../../ports/responsibility-store.ts'
import { loadAreaIndex } from '../areas/load-area-index.ts'
import { type ComparePorts, comparePlans, type PlanComparison } from '../compare-plans.ts'
import type { Caller, Ports } from '../context.ts'
import type { FileToSend } from '../download-report.ts'
import { openSource } from '../open-report.ts'
import { showPlan } from '../show-plan.ts'
import { auditExport, type ExportOptions, safeName, stampOf } from './stamp.ts'

type PlanExportPorts = ComparePorts &
  Pick<Ports, 'observations' | 'catalogue' | 'spaces' | 'settings' | 'areas' | 'responsibilities' | 'audit'>

/** 计划指标表 as the caller may see it, with duties and last year's target; with `asOf` as it was known on a day. Fails with `plan-not-found`. */
export const exportPlan = async (
  ports: PlanExportPorts,
  caller: Caller,
  planId: string,
  options: ExportOptions & { readonly asOf?: Day | undefined },
): Promise<Outcome<FileToSend>> => {
  const shown = await showPlan(ports, caller, planId, options)
  if (!shown.ok) return shown
  const compared = await comparePlans(ports, caller, planId, { before: null, asOf: options.asOf ?? null })
  if (!compared.ok) return compared
  const view = shown.value
  const { plan } = view
  const release = releaseOf(view)
  const { space, areaName, duties, title } = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const index = await loadAreaIndex(ports, tx)
    const area = index.byId.get(plan.areaId)
    const report = plan.reportId === null ? null : openSource(caller, await ports.reports.getReport(tx, plan.reportId))
    const lineIds = view.lines.map(({ id }) => id)
    const found = {
      space: await ports.spaces.getSpace(tx),
      areaName: area === undefined ? null : fullAreaName(area, index),
      duties: await ports.responsibilities.listBySubjects(tx, 'plan-line', lineIds, options.asOf ?? options.today),
      title: report?.ok ? (report.value.header?.title ?? report.value.fileName) : null,
    }
    await auditExport(ports, tx, caller, 'plan', `plan:${planId}`, { release, asOf: options.asOf ?? null, lines: lineIds.length })
    return found
  })
  const lines = linesOf(view, compared.value, duties, title)
  const context = [
    areaName ?? space?.name ?? '',
    message('zh-CN', 'export.stage', { year: plan.year, stage: message('zh-CN', `plan-stage.${plan.stage}`) }),
    ...(options.asOf === undefined ? [] : [message('zh-CN', 'export.as-of', { day: options.asOf })]),
  ].filter((line) => line !== '')
  const bytes = await writePlanWorkbook({ header: plan, context, lines, stamp: stampOf(caller, space, release, options) })
  return succeed({ fileName: message('zh-CN', 'export.plan', { title: safeName(plan.title), day: options.today }), bytes })
}

/** The strictest of the plan and of every figure shown in it. */
const releaseOf = ({ plan, lines }: PlanView) =>
  strictestOf([plan.release, ...lines.flatMap(({ result, lastYear }) => [result, lastYear].flatMap((figure) => figure?.release ?? []))])

const linesOf = (
  view: PlanView,
  compared: PlanComparison,
  duties: readonly ListedResponsibility[],
  title: string | null,
): readonly PlanWorkbookLine[] => {
  const before = new Map(compared.lines.map((line) => [line.after?.id, line.before]))
  const dutiesOf = Map.groupBy(duties, ({ subject }) => subject.id)
  return view.lines.map((line) => ({
    id: line.id,
    no: line.no,
    name: line.name,
    unit: line.unit,
    group: line.group,
    core: line.core,
    parentId: line.parentId,
    nature: line.nature,
    definition: line.definition,
    lastTarget: before.get(line.id)?.target?.text ?? null,
    lastActual: line.lastYear?.raw ?? null,
    targets: targetsOf(view, line),
    actual: line.result?.raw ?? null,
    verdict: line.verdict,
    duties: namesOf(dutiesOf.get(line.id) ?? []),
    source:
      line.source === null || title === null
        ? null
        : message('zh-CN', 'export.source', { title, place: describePlace('zh-CN', line.source.span.line) }),
  }))
}

/** Targets of the whole area and year, by system. */
const targetsOf = ({ plan }: PlanView, { target, targets }: LineView): Partial<Record<TargetSystem, string>> =>
  Object.fromEntries(
    [...targets, ...(target === null ? [] : [target])]
      .filter(({ subject, period }) => subject.kind === 'area' && subject.id === plan.areaId && period === String(plan.year))
      .map(({ system, text }) => [system, text]),
  )

const namesOf = (duties: readonly ListedResponsibility[]): Partial<Record<ResponsibilityRole, readonly string[]>> =>
  Object.fromEntries([...Map.groupBy(duties, ({ role }) => role)].map(([role, held]) => [role, held.map(({ holderName }) => holderName)]))
