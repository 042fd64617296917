import {
  type Day,
  FINDING_ACTIONS,
  type Finding,
  type FindingAction,
  fail,
  holdsOn,
  type Outcome,
  type ReportSummary,
  succeed,
} from '@gangmu/domain'
import type { NewFindingDecision, StoredFindingDecision } from '../../ports/finding-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import { sendNotices } from '../desk/send-notices.ts'
import { loadReading } from '../load-reviewed-reading.ts'
import { findBetween } from './find-between.ts'
import { titleOf } from './show-checks.ts'

export type DecidingPorts = Pick<Ports, 'unitOfWork' | 'audit' | 'reports' | 'findings' | 'units' | 'notices'>

/** What somebody decides of every finding of a key. */
export type GivenFindingDecision = { readonly key: string } & (
  | { readonly action: 'verified'; readonly reason: string }
  | { readonly action: 'forwarded'; readonly unitId: string; readonly reason?: string }
  | { readonly action: 'to-fix' | 'fixed' | 'reopened'; readonly reason?: string }
)

/** `against`: the report whose joint check had the findings; without it they are the report's own. */
export type FindingAct = {
  readonly readingId: string
  readonly against?: string
  readonly decisions: readonly GivenFindingDecision[]
}

/** One act, by its number in the space, and on how many keys it decided. */
export type FindingBatch = { readonly batch: number; readonly decisions: number }

/**
 * Takes decisions on findings of a report's latest reading, all of them as one act or none; units that are to look at some are told. Fails as
 * `loadReviewedReading` does, with `reading-changed`, `decision-repeated`, `finding-not-found`, `unit-not-found`, or as `findBetween` does.
 */
export const decideFindings = (
  ports: DecidingPorts,
  caller: Caller,
  reportId: string,
  { readingId, against, decisions }: FindingAct,
  on: Day,
): Promise<Outcome<FindingBatch>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const loaded = await loadReading(ports, tx, caller, reportId, true)
    if (!loaded.ok) return loaded
    const { report, reading } = loaded.value
    if (reading.id !== readingId) return fail('reading-changed', { reading: reading.id })
    const between = against === undefined ? null : await findBetween(ports, tx, caller, reportId, against)
    if (between?.ok === false) return between
    const found = new Map((between?.value.findings ?? reading.result.findings).map((finding) => [finding.key, finding]))
    const seen = new Set<string>()
    for (const { key } of decisions) {
      if (!found.has(key)) return fail('finding-not-found', { key })
      if (seen.has(key)) return fail('decision-repeated', { kind: 'finding', key })
      seen.add(key)
    }
    if (!(await unitsHold(ports, tx, decisions, on))) return fail('unit-not-found')
    const whole = decisions.map((decision) => toNewDecision(decision, found.get(decision.key)!, { reportId, readingId }))
    const batch = await ports.findings.nextBatch(tx)
    const kept = { batch, decisions: whole, action: 'finding.decide', subject: `report:${reportId}` } as const
    await tellUnits(ports, tx, report, whole)
    return succeed(await keepFindingBatch(ports, tx, caller, kept))
  })

const toNewDecision = (
  given: GivenFindingDecision,
  { rule, code, params }: Finding,
  place: Pick<NewFindingDecision, 'reportId' | 'readingId'>,
): NewFindingDecision => ({
  key: given.key,
  action: given.action,
  reason: given.reason ?? null,
  unitId: given.action === 'forwarded' ? given.unitId : null,
  ...place,
  rule,
  code,
  params,
  undoes: null,
})

/** Whether every unit that something is forwarded to is there on the day. */
const unitsHold = async (ports: DecidingPorts, tx: Tx, decisions: readonly GivenFindingDecision[], on: Day): Promise<boolean> => {
  const asked = new Set(decisions.flatMap((decision) => (decision.action === 'forwarded' ? [decision.unitId] : [])))
  for (const id of asked) {
    const unit = await ports.units.getUnit(tx, id)
    if (unit === null || !holdsOn(unit, on)) return false
  }
  return true
}

const tellUnits = (ports: DecidingPorts, tx: Tx, report: ReportSummary, decisions: readonly NewFindingDecision[]): Promise<void> => {
  const counts = new Map<string, number>()
  for (const { unitId } of decisions) if (unitId !== null) counts.set(unitId, (counts.get(unitId) ?? 0) + 1)
  return sendNotices(
    ports,
    tx,
    [...counts].map(([id, count]) => ({
      to: { kind: 'unit', id },
      code: 'findings-forwarded',
      params: { count, report: titleOf(report) },
      link: `/reports/${report.id}/checks`,
    })),
  )
}

/** `action` and `subject` are for the audit log. */
type FindingBatchToKeep = {
  readonly batch: number
  readonly decisions: readonly NewFindingDecision[]
  readonly action: 'finding.decide' | 'finding.undo' | 'finding.take-back'
  readonly subject: string
}

/** Writes the decisions of one act and one audit entry. */
const keepFindingBatch = async (
  ports: Pick<Ports, 'findings' | 'audit'>,
  tx: Tx,
  caller: Caller,
  { batch, decisions, action, subject }: FindingBatchToKeep,
): Promise<FindingBatch> => {
  await ports.findings.insertBatch(tx, { batch, decidedBy: caller.actor, decisions })
  const count = (of: FindingAction) => decisions.filter((decision) => decision.action === of).length
  await ports.audit.append(tx, {
    actor: caller.actor,
    action,
    subject,
    details: { batch, ...Object.fromEntries(FINDING_ACTIONS.map((of) => [of, count(of)])) },
  })
  return { batch, decisions: decisions.length }
}

type UndoingPorts = Pick<Ports, 'unitOfWork' | 'audit' | 'findings'>

/**
 * Takes back what one act decided: each finding gets the decision that held before, or none, as a new act. Findings decided on again since
 * are left alone. Fails with `batch-not-found`, or with `batch-superseded` where nothing of the act holds any more.
 */
export const undoFindingDecisions = (ports: UndoingPorts, caller: Caller, batch: number): Promise<Outcome<FindingBatch>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const next = await ports.findings.nextBatch(tx)
    const keys = await ports.findings.listKeys(tx, batch)
    const holding = (await ports.findings.listHolding(tx, keys)).filter((decision) => decision.batch === batch)
    if (holding.length === 0) return fail(keys.length > 0 ? 'batch-superseded' : 'batch-not-found', { batch })
    const before = new Map((await ports.findings.listHolding(tx, keys, batch)).map((decision) => [decision.key, decision]))
    const decisions = holding.map((undone): NewFindingDecision => {
      const earlier = before.get(undone.key)
      return earlier === undefined ? reopen(undone, null, batch) : { ...earlier, undoes: batch }
    })
    const kept = { batch: next, decisions, action: 'finding.undo', subject: `finding-batch:${batch}` } as const
    return succeed(await keepFindingBatch(ports, tx, caller, kept))
  })

const reopen = (held: StoredFindingDecision, reason: string | null, undoes: number | null): NewFindingDecision => ({
  ...held,
  action: 'reopened',
  unitId: null,
  reason,
  undoes,
})

/** Holds a verified finding against reports again. Fails with `suppression-not-found`. */
export const takeBackSuppression = (
  ports: UndoingPorts,
  caller: Caller,
  key: string,
  reason: string | null,
): Promise<Outcome<FindingBatch>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const batch = await ports.findings.nextBatch(tx)
    const [held] = await ports.findings.listHolding(tx, [key])
    if (held?.action !== 'verified') return fail('suppression-not-found')
    return succeed(
      await keepFindingBatch(ports, tx, caller, {
        batch,
        decisions: [reopen(held, reason, null)],
        action: 'finding.take-back',
        subject: `report:${held.reportId}`,
      }),
    )
  })
