import { fail, invariant, type Outcome, succeed } from '@gangmu/domain'
import { dayOf } from '../day-of.ts'
import { loadCatalogue } from '../plans/load-catalogue.ts'
import { EVERYTHING } from '../plans/load-plan-to-judge.ts'
import { type ConfirmSource, changesOfTable, type PlanChanges } from '../plans/plan-changes.ts'
import { type RejudgingPorts, rejudgePlan } from '../plans/rejudge.ts'
import { rowsByYear } from '../plans/rows-of-report.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Caller, Ports } from './context.ts'
import { loadReviewedReading } from './load-reviewed-reading.ts'

export type ConfirmPorts = RejudgingPorts & Pick<Ports, 'unitOfWork' | 'audit' | 'reports' | 'reviews'>

/** What 确认入库 does to the plan of one year, told before it is done and again after it. */
export type ConfirmedYear = {
  readonly year: number
  /** Null in a preview of a plan that is still to be made. */
  readonly planId: string | null
  readonly action: PlanChanges['action']
  readonly title: string
  readonly lines: number
  readonly newLines: number
  readonly removedLines: number
  readonly targets: number
  readonly observations: number
  readonly newIndicators: readonly { readonly code: string; readonly name: string; readonly unit: string | null }[]
  readonly differing: PlanChanges['differing']
  readonly unmatched: PlanChanges['unmatched']
}

export type Confirmation = { readonly reportId: string; readonly readingId: string; readonly years: readonly ConfirmedYear[] }

type Request = {
  readonly reportId: string
  /** The reading that was reviewed; another one is refused. Null takes the latest. */
  readonly readingId: string | null
  /** Years whose tables are taken; null takes all. */
  readonly years: readonly number[] | null
}

/** What confirming the report would do. Fails as `confirmReport` does. */
export const previewConfirmation = (ports: ConfirmPorts, caller: Caller, request: Request): Promise<Outcome<Confirmation>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const worked = await workOut(ports, caller, tx, request)
    return worked.ok ? succeed(tell(worked.value, (change) => (change.action === 'create' ? null : change.planId))) : worked
  })

/**
 * 确认入库: the reviewed tables of a report become plans of their years. A year without a plan gets one; a draft takes the tables over; a plan
 * in force keeps what was approved and receives its results, which are judged at once. One transaction, one audit entry.
 * Fails with `report-not-found`, `reading-not-ready`, `reading-changed`, `nothing-to-confirm`.
 */
export const confirmReport = (ports: ConfirmPorts, caller: Caller, request: Request, today: string): Promise<Outcome<Confirmation>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const worked = await workOut(ports, caller, tx, request)
    if (!worked.ok) return worked
    for (const changes of worked.value.changes) await writeChanges(ports, caller, tx, worked.value.source, changes)
    for (const changes of worked.value.changes) await rejudgePlan(ports, tx, changes.planId, 'confirmed', today, changes.declared)
    const { source, changes } = worked.value
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'plan.confirm',
      subject: `report:${source.reportId}`,
      details: {
        reading: source.readingId,
        plans: changes.map((change) => `${change.year}:${change.planId}:${change.action}`).join(' '),
        targets: changes.reduce((sum, change) => sum + change.targets.length, 0),
        observations: changes.reduce((sum, change) => sum + change.observations.length, 0),
      },
    })
    return succeed(tell(worked.value))
  })

type Worked = { readonly source: ConfirmSource; readonly changes: readonly PlanChanges[] }

const workOut = async (ports: ConfirmPorts, caller: Caller, tx: Tx, { reportId, readingId, years }: Request): Promise<Outcome<Worked>> => {
  const { index } = await loadCatalogue(ports, tx)
  const loaded = await loadReviewedReading(ports, tx, caller, reportId, { index })
  if (!loaded.ok) return loaded
  const { report } = loaded.value
  if (readingId !== null && readingId !== loaded.value.readingId) return fail('reading-changed')
  const space = await ports.spaces.getSpace(tx)
  invariant(space !== null, 'a caller’s space exists')
  const areaId = space.areaId ?? OWN_AREA
  const tables = rowsByYear(loaded.value, index).filter((table) => years === null || years.includes(table.year))
  if (tables.length === 0) return fail('nothing-to-confirm')
  const source: ConfirmSource = {
    reportId,
    readingId: loaded.value.readingId,
    title: report.header?.title ?? report.fileName,
    provider: report.header?.issuer ?? space.name,
    areaId,
    // A report gives its figures out the day it bears; one without a day, the day it came in.
    publishedOn: loaded.value.reading.report.date ?? dayOf(report.receivedAt),
    by: caller.actor,
  }
  const plans = await ports.plans.findPlans(
    tx,
    areaId,
    tables.map((table) => table.year),
  )
  const changes: PlanChanges[] = []
  for (const table of tables) {
    // The plan in force comes first; else the draft that this report or an earlier one made.
    const existing = plans.find((plan) => plan.year === table.year)
    changes.push(changesOfTable(table, existing === undefined ? null : await ports.plans.loadPlan(tx, existing.id), source))
  }
  return succeed({ source, changes })
}

/** The area of a space nobody has told its area yet. */
export const OWN_AREA = 'own'

const writeChanges = async (ports: ConfirmPorts, caller: Caller, tx: Tx, source: ConfirmSource, changes: PlanChanges): Promise<void> => {
  const { planId, year, title, action } = changes
  if (action === 'create')
    await ports.plans.insertPlan(tx, {
      id: planId,
      year,
      areaId: source.areaId,
      title,
      reportId: source.reportId,
      basedOn: null,
      createdBy: caller.actor,
    })
  for (const entry of changes.indicators) await ports.catalogue.putIndicator(tx, entry, caller.actor)
  await ports.plans.removeLines(tx, planId, changes.removed)
  for (const { lineId, change } of changes.updates) await ports.plans.updateLine(tx, planId, lineId, change)
  await ports.plans.insertLines(tx, changes.lines)
  await ports.plans.putTargets(tx, changes.targets)
  await ports.observations.insertObservations(tx, await unheard(ports, tx, changes.observations))
}

/** Figures that are not yet there word for word: confirming twice records nothing twice. */
const unheard = async (ports: ConfirmPorts, tx: Tx, observations: PlanChanges['observations']): Promise<PlanChanges['observations']> => {
  const [first] = observations
  if (first === undefined) return []
  const { items } = await ports.observations.findLatest(
    tx,
    EVERYTHING,
    {
      indicators: [...new Set(observations.map((o) => o.indicator))],
      areaIds: [first.areaId],
      periods: [...new Set(observations.map((o) => o.period))],
      providers: [first.provider],
    },
    { limit: 5_000 },
  )
  const keyOf = (o: Pick<(typeof observations)[number], 'indicator' | 'period' | 'scope' | 'vintage' | 'raw'>) =>
    [o.indicator, o.period, o.scope, o.vintage, o.raw].join('\u001f')
  const known = new Set(items.map(keyOf))
  return observations.filter((o) => !known.has(keyOf(o)))
}

const tell = ({ source, changes }: Worked, idOf: (change: PlanChanges) => string | null = (change) => change.planId): Confirmation => ({
  reportId: source.reportId,
  readingId: source.readingId,
  years: changes.map((change) => ({
    year: change.year,
    planId: idOf(change),
    action: change.action,
    title: change.title,
    lines: change.rows,
    newLines: change.lines.length,
    removedLines: change.removed.length,
    targets: change.targets.length,
    observations: change.observations.length,
    newIndicators: change.indicators.map(({ code, name, units }) => ({ code, name, unit: units[0] ?? null })),
    differing: change.differing,
    unmatched: change.unmatched,
  })),
})
