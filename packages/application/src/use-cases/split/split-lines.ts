import { type Day, type Failure, fail, isDraft, type Outcome, type PlanHeader, succeed, type TargetSubject } from '@gangmu/domain'
import { newTarget } from '../../plans/new-target.ts'
import type { NewTarget, StoredTarget, WholePlan } from '../../ports/plan-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller } from '../context.ts'
import { sendNotices } from '../desk/send-notices.ts'
import { refuseAction } from '../rights.ts'
import { versionConflict } from '../versions.ts'
import { type LoadedSplit, loadSplit, type SplitLineView, type SplitPorts, splitPeriods, viewSplit, wholeOf } from './show-split.ts'
import { type SplitSubjects, subjectKey } from './split-subjects.ts'

/** A target of a part of a line: whose, by when. '' takes it back. */
export type SplitCell = { readonly lineId: string; readonly subject: TargetSubject; readonly period: string; readonly text: string }

/** What is set, and at which version of the plan it was seen. */
export type SplitRequest = { readonly version: number; readonly cells: readonly SplitCell[] }

/** `lines` are those that changed, with what the check of their parts found. */
export type SplitAnswer = { readonly plan: PlanHeader; readonly changed: number; readonly lines: readonly SplitLineView[] }

/** A cell that says something else than what stands; `before` '' where nothing does. */
export type SplitChange = SplitCell & { readonly before: string }

/** What a request would change, and what the check of the lines it changes would find. */
export type SplitPreview = {
  readonly plan: PlanHeader
  readonly changes: readonly SplitChange[]
  readonly lines: readonly SplitLineView[]
}

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
  request: SplitRequest,
  today: Day,
): Promise<Outcome<SplitAnswer>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const loaded = await loadSplit(ports, tx, caller, planId, today)
    if (!loaded.ok) return loaded
    const { plan } = loaded.value.whole
    const changes = findChanges(caller, loaded.value, request)
    if (!changes.ok) return changes
    if (changes.value.length === 0) return succeed({ plan, changed: 0, lines: [] })
    if (!(await ports.plans.updatePlan(tx, planId, request.version, {}))) return versionConflict(plan.version)
    await writeChanges(ports, tx, caller, loaded.value.whole, changes.value)
    await tellUnits(ports, tx, loaded.value, changes.value)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'plan.split',
      subject: `plan:${planId}`,
      details: { cells: changes.value.length, withdrawn: changes.value.filter(({ text }) => text === '').length },
    })
    const whole = (await ports.plans.loadPlan(tx, planId))!
    const { lines } = viewSplit({ ...loaded.value, whole }, linesOf(changes.value))
    return succeed({ plan: whole.plan, changed: changes.value.length, lines })
  })

/** What `splitLines` would do of the same request, without doing it. Fails as it does. */
export const previewSplit = (
  ports: SplitPorts,
  caller: Caller,
  planId: string,
  request: SplitRequest,
  today: Day,
): Promise<Outcome<SplitPreview>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const loaded = await loadSplit(ports, tx, caller, planId, today)
    if (!loaded.ok) return loaded
    const { whole } = loaded.value
    const changes = findChanges(caller, loaded.value, request)
    if (!changes.ok) return changes
    const { lines } = viewSplit({ ...loaded.value, whole: withChanges(whole, caller, changes.value) }, linesOf(changes.value))
    return succeed({ plan: whole.plan, changes: changes.value, lines })
  })

const linesOf = (changes: readonly SplitChange[]): ReadonlySet<string> => new Set(changes.map(({ lineId }) => lineId))

const cellKey = ({ lineId, subject, period }: Pick<SplitCell, 'lineId' | 'subject' | 'period'>): string =>
  [lineId, subjectKey(subject), period].join('\u001f')

/** Line, subject and period → the target that stands there. */
const cellsOf = ({ targets }: WholePlan): ReadonlyMap<string, StoredTarget> =>
  new Map(targets.filter(({ system }) => system === 'congress').map((target) => [cellKey(target), target]))

/** The cells that say something else than what stands; a failure where one of them, or the plan, speaks against it. */
const findChanges = (
  caller: Caller,
  { whole, subjects }: LoadedSplit,
  { version, cells }: SplitRequest,
): Outcome<readonly SplitChange[]> => {
  const { plan } = whole
  if (isDraft(plan.stage) || plan.stage === 'completed') return fail('plan-stage-refused', { from: plan.stage, to: 'decomposed' })
  if (plan.version !== version) return versionConflict(plan.version)
  const standing = cellsOf(whole)
  const changes = cells
    .map((cell) => ({ ...cell, text: cell.text.trim(), before: standing.get(cellKey(cell))?.text ?? '' }))
    .filter(({ text, before }) => text !== before)
  const failure = checkCells(whole, subjects, changes) ?? refuseCells(caller, changes)
  return failure === null ? succeed(changes) : { ok: false, failure }
}

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
        : fail('split-subject-unknown', { name: subjects.find(subject)?.name ?? subject.id }).failure
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

const newParts = (whole: WholePlan, caller: Caller, changes: readonly SplitChange[]): readonly NewTarget[] => {
  const units = new Map(whole.lines.map(({ id, unit }) => [id, unit]))
  return changes
    .filter(({ text }) => text !== '')
    .map(({ lineId, subject, period, text }) => ({
      ...newTarget(whole.plan, { id: lineId, unit: units.get(lineId) ?? null }, { system: 'congress', text, by: caller.actor }),
      subject,
      period,
      splitOf: wholeOf(whole, lineId)!.id,
    }))
}

const writeChanges = async (
  ports: SplitPorts,
  tx: Tx,
  caller: Caller,
  whole: WholePlan,
  changes: readonly SplitChange[],
): Promise<void> => {
  const standing = cellsOf(whole)
  const withdrawn = changes.filter(({ text }) => text === '').map((cell) => standing.get(cellKey(cell))!.id)
  await ports.plans.supersedeTargets(tx, withdrawn)
  await ports.plans.putTargets(tx, newParts(whole, caller, changes))
}

/** The plan as it would stand once the changes are written. */
const withChanges = (whole: WholePlan, caller: Caller, changes: readonly SplitChange[]): WholePlan => {
  const changed = new Set(changes.map(cellKey))
  const kept = whole.targets.filter((target) => target.system !== 'congress' || !changed.has(cellKey(target)))
  const parts = newParts(whole, caller, changes).map((part) => ({ ...part, supersededAt: null, recordedAt: NOT_RECORDED }))
  return { ...whole, targets: [...kept, ...parts] }
}

/** A part that is only looked at stands at the beginning of time. */
const NOT_RECORDED = new Date(0).toISOString()

/** One notice a unit, however many of its targets changed. */
const tellUnits = async (
  ports: SplitPorts,
  tx: Tx,
  { whole: { plan }, answering }: LoadedSplit,
  changes: readonly SplitChange[],
): Promise<void> => {
  const counts = new Map<string, number>()
  for (const { lineId, subject } of changes) {
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
