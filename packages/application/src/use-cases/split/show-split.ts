import { checkSplit, type Day, fail, type Outcome, type PlanHeader, type SplitFinding, sees, succeed } from '@gangmu/domain'
import { mainTargets } from '../../plans/judge-plan.ts'
import { loadCatalogue } from '../../plans/load-catalogue.ts'
import type { StoredPlanLine, StoredTarget, WholePlan } from '../../ports/plan-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import { loadSplitSubjects, type SplitSubject, type SplitSubjects } from './split-subjects.ts'

export type SplitPorts = Pick<
  Ports,
  'unitOfWork' | 'audit' | 'plans' | 'catalogue' | 'units' | 'areas' | 'settings' | 'responsibilities' | 'notices'
>

/** A line with what it is split into. `findings` are worked out anew each time and stored nowhere. */
export type SplitLineView = Pick<StoredPlanLine, 'id' | 'no' | 'name' | 'unit' | 'parentId'> & {
  /** What is split: the target the congress approved; null where the line has none. */
  readonly whole: StoredTarget | null
  readonly parts: readonly StoredTarget[]
  /** Units that lead or answer for the line. */
  readonly unitIds: readonly string[]
  readonly findings: readonly SplitFinding[]
}

export type SplitView = {
  readonly plan: PlanHeader
  /** 一季度, 上半年, 前三季度, 全年, as period codes. */
  readonly periods: readonly string[]
  readonly townships: boolean
  readonly subjects: readonly SplitSubject[]
  readonly lines: readonly SplitLineView[]
}

/** 一季度, 上半年, 前三季度, 全年. */
export const splitPeriods = (year: number): readonly string[] => [
  ...['03', '06', '09'].map((month) => `${year}-01/${year}-${month}`),
  `${year}`,
]

/** The approved target of a line, null where it has none yet. */
export const wholeOf = (whole: WholePlan, lineId: string): StoredTarget | null => {
  const { main } = mainTargets(whole, lineId)
  return main?.system === 'congress' ? main : null
}

/** What a plan's lines are split into, whom they can be split to, and whether the parts fit. Fails with `plan-not-found`. */
export const showSplit = (ports: SplitPorts, caller: Caller, planId: string, today: Day): Promise<Outcome<SplitView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await loadSplit(ports, tx, caller, planId, today)
    return found.ok ? succeed(await viewSplit(ports, tx, found.value, today)) : found
  })

export type LoadedSplit = { readonly whole: WholePlan; readonly subjects: SplitSubjects }

/** Fails with `plan-not-found`. */
export const loadSplit = async (
  ports: SplitPorts,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  planId: string,
  today: Day,
): Promise<Outcome<LoadedSplit>> => {
  const whole = await ports.plans.loadPlan(tx, planId)
  if (whole === null || !sees(caller.sight, whole.plan.release, whole.plan.audience)) return fail('plan-not-found')
  return succeed({ whole, subjects: await loadSplitSubjects(ports, tx, whole.plan.areaId, today) })
}

/** With `only`, the lines of these ids. */
export const viewSplit = async (
  ports: SplitPorts,
  tx: Tx,
  { whole, subjects }: LoadedSplit,
  today: Day,
  only?: ReadonlySet<string>,
): Promise<SplitView> => {
  const { index } = await loadCatalogue(ports, tx)
  const lines = whole.lines.filter((line) => only?.has(line.id) ?? true)
  const answering = await listAnsweringUnits(
    ports,
    tx,
    lines.map((line) => line.id),
    today,
  )
  return {
    plan: whole.plan,
    periods: splitPeriods(whole.plan.year),
    townships: subjects.townships,
    subjects: subjects.offered,
    lines: lines.map(({ id, no, name, unit, parentId, indicator }) => {
      const target = wholeOf(whole, id)
      const parts = partsOf(whole, id)
      const keyed = (one: StoredTarget) => ({ key: one.id, subject: one.subject, period: one.period, text: one.text })
      return {
        id,
        no,
        name,
        unit,
        parentId,
        whole: target,
        parts,
        unitIds: answering.get(id) ?? [],
        findings: target === null ? [] : checkSplit({ name, unit, indicator }, keyed(target), parts.map(keyed), { index }),
      }
    }),
  }
}

/** The parts of a line's approved target that are in force; they stay its parts when the target is adjusted. */
export const partsOf = ({ targets }: WholePlan, lineId: string): readonly StoredTarget[] =>
  targets.filter((target) => target.lineId === lineId && target.supersededAt === null && target.splitOf !== null)

/** Line → the units that lead or answer for it on the day. */
export const listAnsweringUnits = async (
  ports: Pick<Ports, 'responsibilities'>,
  tx: Tx,
  lineIds: readonly string[],
  on: Day,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const duties = await ports.responsibilities.listBySubjects(tx, 'plan-line', lineIds, on)
  const ofUnits = duties.filter(({ role }) => role === 'lead-unit' || role === 'responsible-unit')
  return new Map(
    [...Map.groupBy(ofUnits, ({ subject }) => subject.id)].map(([id, held]) => [id, [...new Set(held.map((one) => one.unitId))]]),
  )
}
