import {
  type ComparedLine,
  comparePlans as compareLines,
  type Day,
  fail,
  type LineComparison,
  type Outcome,
  type PlanHeader,
  type PrintedReason,
  type Span,
  sees,
  succeed,
} from '@gangmu/domain'
import { endOfDay } from '../day-of.ts'
import { mainTargets } from '../plans/judge-plan.ts'
import { catalogueOf } from '../plans/load-catalogue.ts'
import type { StoredPlanLine, StoredTarget, WholePlan } from '../ports/plan-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Caller, Ports } from './context.ts'
import { openSource } from './open-report.ts'

export type ComparePorts = Pick<Ports, 'unitOfWork' | 'plans' | 'basis' | 'reports'>

/** A line as it stands in one of the two plans. */
export type ComparedSide = Omit<StoredPlanLine, 'elementKey'> & { readonly target: StoredTarget | null }

/** Where a printed reason stands: a line of the later plan's report, which shows it as evidence. */
export type ReasonPlace = { readonly reportId: string; readonly span: Span }

export type ComparedPlanLine = Omit<LineComparison<ReasonPlace>, 'before' | 'after'> & {
  readonly before: ComparedSide | null
  readonly after: ComparedSide | null
}

export type PlanComparison = {
  readonly after: PlanHeader
  /** Null where there is no plan to hold it against; then there are no lines. */
  readonly before: PlanHeader | null
  readonly lines: readonly ComparedPlanLine[]
}

/** `before` null takes the plan of the year before. `asOf` (按__日数据回看) takes the targets that were recorded by then. */
export type PlanComparisonRequest = { readonly before: string | null; readonly asOf: Day | null }

/**
 * What a plan changed against another, which is that of the year before where none is named: lines that stayed, came, went or are measured
 * otherwise, targets raised and lowered, and the sentences of the later plan's report that say why. Fails with `plan-not-found`.
 */
export const comparePlans = (
  ports: ComparePorts,
  caller: Caller,
  after: string,
  request: PlanComparisonRequest,
): Promise<Outcome<PlanComparison>> => ports.unitOfWork.run(caller.spaceId, (tx) => comparePlansIn(ports, tx, caller, after, request))

/** The same within a transaction. */
export const comparePlansIn = async (
  ports: ComparePorts,
  tx: Tx,
  caller: Caller,
  afterId: string,
  { before: beforeId, asOf }: PlanComparisonRequest,
): Promise<Outcome<PlanComparison>> => {
  const pair = await ports.plans.loadPlanPair(
    tx,
    caller.sight,
    { after: afterId, before: beforeId },
    asOf === null ? {} : { asOf: endOfDay(asOf) },
  )
  const isSeen = ({ plan }: WholePlan) => sees(caller.sight, plan.release, plan.audience)
  if (pair === null || !isSeen(pair.after)) return fail('plan-not-found')
  const { after, before } = pair
  if (before === null || !isSeen(before))
    return beforeId === null ? succeed({ after: after.plan, before: null, lines: [] }) : fail('plan-not-found')
  const { local, judge } = await ports.basis.loadBasis(tx, caller.sight, { indicators: [] })
  const reasons = await findReasons(ports, tx, caller, after.plan.reportId)
  const compared = compareLines<ReasonPlace>(linesOf(before), linesOf(after), {
    reasons,
    settings: judge.value,
    index: catalogueOf(local).index,
  })
  const sides = (whole: WholePlan) => new Map(whole.lines.map((line) => [line.id, sideOf(whole, line)]))
  const [olds, news] = [sides(before), sides(after)]
  return succeed({
    after: after.plan,
    before: before.plan,
    lines: compared.map((line) => ({
      ...line,
      before: line.before === null ? null : olds.get(line.before)!,
      after: line.after === null ? null : news.get(line.after)!,
      reasons: line.reasons.slice(0, MOST_REASONS),
    })),
  })
}

/** A sentence or two say why; more is the report itself. */
const MOST_REASONS = 5

const sideOf = (whole: WholePlan, { elementKey: _, ...line }: StoredPlanLine): ComparedSide => ({
  ...line,
  target: mainTargets(whole, line.id).main,
})

const linesOf = (whole: WholePlan): readonly ComparedLine[] => {
  const names = new Map(whole.lines.map(({ id, name }) => [id, name]))
  return whole.lines.map(({ id, no, name, unit, group, parentId, indicator, nature, core, definition }) => ({
    key: id,
    no,
    name,
    unit,
    group,
    parent: parentId === null ? null : (names.get(parentId) ?? null),
    indicator,
    nature,
    core,
    definition,
    targetText: mainTargets(whole, id).main?.text ?? null,
    targetYear: whole.plan.year,
  }))
}

/** Words of sentences that say why something is asked for, or is counted otherwise than before. */
const REASONS =
  /考虑|鉴于|由于|主要是因|原因|受.{1,20}影响|相?衔接|相匹配|留有余地|口径|不再|取消|调整|下调|上调|调[低高减增]|替[换代]|新增指标|更名|改为|纳入|首次/

const SENTENCE = /[^。；！？]+[。；！？]?/g
const LONGEST = 400

/** None where the caller may not see the report, or the plan was made by hand. */
const findReasons = async (
  ports: ComparePorts,
  tx: Tx,
  caller: Caller,
  reportId: string | null,
): Promise<readonly PrintedReason<ReasonPlace>[]> => {
  const text = reportId === null ? null : await ports.reports.getTextOfReport(tx, reportId)
  if (text === null || !openSource(caller, text.report).ok) return []
  return text.lines.flatMap((line, at) =>
    [...line.matchAll(SENTENCE)]
      .filter(([sentence]) => sentence.length <= LONGEST && REASONS.test(sentence))
      .map((match) => {
        const start = match.index + (match[0].length - match[0].trimStart().length)
        const end = match.index + match[0].trimEnd().length
        return { text: line.slice(start, end), place: { reportId: text.report.id, span: { line: at + 1, start, end } } }
      }),
  )
}
