import { type Day, fail, type Outcome, succeed } from '@gangmu/domain'
import type { WholeForm } from '../../ports/collection-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller } from '../context.ts'
import type { FormView } from './form-view.ts'
import { type FormPorts, loadKnowledge, viewForm } from './load-form-view.ts'
import { isDispatcher, maySeeForm, partiesOf } from './may-see.ts'

/** Which form: that of a unit in a round. */
export type FormRef = { readonly roundId: string; readonly unitId: string }

/** A form with everything on it, as the caller may see it. Fails with `collection-form-not-found`, for one that is not there just as well. */
export const findForm = async (
  ports: Pick<FormPorts, 'collection'>,
  tx: Tx,
  caller: Caller,
  { roundId, unitId }: FormRef,
  options?: { readonly lock?: boolean },
): Promise<Outcome<WholeForm>> => {
  const whole = await ports.collection.loadForm(tx, roundId, unitId, options)
  const isSeen = whole !== null && maySeeForm(caller, partiesOf(whole)) && (whole.round.state !== 'draft' || isDispatcher(caller))
  return isSeen ? succeed(whole) : fail('collection-form-not-found')
}

/** The form of a unit, known values in it, each with its history and what the checks say. Fails with `collection-form-not-found`. */
export const showForm = (ports: FormPorts, caller: Caller, ref: FormRef, today: Day): Promise<Outcome<FormView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await findForm(ports, tx, caller, ref)
    return found.ok ? succeed(viewForm(await loadKnowledge(ports, tx, found.value, today), caller)) : found
  })
