import type { PlanHeader, Sight, VerdictStatus } from '@gangmu/domain'
import { sees } from '@gangmu/domain'
import type { StoredObservation } from '../ports/observation-store.ts'
import type { StoredPlanEvent, StoredPlanLine, StoredTarget, StoredVerdict, WholePlan } from '../ports/plan-store.ts'
import { mainTargets, type PlanToJudge, resultsOf } from './judge-plan.ts'

/** A figure as a page shows it: the value, who gave it, how final it is, and where it stands. */
export type ResultView = Pick<
  StoredObservation,
  | 'id'
  | 'raw'
  | 'unit'
  | 'low'
  | 'high'
  | 'text'
  | 'status'
  | 'provider'
  | 'vintage'
  | 'scope'
  | 'release'
  | 'publishedOn'
  | 'recordedAt'
  | 'recordedBy'
  | 'source'
>

export type LineView = Omit<StoredPlanLine, 'elementKey'> & {
  /** Whether the line is one of those a report counts (“38项指标”): numbered, and no part of another. */
  readonly counted: boolean
  /** The approved target of the year, which the verdict is reached on. */
  readonly target: StoredTarget | null
  /** Every other target in force: handed down, of parts, of periods, of later years. */
  readonly targets: readonly StoredTarget[]
  /** Those that were replaced, the latest first; empty where the plan is looked at as of a day. */
  readonly formerTargets: readonly StoredTarget[]
  readonly result: ResultView | null
  /** Figures of the same year by other providers, scopes and vintages. */
  readonly otherResults: readonly ResultView[]
  readonly lastYear: ResultView | null
  readonly verdict: Pick<StoredVerdict, 'status' | 'reason' | 'declared' | 'judgedAt' | 'cause'> | null
}

export type PlanCounts = {
  readonly lines: number
  readonly binding: number
  readonly expected: number
  /** Null while the plan is not judged. */
  readonly verdicts: Readonly<Record<VerdictStatus, number>> | null
}

export type PlanView = Pick<WholePlan, 'released'> & {
  readonly plan: PlanHeader
  readonly events: readonly StoredPlanEvent[]
  readonly counts: PlanCounts
  readonly lines: readonly LineView[]
}

const toResult = (o: StoredObservation): ResultView => ({
  id: o.id,
  raw: o.raw,
  unit: o.unit,
  low: o.low,
  high: o.high,
  text: o.text,
  status: o.status,
  provider: o.provider,
  vintage: o.vintage,
  scope: o.scope,
  release: o.release,
  publishedOn: o.publishedOn,
  recordedAt: o.recordedAt,
  recordedBy: o.recordedBy,
  source: o.source,
})

/**
 * The plan as somebody may see it. A result out of the viewer's sight is not shown, and with it goes the verdict, which would tell it.
 */
export const viewPlan = (input: PlanToJudge, sight: Sight): PlanView => {
  const { whole } = input
  const results = resultsOf(input)
  const numbered = whole.lines.some((line) => line.no !== null)
  const visible = (o: StoredObservation | null): StoredObservation | null => (o !== null && sees(sight, o.release, o.audience) ? o : null)
  const lines = whole.lines.map(({ elementKey: _, ...line }): LineView => {
    const { main } = mainTargets(whole, line.id)
    const counting = results.of(line.id)
    const result = visible(counting)
    const stored = whole.verdicts.find((verdict) => verdict.lineId === line.id)
    const others = input.observations.filter(
      (o) =>
        o.indicator === line.indicator &&
        o.areaId === whole.plan.areaId &&
        o.period === String(whole.plan.year) &&
        o.id !== counting?.id &&
        sees(sight, o.release, o.audience),
    )
    const before = visible(results.before(line.indicator))
    return {
      ...line,
      counted: line.parentId === null && (line.no !== null || !numbered),
      target: main,
      targets: whole.targets.filter((target) => target.lineId === line.id && target.id !== main?.id && target.supersededAt === null),
      formerTargets: whole.targets.filter((target) => target.lineId === line.id && target.supersededAt !== null).reverse(),
      result: result === null ? null : toResult(result),
      otherResults: others.map(toResult),
      lastYear: before === null ? null : toResult(before),
      verdict: stored === undefined || (counting !== null && result === null) ? null : toVerdict(stored),
    }
  })
  return { plan: whole.plan, released: whole.released, events: whole.events, counts: countLines(lines), lines }
}

const toVerdict = ({ status, reason, declared, judgedAt, cause }: StoredVerdict) => ({ status, reason, declared, judgedAt, cause })

const countLines = (lines: readonly LineView[]): PlanCounts => {
  const counted = lines.filter((line) => line.counted)
  const count = (holds: (line: LineView) => boolean) => counted.filter(holds).length
  return {
    lines: counted.length,
    binding: count((line) => line.nature === '约束性'),
    expected: count((line) => line.nature === '预期性'),
    verdicts: counted.every((line) => line.verdict === null)
      ? null
      : {
          met: count((line) => line.verdict?.status === 'met'),
          missed: count((line) => line.verdict?.status === 'missed'),
          undetermined: count((line) => line.verdict?.status === 'undetermined'),
        },
  }
}
