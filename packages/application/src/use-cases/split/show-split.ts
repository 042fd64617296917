import {
  checkSplit,
  type Day,
  fail,
  type IndicatorIndex,
  type Outcome,
  type PlanHeader,
  type SplitFinding,
  sees,
  succeed,
  type TargetSubject,
} from '@gangmu/domain'
import { mainTargets } from '../../plans/judge-plan.ts'
import { catalogueOf } from '../../plans/load-catalogue.ts'
import type { StoredPlanLine, StoredTarget, WholePlan } from '../../ports/plan-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import { type SplitSubject, type SplitSubjects, splitSubjectsOf, subjectKey } from './split-subjects.ts'

export type SplitPorts = Pick<Ports, 'unitOfWork' | 'audit' | 'plans' | 'basis' | 'notices'>

/** A line with what it is split into. `findings` are worked out anew each time and stored nowhere. */
export type SplitLineView = Pick<StoredPlanLine, 'id' | 'no' | 'name' | 'unit' | 'parentId' | 'indicator'> & {
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
  /** Who has a target or answers for a line, and cannot be split to (any more): to be named, not to be chosen. */
  readonly otherSubjects: readonly SplitSubject[]
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
    return found.ok ? succeed(viewSplit(found.value)) : found
  })

export type LoadedSplit = {
  readonly whole: WholePlan
  readonly subjects: SplitSubjects
  /** Line → the units that lead or answer for it. */
  readonly answering: ReadonlyMap<string, readonly string[]>
  readonly index: IndicatorIndex
}

/** Two round trips. Fails with `plan-not-found`. */
export const loadSplit = async (
  ports: Pick<SplitPorts, 'plans' | 'basis'>,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  planId: string,
  today: Day,
): Promise<Outcome<LoadedSplit>> => {
  const whole = await ports.plans.loadPlan(tx, planId)
  if (whole === null || !sees(caller.sight, whole.plan.release, whole.plan.audience)) return fail('plan-not-found')
  const lineIds = whole.lines.map(({ id }) => id)
  const basis = await ports.basis.loadSplitBasis(tx, lineIds, today)
  const answering = Map.groupBy(basis.answering, ({ lineId }) => lineId)
  return succeed({
    whole,
    subjects: splitSubjectsOf(tx.spaceId, basis, whole.plan.areaId, today),
    answering: new Map([...answering].map(([id, held]) => [id, held.map(({ unitId }) => unitId)])),
    index: catalogueOf(basis.local).index,
  })
}

/** With `only`, the lines of these ids. */
export const viewSplit = ({ whole, subjects, answering, index }: LoadedSplit, only?: ReadonlySet<string>): SplitView => {
  const lines = whole.lines.filter((line) => only?.has(line.id) ?? true)
  const views = lines.map(({ id, no, name, unit, parentId, indicator }): SplitLineView => {
    const target = wholeOf(whole, id)
    const parts = partsOf(whole, id)
    const keyed = (one: StoredTarget) => ({ key: one.id, subject: one.subject, period: one.period, text: one.text })
    return {
      id,
      no,
      name,
      unit,
      parentId,
      indicator,
      whole: target,
      parts,
      unitIds: answering.get(id) ?? [],
      findings: target === null ? [] : checkSplit({ name, unit, indicator }, keyed(target), parts.map(keyed), { index }),
    }
  })
  return {
    plan: whole.plan,
    periods: splitPeriods(whole.plan.year),
    townships: subjects.townships,
    subjects: subjects.offered,
    otherSubjects: namedBeside(subjects, whole.plan, views),
    lines: views,
  }
}

const namedBeside = ({ offered, find }: SplitSubjects, plan: PlanHeader, lines: readonly SplitLineView[]): readonly SplitSubject[] => {
  const known = new Set([subjectKey({ kind: 'area', id: plan.areaId }), ...offered.map(({ subject }) => subjectKey(subject))])
  const named = lines.flatMap(({ parts, unitIds }): readonly TargetSubject[] => [
    ...parts.map(({ subject }) => subject),
    ...unitIds.map((id) => ({ kind: 'unit' as const, id })),
  ])
  const others = new Map(named.filter((subject) => !known.has(subjectKey(subject))).map((subject) => [subjectKey(subject), subject]))
  return [...others.values()].flatMap((subject) => find(subject) ?? [])
}

/** The parts of a line's approved target that are in force; they stay its parts when the target is adjusted. */
export const partsOf = ({ targets }: WholePlan, lineId: string): readonly StoredTarget[] =>
  targets.filter((target) => target.lineId === lineId && target.supersededAt === null && target.splitOf !== null)
