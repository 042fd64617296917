import {
  can,
  type Day,
  type Failure,
  isDraft,
  type PlanStage,
  type ReportSummary,
  type VerdictReason,
  type VerdictStatus,
  type WarningLevel,
} from '@gangmu/domain'
import { loadPlanToJudge } from '../plans/load-plan-to-judge.ts'
import { type LineView, type PlanView, viewPlan } from '../plans/plan-view.ts'
import type { ListedResponsibility } from '../ports/responsibility-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import { OWN_AREA } from './confirm-report.ts'
import type { Caller, Ports } from './context.ts'
import { unitsInSight } from './warning/list-warnings.ts'

type HomePorts = Pick<
  Ports,
  | 'unitOfWork'
  | 'plans'
  | 'basis'
  | 'observations'
  | 'catalogue'
  | 'spaces'
  | 'settings'
  | 'responsibilities'
  | 'reports'
  | 'units'
  | 'warnings'
>

/** The first rows of something, in the order of urgency, and how many there are in all. */
export type Panel<T> = { readonly total: number; readonly rows: readonly T[] }

export type Named = { readonly id: string; readonly name: string }

export type HomeLine = {
  readonly planId: string
  readonly lineId: string
  readonly no: string | null
  readonly name: string
  readonly unit: string | null
  readonly target: string | null
  readonly actual: string | null
  readonly status: VerdictStatus | null
  readonly reason: VerdictReason | null
  readonly lead: Named | null
}

/** Somebody owes an answer: a figure of their own, or what the city has not fed back. */
export type HomeAnswer = {
  readonly planId: string
  readonly lineId: string
  readonly name: string
  readonly owes: 'figure' | 'feedback'
  readonly by: Named | null
  readonly since: Day | null
}

export type Tally = {
  readonly exceeded: number
  readonly met: number
  readonly nearly: number
  readonly missed: number
  readonly undetermined: number
}

export type Home = {
  readonly year: number | null
  readonly asOf: Day
  /** Open warnings of the units in sight, by level; null for who reads none. */
  readonly warnings: Readonly<Record<WarningLevel, number>> | null
  readonly leader: { readonly tally: Tally; readonly lines: Panel<HomeLine>; readonly answers: Panel<HomeAnswer> } | null
  readonly unit: {
    readonly unit: Named
    readonly lines: Panel<HomeLine>
    readonly answers: Panel<HomeAnswer>
    readonly commitments: Panel<never>
  } | null
  readonly office: {
    readonly reviews: Panel<{
      readonly reportId: string
      readonly fileName: string
      readonly title: string | null
      readonly decided: number
      readonly total: number
      readonly receivedAt: string
    }>
    readonly drafts: Panel<{
      readonly planId: string
      readonly title: string
      readonly year: number
      readonly stage: PlanStage
      readonly lines: number
    }>
    readonly waiting: Panel<HomeLine>
    readonly failed: Panel<{ readonly reportId: string; readonly fileName: string; readonly failure: Failure; readonly receivedAt: string }>
  } | null
}

const ROWS = 7
const panelOf = <T>(rows: readonly T[]): Panel<T> => ({ total: rows.length, rows: rows.slice(0, ROWS) })

/** Reasons that wait for somebody outside. */
const WAITING: ReadonlySet<string> = new Set(['not-issued', 'not-fed-back', 'not-published', 'to-be-confirmed', 'city-figure-missing'])
const FIGURE_MISSING: ReadonlySet<string> = new Set(['actual-blank', 'actual-not-available', 'no-estimate'])

const has = (caller: Caller, ...roles: readonly string[]): boolean => caller.grants.some((grant) => roles.includes(grant.role))

/** The first page, by what the caller does: a leader's lines, a unit's own things, the office's desk. A part is null without such a role. */
export const showHome = (
  ports: HomePorts,
  caller: Caller,
  { year, asOf }: { readonly year: number | null; readonly asOf: Day | null },
  today: Day,
): Promise<Home> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const day = asOf ?? today
    const view = await loadCurrentPlan(ports, caller, tx, year, day)
    const duties =
      view === null
        ? []
        : await ports.responsibilities.listBySubjects(
            tx,
            'plan-line',
            view.lines.map((line) => line.id),
            day,
          )
    const lines = view === null ? [] : linesOf(view, duties)
    const [unitId] = caller.unitIds
    return {
      year: view?.plan.year ?? year,
      asOf: day,
      warnings: can(caller.grants, 'warning.read')
        ? await ports.warnings.countWarnings(tx, { unitIds: unitsInSight(caller), state: 'open' })
        : null,
      leader: has(caller, 'leader') ? leaderHome(lines.filter(({ duty }) => duty.some((one) => isOwn(caller, one, 'lead-leader')))) : null,
      unit: unitId !== undefined && has(caller, 'reporter') ? await unitHome(ports, tx, unitId, lines) : null,
      office: has(caller, 'drafter', 'approver', 'dispatcher') ? await officeHome(ports, caller, tx, lines) : null,
    }
  })

type OwnedLine = { readonly line: LineView; readonly duty: readonly ListedResponsibility[]; readonly shown: HomeLine }

const isOwn = (caller: Caller, { role, holder }: ListedResponsibility, wanted: ListedResponsibility['role']): boolean =>
  role === wanted && (holder.kind === 'post' ? caller.postIds.includes(holder.id) : caller.unitIds.includes(holder.id))

/** The plan of the year, the one in force before any draft; without a year the latest there is. */
const loadCurrentPlan = async (ports: HomePorts, caller: Caller, tx: Tx, year: number | null, day: Day): Promise<PlanView | null> => {
  const space = await ports.spaces.getSpace(tx)
  const filter = { areaId: space?.areaId ?? OWN_AREA, ...(year !== null && { year }) }
  const { items } = await ports.plans.listPlans(tx, caller.sight, filter, { limit: 10 })
  const found =
    items.find((plan) => !isDraft(plan.stage) && plan.verdicts !== null) ?? items.find((plan) => !isDraft(plan.stage)) ?? items[0]
  const whole = found === undefined ? null : await ports.plans.loadPlan(tx, found.id)
  return whole === null ? null : viewPlan(await loadPlanToJudge(ports, tx, whole, day), caller.sight)
}

const URGENCY = { missed: 0, undetermined: 1, met: 2, none: 3 } as const

const linesOf = ({ plan, lines }: PlanView, duties: readonly ListedResponsibility[]): readonly OwnedLine[] => {
  const bySubject = new Map<string, ListedResponsibility[]>()
  for (const duty of duties) bySubject.set(duty.subject.id, [...(bySubject.get(duty.subject.id) ?? []), duty])
  return lines
    .map((line): OwnedLine => {
      const duty = bySubject.get(line.id) ?? []
      const lead = duty.find(({ role }) => role === 'lead-unit') ?? duty.find(({ role }) => role === 'responsible-unit')
      const shown: HomeLine = {
        planId: plan.id,
        lineId: line.id,
        no: line.no,
        name: line.name,
        unit: line.unit,
        target: line.target?.text ?? null,
        actual: line.result?.raw ?? null,
        status: line.verdict?.status ?? null,
        reason: line.verdict?.reason ?? null,
        lead: lead === undefined ? null : { id: lead.unitId, name: lead.unitName },
      }
      return { line, duty, shown }
    })
    .sort((a, b) => URGENCY[a.shown.status ?? 'none'] - URGENCY[b.shown.status ?? 'none'])
}

const answersOf = (lines: readonly OwnedLine[]): readonly HomeAnswer[] =>
  lines.flatMap(({ line, shown }) => {
    const code = shown.reason?.code ?? ''
    const owes = WAITING.has(code) ? 'feedback' : FIGURE_MISSING.has(code) ? 'figure' : null
    if (owes === null) return []
    const since = line.verdict?.judgedAt.slice(0, 10) ?? null
    return [{ planId: shown.planId, lineId: shown.lineId, name: shown.name, owes, by: shown.lead, since }]
  })

const leaderHome = (lines: readonly OwnedLine[]): Home['leader'] => {
  const count = (holds: (line: HomeLine) => boolean) => lines.filter(({ shown }) => holds(shown)).length
  const code = (line: HomeLine) => line.reason?.code
  return {
    tally: {
      exceeded: count((line) => line.status === 'met' && code(line) === 'exceeded'),
      met: count((line) => line.status === 'met' && code(line) !== 'exceeded' && code(line) !== 'nearly-met'),
      nearly: count((line) => code(line) === 'nearly-met'),
      missed: count((line) => line.status === 'missed' && code(line) !== 'nearly-met'),
      undetermined: count((line) => line.status === 'undetermined'),
    },
    lines: panelOf(lines.map(({ shown }) => shown)),
    answers: panelOf(answersOf(lines)),
  }
}

const unitHome = async (ports: HomePorts, tx: Tx, unitId: string, lines: readonly OwnedLine[]): Promise<Home['unit']> => {
  const unit = await ports.units.getUnit(tx, unitId)
  const own = lines.filter(({ duty }) => duty.some((one) => one.unitId === unitId && one.role !== 'lead-leader'))
  return {
    unit: { id: unitId, name: unit?.name ?? '' },
    lines: panelOf(own.map(({ shown }) => shown)),
    answers: panelOf(answersOf(own)),
    commitments: panelOf([]),
  }
}

const officeHome = async (ports: HomePorts, caller: Caller, tx: Tx, lines: readonly OwnedLine[]): Promise<Home['office']> => {
  const { items: reports } = await ports.reports.listReports(tx, caller.sight, { limit: 200 })
  const { items: plans } = await ports.plans.listPlans(tx, caller.sight, {}, { limit: 50 })
  const reviews = reports.flatMap((report) => (isUnderReview(report) ? [reviewOf(report)] : []))
  const failed = reports.flatMap(({ id, fileName, failure, receivedAt, status }) =>
    status === 'failed' && failure !== null && failure.code !== 'report-purged' ? [{ reportId: id, fileName, failure, receivedAt }] : [],
  )
  return {
    reviews: panelOf(reviews),
    drafts: panelOf(
      plans
        .filter((plan) => isDraft(plan.stage))
        .map(({ id, title, year, stage, lines: count }) => ({ planId: id, title, year, stage, lines: count })),
    ),
    waiting: panelOf(lines.filter(({ shown }) => WAITING.has(shown.reason?.code ?? '')).map(({ shown }) => shown)),
    failed: panelOf(failed),
  }
}

type UnderReview = ReportSummary & { readonly review: NonNullable<ReportSummary['review']> }

const isUnderReview = (report: ReportSummary): report is UnderReview =>
  report.status === 'read' && report.review !== null && report.review.decided < report.review.elements

const reviewOf = ({ id, fileName, header, review, receivedAt }: UnderReview) => ({
  reportId: id,
  fileName,
  title: header?.title ?? null,
  decided: review.decided,
  total: review.elements,
  receivedAt,
})
