import { type Day, fail, LOCKED, listActs, type Outcome, succeed, timelinessOf } from '@gangmu/domain'
import type { FormSummary, StoredRound } from '../../ports/collection-store.ts'
import type { StoredUnit } from '../../ports/unit-store.ts'
import type { Caller, Ports } from '../context.ts'
import type { FormLine } from './form-view.ts'
import { actorOf, isDispatcher, maySeeForm, seesTimeliness } from './may-see.ts'

type ListPorts = Pick<Ports, 'unitOfWork' | 'collection' | 'units'>

/** Two years of months, several rounds each. */
const MOST_ROUNDS = 100

/** A round with the forms the caller may see; `waiting` of them wait for the caller. */
export type RoundView = Omit<StoredRound, 'chain'> & {
  readonly forms: readonly FormLine[]
  readonly waiting: number
}

/** Acts that somebody is waited for; taking back and unlocking is nobody's duty. */
const AWAITED = ['submit', 'approve', 'lock']

const viewLine = (
  { chain, deadline, state }: StoredRound,
  form: FormSummary,
  units: readonly StoredUnit[],
  caller: Caller,
  today: Day,
): FormLine => {
  const unit = units.find(({ id }) => id === form.unitId)!
  const { step } = form.place
  const seesTime = seesTimeliness(caller, form.unitId)
  return {
    roundId: form.roundId,
    unit: { id: unit.id, name: unit.shortName ?? unit.name },
    step,
    stepLabel: chain.find(({ code }) => code === step)?.label ?? null,
    cells: form.cells,
    filled: form.filled,
    doubtful: form.doubtful,
    submittedBy: form.place.submittedBy,
    firstSubmittedOn: seesTime ? form.firstSubmittedOn : null,
    timeliness: seesTime ? timelinessOf(deadline, form.firstSubmittedOn, today) : null,
    acts: state === 'open' || step === LOCKED ? listActs(chain, form, form.place, actorOf(caller)) : [],
    version: form.version,
  }
}

const viewRound = (
  stored: StoredRound,
  forms: readonly FormSummary[],
  units: readonly StoredUnit[],
  caller: Caller,
  today: Day,
): RoundView => {
  const { chain: _, ...round } = stored
  const order = new Map(units.map(({ id }, at) => [id, at]))
  const lines = forms
    .filter((form) => form.roundId === round.id && maySeeForm(caller, form))
    .sort((a, b) => order.get(a.unitId)! - order.get(b.unitId)!)
    .map((form) => viewLine(stored, form, units, caller, today))
  return { ...round, forms: lines, waiting: lines.filter(({ acts }) => acts.some((act) => AWAITED.includes(act))).length }
}

/** Rounds in which the caller has a form to see, the latest months first; who dispatches sees the drafts too. */
export const listRounds = (ports: ListPorts, caller: Caller, today: Day): Promise<readonly RoundView[]> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const dispatches = isDispatcher(caller)
    const rounds = (await ports.collection.listRounds(tx, MOST_ROUNDS)).filter(({ state }) => dispatches || state !== 'draft')
    const units = await ports.units.listUnits(tx)
    const forms = await ports.collection.listForms(
      tx,
      rounds.map(({ id }) => id),
    )
    const views = rounds.map((round) => viewRound(round, forms, units, caller, today))
    return views.filter((view) => dispatches || view.forms.length > 0)
  })

/** A round with the forms the caller may see. Fails with `collection-round-not-found`. */
export const showRound = (ports: ListPorts, caller: Caller, id: string, today: Day): Promise<Outcome<RoundView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const round = await ports.collection.getRound(tx, id)
    const dispatches = isDispatcher(caller)
    if (round === null || (round.state === 'draft' && !dispatches)) return fail('collection-round-not-found')
    const view = viewRound(round, await ports.collection.listForms(tx, [id]), await ports.units.listUnits(tx), caller, today)
    return dispatches || view.forms.length > 0 ? succeed(view) : fail('collection-round-not-found')
  })
