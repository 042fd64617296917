import { randomUUID } from 'node:crypto'
import {
  type Day,
  fail,
  isDraft,
  type Nature,
  type Outcome,
  type PlanHeader,
  type PlanLine,
  succeed,
  type TargetSystem,
} from '@gangmu/domain'
import { findLine } from '../plans/find-line.ts'
import { loadCatalogue } from '../plans/load-catalogue.ts'
import { moveLine } from '../plans/move-line.ts'
import { newTarget } from '../plans/new-target.ts'
import { type RejudgingPorts, rejudgePlan } from '../plans/rejudge.ts'
import { type PlacedLine, placeLines, type WrittenLine, writeLines } from '../plans/write-lines.ts'
import type { WholePlan } from '../ports/plan-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import { OWN_AREA } from './confirm-report.ts'
import type { Caller, Ports } from './context.ts'
import { versionConflict } from './versions.ts'

export type EditPorts = RejudgingPorts & Pick<Ports, 'unitOfWork' | 'audit'>

export type NewPlanRequest = {
  readonly year: number
  readonly title: string
  /** Lines of this plan are taken over, their targets left open. */
  readonly basedOn: string | null
  readonly lines: readonly WrittenLine[]
}

/**
 * Makes a draft by hand, from Excel, or from last year's plan. Fails with `plan-not-found` where the plan it is based on is not there, and
 * with `request-invalid` where a line is part of one that is not among those above it.
 */
export const createPlan = (ports: EditPorts, caller: Caller, request: NewPlanRequest): Promise<Outcome<PlanHeader>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const base = request.basedOn === null ? null : await ports.plans.loadPlan(tx, request.basedOn)
    if (request.basedOn !== null && base === null) return fail('plan-not-found')
    const lines = base === null ? placeLines(request.lines) : succeed(linesOf(base))
    if (!lines.ok) return lines
    const { planId } = await insertPlan(ports, caller, tx, { ...request, basedOn: base?.plan.id ?? null }, lines.value)
    return succeed((await ports.plans.getPlan(tx, planId))!)
  })

/** Makes a draft with its lines, and the audit entry; gives the lines' ids in their order. */
export const insertPlan = async (
  ports: EditPorts,
  caller: Caller,
  tx: Tx,
  { year, title, basedOn }: Pick<NewPlanRequest, 'year' | 'title' | 'basedOn'>,
  lines: readonly PlacedLine[],
): Promise<{ readonly planId: string; readonly lineIds: readonly string[] }> => {
  const space = await ports.spaces.getSpace(tx)
  const planId = randomUUID()
  const areaId = space?.areaId ?? OWN_AREA
  await ports.plans.insertPlan(tx, { id: planId, year, areaId, title, reportId: null, basedOn, createdBy: caller.actor })
  const lineIds = await writeLines(ports, caller, tx, planId, lines, 0)
  await ports.audit.append(tx, {
    actor: caller.actor,
    action: 'plan.create',
    subject: `plan:${planId}`,
    details: { year, lines: lines.length, basedOn },
  })
  return { planId, lineIds }
}

const linesOf = ({ lines }: WholePlan): readonly PlacedLine[] => {
  const places = new Map(lines.map(({ id }, at) => [id, at]))
  return lines.map((line) => {
    const at = line.parentId === null ? undefined : places.get(line.parentId)
    return { ...line, parent: at === undefined ? null : { at }, target: null }
  })
}

/**
 * Adds lines to a draft, behind those it has. Fails with `plan-not-found`, `plan-read-only`, `version-conflict`, and with `request-invalid`
 * where a line is part of one that neither the plan nor the lines above it have.
 */
export const addPlanLines = (
  ports: EditPorts,
  caller: Caller,
  planId: string,
  version: number,
  written: readonly WrittenLine[],
): Promise<Outcome<PlanHeader>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const added = await appendLines(ports, caller, tx, { planId, version }, (existing) => placeLines(written, existing))
    return added.ok ? succeed(added.value.plan) : added
  })

/** The same within a transaction; gives the lines' ids in their order beside the plan. */
export const appendLines = async (
  ports: EditPorts,
  caller: Caller,
  tx: Tx,
  { planId, version }: { readonly planId: string; readonly version: number },
  place: (existing: readonly PlanLine[]) => Outcome<readonly PlacedLine[]>,
): Promise<Outcome<{ readonly plan: PlanHeader; readonly lineIds: readonly string[] }>> => {
  const draft = await loadDraft(ports, tx, planId)
  if (!draft.ok) return draft
  const placed = place(draft.value.lines)
  if (!placed.ok) return placed
  if (!(await ports.plans.updatePlan(tx, planId, version, {}))) return fail('version-conflict')
  const last = Math.max(0, ...draft.value.lines.map((line) => line.ordinal))
  const lineIds = await writeLines(ports, caller, tx, planId, placed.value, last)
  await ports.audit.append(tx, {
    actor: caller.actor,
    action: 'plan.add-lines',
    subject: `plan:${planId}`,
    details: { lines: lineIds.length },
  })
  return succeed({ plan: { ...draft.value.plan, version: version + 1 }, lineIds })
}

const loadDraft = async (ports: EditPorts, tx: Tx, planId: string): Promise<Outcome<WholePlan>> => {
  const whole = await ports.plans.loadPlan(tx, planId)
  if (whole === null) return fail('plan-not-found')
  return isDraft(whole.plan.stage) ? succeed(whole) : fail('plan-read-only')
}

/** Gives a draft another title. Fails with `plan-not-found`, `plan-read-only`, `version-conflict`. */
export const editPlan = (
  ports: Pick<EditPorts, 'unitOfWork' | 'plans' | 'audit'>,
  caller: Caller,
  planId: string,
  { version, title }: { readonly version: number; readonly title: string },
): Promise<Outcome<PlanHeader>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const plan = await ports.plans.getPlan(tx, planId)
    if (plan === null) return fail('plan-not-found')
    if (!isDraft(plan.stage)) return fail('plan-read-only')
    if (!(await ports.plans.updatePlan(tx, planId, version, { title }))) return versionConflict(plan.version)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'plan.edit',
      subject: `plan:${planId}`,
      details: { before: plan.title, title },
    })
    return succeed({ ...plan, title, version: version + 1 })
  })

export type LineEdit = {
  readonly version: number
  /** From 1: where among the lines of the plan it shall stand, its parts with it. */
  readonly position?: number
  readonly no?: string | null
  readonly name?: string
  readonly unit?: string | null
  readonly group?: string | null
  readonly core?: boolean
  readonly nature?: Nature | null
  readonly definition?: string | null
  readonly indicator?: string | null
  /** The target of the year as printed; '' takes it back. Other systems (区级奋斗目标, 考核, 部门建议) stand beside it. */
  readonly target?: { readonly system: TargetSystem; readonly text: string; readonly rationale: string | null }
}

/**
 * Changes a line or its target. In a plan in force only 口径说明, the catalogue code and targets of other systems than the congress's may change.
 * Fails with `plan-not-found`, `plan-line-not-found`, `plan-read-only`, `indicator-unknown`, `version-conflict`.
 */
export const editPlanLine = (
  ports: EditPorts,
  caller: Caller,
  planId: string,
  lineId: string,
  { version, target, position, ...change }: LineEdit,
  today: Day,
): Promise<Outcome<PlanHeader>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await findLine(ports, tx, planId, lineId)
    if (!found.ok) return found
    const { plan, targets, lines } = found.value.whole
    const { definition: _, indicator, ...printed } = change
    const ofCongress = target !== undefined && target.system === 'congress'
    if (!isDraft(plan.stage) && (Object.keys(printed).length > 0 || position !== undefined || ofCongress)) return fail('plan-read-only')
    if (indicator != null && !(await loadCatalogue(ports, tx)).index.byCode.has(indicator)) return fail('indicator-unknown', { indicator })
    if (!(await ports.plans.updatePlan(tx, planId, version, {}))) return fail('version-conflict')
    if (Object.keys(change).length > 0) await ports.plans.updateLine(tx, planId, lineId, change)
    if (position !== undefined) await ports.plans.orderLines(tx, planId, moveLine(lines, lineId, position))
    if (target !== undefined) {
      const { text, system, rationale } = target
      const before = targets.find((t) => t.lineId === lineId && t.system === system && t.splitOf === null && t.period === String(plan.year))
      if (text.trim() === '') await ports.plans.supersedeTargets(tx, before === undefined ? [] : [before.id])
      else
        await ports.plans.putTargets(tx, [
          newTarget(plan, { ...found.value.line, ...change }, { system, text, rationale, by: caller.actor }),
        ])
    }
    const changed = await rejudgePlan(ports, tx, planId, 'edited', today)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'plan.edit-line',
      subject: `plan:${planId}`,
      details: {
        line: lineId,
        fields: Object.keys(change).join(' '),
        position: position ?? null,
        target: target?.system ?? null,
        rejudged: changed.length,
      },
    })
    return succeed({ ...plan, version: version + 1 })
  })

/** Takes a line, and the lines below it, out of a draft. Fails as `addPlanLines` does, and with `plan-line-not-found`. */
export const removePlanLine = (
  ports: EditPorts,
  caller: Caller,
  planId: string,
  lineId: string,
  version: number,
): Promise<Outcome<PlanHeader>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const draft = await loadDraft(ports, tx, planId)
    if (!draft.ok) return draft
    const { lines, plan } = draft.value
    if (!lines.some((line) => line.id === lineId)) return fail('plan-line-not-found')
    if (!(await ports.plans.updatePlan(tx, planId, version, {}))) return fail('version-conflict')
    const removed = lines.filter((line) => line.id === lineId || line.parentId === lineId).map((line) => line.id)
    await ports.plans.removeLines(tx, planId, removed)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'plan.remove-line',
      subject: `plan:${planId}`,
      details: { line: lineId, lines: removed.length },
    })
    return succeed({ ...plan, version: version + 1 })
  })
