import {
  type Day,
  type Failure,
  type FormAct,
  type FormFooter,
  fail,
  LOCKED,
  missingOfFooter,
  moveForm,
  type Outcome,
  succeed,
} from '@gangmu/domain'
import type { WholeForm } from '../../ports/collection-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller } from '../context.ts'
import { sendNotices } from '../desk/send-notices.ts'
import { detailsOfKept, type KeptObservations, keepObservationsIn, type ObservationPorts } from '../record-observations.ts'
import { versionConflict } from '../versions.ts'
import type { FormView } from './form-view.ts'
import { estimatesOf, observationsOf, withdrawalsOf } from './keep-locked.ts'
import { type FormKnowledge, isOpenFinding, loadKnowledge, viewCells, viewForm } from './load-form-view.ts'
import { actorOf, partiesOf } from './may-see.ts'
import { doubtsOf, type SavingPorts } from './save-cells.ts'
import { type FormRef, findForm } from './show-form.ts'

export type SigningPorts = SavingPorts & ObservationPorts

/** `footer` comes with a submission: 单位负责人, 审核人, 填表人, 电话, 报出日期. */
export type FormActRequest = FormAct & { readonly footer: FormFooter | null }

/**
 * Moves a form along its chain, or back. Submitting takes what is known where nobody wrote anything else, and stops at what is wrong or not
 * explained; locking makes its figures observations. Fails with `collection-form-not-found`, `version-conflict`, and as `moveForm` does;
 * submitting also with `collection-footer-incomplete`, `collection-cells-wrong`.
 */
export const actOnForm = (
  ports: SigningPorts,
  caller: Caller,
  ref: FormRef,
  version: number,
  request: FormActRequest,
  today: Day,
): Promise<Outcome<FormView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await findForm(ports, tx, caller, ref, { lock: true })
    if (!found.ok) return found
    if (found.value.form.version !== version) return versionConflict(found.value.form.version)
    const moved = await moveIn(ports, tx, caller, found.value, request, today)
    if (!moved.ok) return moved
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: `collection.${request.act}`,
      subject: `collection:${ref.roundId}:${ref.unitId}`,
      details: { step: moved.value.from, next: moved.value.to, ...(moved.value.kept && detailsOfKept(moved.value.kept)) },
    })
    const after = (await ports.collection.loadForm(tx, ref.roundId, ref.unitId))!
    return succeed(viewForm(await loadKnowledge(ports, tx, after, today), caller))
  })

/** Which forms of a round were moved, and which were not and why: bulk work goes on past what is refused. */
export type BulkMoved = {
  readonly moved: readonly string[]
  readonly refused: readonly { readonly unitId: string; readonly failure: Failure }[]
}

/** 批量审核: the same act for many units of a round, at whichever step each form is. Fails with `collection-round-not-found`. */
export const actOnForms = (
  ports: SigningPorts,
  caller: Caller,
  roundId: string,
  unitIds: readonly string[],
  act: FormAct,
  today: Day,
): Promise<Outcome<BulkMoved>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    if ((await ports.collection.getRound(tx, roundId)) === null) return fail('collection-round-not-found')
    const moved: string[] = []
    const kept: KeptObservations[] = []
    const refused: { unitId: string; failure: Failure }[] = []
    // In one order for everybody, so that two who work on the same round do not wait for each other in a circle.
    for (const unitId of [...new Set(unitIds)].sort()) {
      const found = await findForm(ports, tx, caller, { roundId, unitId }, { lock: true })
      const outcome = found.ok ? await moveIn(ports, tx, caller, found.value, { ...act, footer: null }, today) : found
      if (!outcome.ok) {
        refused.push({ unitId, failure: outcome.failure })
        continue
      }
      moved.push(unitId)
      if (outcome.value.kept !== null) kept.push(outcome.value.kept)
    }
    if (moved.length > 0)
      await ports.audit.append(tx, {
        actor: caller.actor,
        action: `collection.${act.act}`,
        subject: `collection:${roundId}`,
        details: { forms: moved.length, refused: refused.length, ...(kept.length > 0 && detailsOfKept(sumOf(kept))) },
      })
    return succeed({ moved, refused })
  })

const sumOf = (kept: readonly KeptObservations[]): KeptObservations => ({
  fresh: kept.flatMap(({ fresh }) => fresh),
  same: kept.reduce((sum, { same }) => sum + same, 0),
  rejudged: kept.reduce((sum, { rejudged }) => sum + rejudged, 0),
})

/** `kept` is what locking made of the figures; null for every other act. */
type Moved = { readonly from: string; readonly to: string; readonly kept: KeptObservations | null }

/** One form within a transaction; what fails has written nothing. */
const moveIn = async (
  ports: SigningPorts,
  tx: Tx,
  caller: Caller,
  whole: WholeForm,
  { footer, ...act }: FormActRequest,
  today: Day,
): Promise<Outcome<Moved>> => {
  const { round, form } = whole
  if (round.state !== 'open' && act.act !== 'unlock') return fail('collection-round-state')
  const moved = moveForm(round.chain, partiesOf(whole), form.place, act, actorOf(caller))
  if (!moved.ok) return moved
  const knowledge = await loadKnowledge(ports, tx, whole, today)
  if (act.act === 'submit') {
    const failure = checkSubmission(knowledge, footer)
    if (failure !== null) return { ok: false, failure }
    await takeKnown(ports, tx, caller, knowledge)
  }
  const kept = moved.value.step === LOCKED ? await keepLocked(ports, tx, caller, knowledge, today) : succeed(null)
  if (!kept.ok) return kept
  await ports.collection.updateForm(tx, form, {
    place: moved.value,
    ...(act.act === 'submit' && { footer }),
    ...(act.act === 'submit' && form.firstSubmittedOn === null && { firstSubmittedOn: today }),
  })
  const step = { from: form.place.step, to: moved.value.step }
  await ports.collection.insertEvent(tx, form, { ...step, act: act.act, reason: act.reason?.trim() || null, actor: caller.actor })
  await tellUnit(ports, tx, whole, act)
  return succeed({ ...step, kept: kept.value })
}

const checkSubmission = (knowledge: FormKnowledge, footer: FormFooter | null): Failure | null => {
  const missing = footer === null ? 'head' : missingOfFooter(footer)
  if (missing !== null) return fail('collection-footer-incomplete', { field: missing }).failure
  const wrong = viewCells(knowledge).cells.filter(({ findings, sentence }) => findings.some((one) => isOpenFinding(one, sentence)))
  return wrong.length === 0 ? null : fail('collection-cells-wrong', { count: wrong.length }).failure
}

/** What was known and left as it stands is part of what the unit signs. */
const takeKnown = async (ports: SigningPorts, tx: Tx, caller: Caller, knowledge: FormKnowledge): Promise<void> => {
  const left = viewCells(knowledge).cells.filter(({ version, known }) => version === 0 && known !== null)
  await ports.collection.insertCells(
    tx,
    left.map((cell) => ({
      ...{ askId: cell.id, version: 1, raw: cell.raw, sentence: cell.sentence, details: cell.details },
      ...{ source: 'known', origin: null, doubts: doubtsOf(cell), enteredBy: caller.actor },
    })),
  )
}

const keepLocked = async (
  ports: SigningPorts,
  tx: Tx,
  caller: Caller,
  knowledge: FormKnowledge,
  today: Day,
): Promise<Outcome<KeptObservations>> => {
  const { cells } = viewCells(knowledge)
  const before = await ports.collection.listLocked(tx, knowledge.whole.form)
  const observations = [...observationsOf(knowledge, cells), ...withdrawalsOf(knowledge, cells, before)]
  const none = { fresh: [], same: 0, rejudged: 0 }
  const kept = observations.length === 0 ? succeed(none) : await keepObservationsIn(ports, tx, caller, observations, today)
  if (kept.ok) await ports.collection.insertEstimates(tx, estimatesOf(knowledge, cells, caller))
  return kept
}

const tellUnit = async (ports: SigningPorts, tx: Tx, { round, form }: WholeForm, { act }: FormAct): Promise<void> => {
  if (act !== 'return' && act !== 'unlock') return
  const link = `/monitor/collection/${round.id}/forms/${form.unitId}`
  await sendNotices(ports, tx, [
    { to: { kind: 'unit', id: form.unitId }, code: 'collection-returned', params: { round: round.title }, link },
  ])
}
