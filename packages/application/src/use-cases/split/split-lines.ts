import { type Day, type Failure, fail, isDraft, type Outcome, type PlanHeader, succeed, type TargetSubject } from '@gangmu/domain'
import { newTarget } from '../../plans/new-target.ts'
import type { StoredTarget, WholePlan } from '../../ports/plan-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller } from '../context.ts'
import { sendNotices } from '../desk/send-notices.ts'
import { refuseAction } from '../rights.ts'
import { versionConflict } from '../versions.ts'
import {
  type LoadedSplit,
  listAnsweringUnits,
  loadSplit,
  type SplitLineView,
  type SplitPorts,
  splitPeriods,
  viewSplit,
  wholeOf,
} from './show-split.ts'
import { type SplitSubjects, subjectKey } from './split-subjects.ts'

/** A target of a part of a line: whose, by when. '' takes it back. */
export type SplitCell = { readonly lineId: string; readonly subject: TargetSubject; readonly period: string; readonly text: string }

/** `lines` are those that changed, with what the check of their parts found. */
export type SplitAnswer = { readonly plan: PlanHeader; readonly changed: number; readonly lines: readonly SplitLineView[] }

/**
 * 分解下达: sets targets of units, areas and stages of the year as parts of the approved targets. A cell that says what stands already
 * changes nothing; findings never keep one from being set. Whoever answers for a line or has a target of it is told.
 * Fails with `plan-not-found`, `plan-stage-refused` where the plan is not in force, `plan-line-not-found`, `split-period-unknown`,
 * `split-subject-unknown`, `townships-not-split`, `split-whole-missing`, `split-cell-repeated`, `plan-read-only` where a cell is the whole
 * itself, `right-missing`, `version-conflict`; then nothing is set.
 */
export const splitLines = (
  ports: SplitPorts,
  caller: Caller,
  planId: string,
  { version, cells }: { readonly version: number; readonly cells: readonly SplitCell[] },
  today: Day,
): Promise<Outcome<SplitAnswer>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const loaded = await loadSplit(ports, tx, caller, planId, today)
    if (!loaded.ok) return loaded
    const { whole, subjects } = loaded.value
    const { plan } = whole
    if (isDraft(plan.stage) || plan.stage === 'completed') return fail('plan-stage-refused', { from: plan.stage, to: 'decomposed' })
    if (plan.version !== version) return versionConflict(plan.version)
    const inForce = new Map(whole.targets.filter(({ system }) => system === 'congress').map((target) => [cellKey(target), target]))
    const changed = cells
      .map((cell) => ({ ...cell, text: cell.text.trim() }))
      .filter((cell) => cell.text !== (inForce.get(cellKey(cell))?.text ?? ''))
    const failure = checkCells(whole, subjects, changed) ?? refuseCells(caller, changed)
    if (failure !== null) return { ok: false, failure }
    if (changed.length === 0) return succeed({ plan, changed: 0, lines: [] })
    if (!(await ports.plans.updatePlan(tx, planId, version, {}))) return versionConflict(plan.version)
    await writeCells(ports, tx, caller, loaded.value, changed, inForce)
    await tellUnits(ports, tx, plan, changed, today)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'plan.split',
      subject: `plan:${planId}`,
      details: { cells: changed.length, withdrawn: changed.filter(({ text }) => text === '').length },
    })
    const after = await ports.plans.loadPlan(tx, planId)
    const lineIds = new Set(changed.map(({ lineId }) => lineId))
    const { lines } = await viewSplit(ports, tx, { whole: after!, subjects }, today, lineIds)
    return succeed({ plan: after!.plan, changed: changed.length, lines })
  })

const cellKey = ({ lineId, subject, period }: Pick<SplitCell, 'lineId' | 'subject' | 'period'>): string =>
  [lineId, subjectKey(subject), period].join('\u001f')

/** What keeps the first wrong cell from being set; null where nothing does. */
const checkCells = (whole: WholePlan, subjects: SplitSubjects, cells: readonly SplitCell[]): Failure | null => {
  const { plan } = whole
  const lines = new Map(whole.lines.map((line) => [line.id, line]))
  const offered = new Set(subjects.offered.map(({ subject }) => subjectKey(subject)))
  const periods = splitPeriods(plan.year)
  const seen = new Set<string>()
  for (const cell of cells) {
    const { lineId, subject, period, text } = cell
    const line = lines.get(lineId)
    if (line === undefined) return fail('plan-line-not-found').failure
    if (!periods.includes(period)) return fail('split-period-unknown', { period }).failure
    const own = subject.kind === 'area' && subject.id === plan.areaId
    if (own && period === String(plan.year)) return fail('plan-read-only').failure
    // What was once set may be taken back, whoever it was set for.
    if (!own && text !== '' && !offered.has(subjectKey(subject)))
      return subjects.withheld.has(subjectKey(subject))
        ? fail('townships-not-split').failure
        : fail('split-subject-unknown', { name: subject.id }).failure
    if (text !== '' && wholeOf(whole, lineId) === null) return fail('split-whole-missing', { line: line.name }).failure
    if (seen.has(cellKey(cell))) return fail('split-cell-repeated', { line: line.name, period }).failure
    seen.add(cellKey(cell))
  }
  return null
}

/** Who splits for one unit alone sets the targets of that unit alone. */
const refuseCells = (caller: Caller, cells: readonly SplitCell[]): Failure | null =>
  cells
    .map(({ subject }) => refuseAction(caller, 'plan.decompose', subject.kind === 'unit' ? subject.id : null))
    .find((failure) => failure !== null) ?? null

const writeCells = async (
  ports: SplitPorts,
  tx: Tx,
  caller: Caller,
  { whole }: LoadedSplit,
  cells: readonly SplitCell[],
  inForce: ReadonlyMap<string, StoredTarget>,
): Promise<void> => {
  const withdrawn = cells.filter(({ text }) => text === '')
  await ports.plans.supersedeTargets(
    tx,
    withdrawn.map((cell) => inForce.get(cellKey(cell))!.id),
  )
  const units = new Map(whole.lines.map(({ id, unit }) => [id, unit]))
  await ports.plans.putTargets(
    tx,
    cells
      .filter(({ text }) => text !== '')
      .map(({ lineId, subject, period, text }) => ({
        ...newTarget(whole.plan, { id: lineId, unit: units.get(lineId) ?? null }, { system: 'congress', text, by: caller.actor }),
        subject,
        period,
        splitOf: wholeOf(whole, lineId)!.id,
      })),
  )
}

/** One notice a unit, however many of its targets changed. */
const tellUnits = async (ports: SplitPorts, tx: Tx, plan: PlanHeader, cells: readonly SplitCell[], today: Day): Promise<void> => {
  const lineIds = [...new Set(cells.map(({ lineId }) => lineId))]
  const answering = await listAnsweringUnits(ports, tx, lineIds, today)
  const counts = new Map<string, number>()
  for (const { lineId, subject } of cells) {
    const told = new Set([...(answering.get(lineId) ?? []), ...(subject.kind === 'unit' ? [subject.id] : [])])
    for (const unitId of told) counts.set(unitId, (counts.get(unitId) ?? 0) + 1)
  }
  await sendNotices(
    ports,
    tx,
    [...counts].map(([id, count]) => ({
      to: { kind: 'unit' as const, id },
      code: 'targets-split' as const,
      params: { plan: plan.title, count },
      link: `/plans/${plan.id}`,
    })),
  )
}
