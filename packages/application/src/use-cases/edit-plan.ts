import { randomUUID } from 'node:crypto'
import { type Day, fail, isDraft, type Nature, type Outcome, type PlanHeader, succeed, type TargetSystem } from '@gangmu/domain'
import { findLine } from '../plans/find-line.ts'
import { loadCatalogue } from '../plans/load-catalogue.ts'
import { lookupOrDraft } from '../plans/local-indicator.ts'
import { newTarget } from '../plans/new-target.ts'
import { type RejudgingPorts, rejudgePlan } from '../plans/rejudge.ts'
import type { NewPlanLine, WholePlan } from '../ports/plan-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import { OWN_AREA } from './confirm-report.ts'
import type { Caller, Ports } from './context.ts'

type EditPorts = RejudgingPorts & Pick<Ports, 'unitOfWork' | 'audit'>

/** A line as somebody writes it: by hand, from Excel, or taken over from last year. `parent` names a line above it. */
export type WrittenLine = {
  readonly no: string | null
  readonly name: string
  readonly unit: string | null
  readonly group: string | null
  readonly core: boolean
  readonly parent: string | null
  readonly nature: Nature | null
  readonly definition: string | null
  readonly target: string | null
}

export type NewPlanRequest = {
  readonly year: number
  readonly title: string
  /** Lines of this plan are taken over, their targets left open. */
  readonly basedOn: string | null
  readonly lines: readonly WrittenLine[]
}

/**
 * Makes a draft by hand, from Excel, or from last year's plan. Fails with `plan-not-found` where the plan it is based on is not there.
 */
export const createPlan = (ports: EditPorts, caller: Caller, request: NewPlanRequest): Promise<Outcome<PlanHeader>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const space = await ports.spaces.getSpace(tx)
    const base = request.basedOn === null ? null : await ports.plans.loadPlan(tx, request.basedOn)
    if (request.basedOn !== null && base === null) return fail('plan-not-found')
    const id = randomUUID()
    const { year, title } = request
    await ports.plans.insertPlan(tx, {
      id,
      year,
      areaId: space?.areaId ?? OWN_AREA,
      title,
      reportId: null,
      basedOn: base?.plan.id ?? null,
      createdBy: caller.actor,
    })
    const written = base === null ? request.lines : linesOf(base)
    await writeLines(ports, caller, tx, id, written, 0)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'plan.create',
      subject: `plan:${id}`,
      details: { year, lines: written.length, basedOn: base?.plan.id ?? null },
    })
    return succeed((await ports.plans.getPlan(tx, id))!)
  })

const linesOf = ({ lines }: WholePlan): readonly WrittenLine[] => {
  const nameOf = new Map(lines.map((line) => [line.id, line.name]))
  return lines.map((line) => ({ ...line, parent: line.parentId === null ? null : (nameOf.get(line.parentId) ?? null), target: null }))
}

/** Adds lines to a draft, behind those it has. Fails with `plan-not-found`, `plan-read-only`, `version-conflict`. */
export const addPlanLines = (
  ports: EditPorts,
  caller: Caller,
  planId: string,
  version: number,
  written: readonly WrittenLine[],
): Promise<Outcome<PlanHeader>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const draft = await openDraft(ports, tx, planId, version)
    if (!draft.ok) return draft
    const last = Math.max(0, ...draft.value.lines.map((line) => line.ordinal))
    await writeLines(ports, caller, tx, planId, written, last)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'plan.add-lines',
      subject: `plan:${planId}`,
      details: { lines: written.length },
    })
    return succeed({ ...draft.value.plan, version: version + 1 })
  })

/** Takes the draft at the version that was seen, so that two people cannot overwrite each other. */
const openDraft = async (ports: EditPorts, tx: Tx, planId: string, version: number): Promise<Outcome<WholePlan>> => {
  const whole = await ports.plans.loadPlan(tx, planId)
  if (whole === null) return fail('plan-not-found')
  if (!isDraft(whole.plan.stage)) return fail('plan-read-only')
  return (await ports.plans.updatePlan(tx, planId, version, {})) ? succeed(whole) : fail('version-conflict')
}

const writeLines = async (
  ports: EditPorts,
  caller: Caller,
  tx: Tx,
  planId: string,
  written: readonly WrittenLine[],
  after: number,
): Promise<void> => {
  const plan = (await ports.plans.getPlan(tx, planId))!
  const { index } = await loadCatalogue(ports, tx)
  const ids = new Map<string, string>()
  const lines = written.map((line, at): NewPlanLine => {
    const id = randomUUID()
    const parentId = line.parent === null ? null : (ids.get(line.parent) ?? null)
    if (!ids.has(line.name)) ids.set(line.name, id)
    const { target: _, parent: __, ...printed } = line
    const indicator = lookupOrDraft(index, line).code
    return { ...printed, id, planId, ordinal: after + at + 1, parentId, indicator, source: null, elementKey: null }
  })
  for (const line of written) {
    const { draft } = lookupOrDraft(index, line)
    if (draft !== null) await ports.catalogue.putIndicator(tx, draft, caller.actor)
  }
  await ports.plans.insertLines(tx, lines)
  const targets = lines.flatMap((line, at) => {
    const text = written[at]!.target?.trim() ?? ''
    return text === '' ? [] : [newTarget(plan, line, { system: 'congress', text, by: caller.actor })]
  })
  await ports.plans.putTargets(tx, targets)
}

export type LineEdit = {
  readonly version: number
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
  { version, target, ...change }: LineEdit,
  today: Day,
): Promise<Outcome<PlanHeader>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await findLine(ports, tx, planId, lineId)
    if (!found.ok) return found
    const { plan, targets } = found.value.whole
    const { definition: _, indicator, ...printed } = change
    const ofCongress = target !== undefined && target.system === 'congress'
    if (!isDraft(plan.stage) && (Object.keys(printed).length > 0 || ofCongress)) return fail('plan-read-only')
    if (indicator != null && !(await loadCatalogue(ports, tx)).index.byCode.has(indicator)) return fail('indicator-unknown', { indicator })
    if (!(await ports.plans.updatePlan(tx, planId, version, {}))) return fail('version-conflict')
    if (Object.keys(change).length > 0) await ports.plans.updateLine(tx, planId, lineId, change)
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
      details: { line: lineId, fields: Object.keys(change).join(' '), target: target?.system ?? null, rejudged: changed.length },
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
    const draft = await openDraft(ports, tx, planId, version)
    if (!draft.ok) return draft
    const { lines, plan } = draft.value
    if (!lines.some((line) => line.id === lineId)) return fail('plan-line-not-found')
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
