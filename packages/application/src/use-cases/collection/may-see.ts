import { can, type FormActor, type FormParties } from '@gangmu/domain'
import type { WholeForm } from '../../ports/collection-store.ts'
import type { Caller } from '../context.ts'

/** Who asks the units of the space for figures sees how all of them stand; a unit sees itself. */
export const isDispatcher = ({ grants }: Caller): boolean => can(grants, 'collection.manage', { unitId: null })

/** The unit that fills a form, those whose figures stand in it, and who asked for it. */
export const maySeeForm = (caller: Caller, { unitId, providerIds }: FormParties): boolean =>
  [unitId, ...providerIds].some((id) => can(caller.grants, 'collection.read', { unitId: id }))

/** When a unit reported is its own affair and that of who asked: nobody else is told. */
export const seesTimeliness = (caller: Caller, unitId: string): boolean =>
  isDispatcher(caller) ||
  can(
    caller.grants.filter(({ unitIds }) => unitIds !== null),
    'collection.read',
    { unitId },
  )

export const actorOf = ({ actor, grants }: Caller): FormActor => ({ name: actor, grants })

export const partiesOf = ({ form, asks }: Pick<WholeForm, 'form' | 'asks'>): FormParties => ({
  unitId: form.unitId,
  providerIds: [...new Set(asks.flatMap(({ providerId }) => (providerId === null || providerId === form.unitId ? [] : [providerId])))],
})

/** Whether the round is open and the form waits to be filled in. */
export const isFillable = ({ round, form }: Pick<WholeForm, 'round' | 'form'>): boolean =>
  round.state === 'open' && form.place.step === round.chain[0]!.code
