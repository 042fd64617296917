import { fail, type Outcome, succeed } from '../failure.ts'
import { invariant } from '../invariant.ts'
import { can, type HeldGrant } from '../policy/can.ts'
import { LOCKED, type SigningChain, type SigningStep } from './signing-chain.ts'

/** Whose form it is, and whose figures stand in it beside its own. */
export type FormParties = { readonly unitId: string; readonly providerIds: readonly string[] }

/** Where a form is: the code of the step that is awaited, or `locked`. `signed` are the providers that have signed within the step. */
export type FormPlace = { readonly step: string; readonly signed: readonly string[]; readonly submittedBy: string | null }

/** 上报 / 审核通过 / 锁定 / 退回 / 撤回 / 解锁. */
export const FORM_ACTS = ['submit', 'approve', 'lock', 'return', 'withdraw', 'unlock'] as const
export type FormActCode = (typeof FORM_ACTS)[number]
export type FormAct = { readonly act: FormActCode; readonly reason: string | null }

export type FormActor = { readonly name: string; readonly grants: readonly HeldGrant[] }

/** At which kind of step an act is possible; `after-fill` is the step right after filling, before anybody has signed. */
const TAKES: Readonly<Record<FormActCode, readonly ('fill' | 'sign' | 'lock' | 'locked' | 'after-fill')[]>> = {
  submit: ['fill'],
  approve: ['sign'],
  lock: ['lock'],
  return: ['sign', 'lock'],
  withdraw: ['after-fill'],
  unlock: ['locked'],
}

/** Sending a form back or opening it again is said why. */
const NEEDS_REASON: readonly FormActCode[] = ['return', 'unlock']

/** The chain as this form goes through it: where nobody else's figures stand in it, no other unit has to look at it. */
export const stepsOf = (chain: SigningChain, { providerIds }: FormParties): SigningChain =>
  chain.filter(({ unit }) => unit !== 'provider' || providerIds.length > 0)

export const newPlace = (chain: SigningChain): FormPlace => {
  const [first] = chain
  invariant(first !== undefined, 'a-chain-begins-with-filling')
  return { step: first.code, signed: [], submittedBy: null }
}

/**
 * Where the form is after the act; the form itself is not changed. Fails with `collection-act-refused` where the step does not take it,
 * `right-missing`, `collection-reason-missing`, `collection-signer-filled` where somebody else has to sign.
 */
export const moveForm = (
  chain: SigningChain,
  parties: FormParties,
  place: FormPlace,
  { act, reason }: FormAct,
  actor: FormActor,
): Outcome<FormPlace> => {
  const steps = stepsOf(chain, parties)
  const at = steps.findIndex(({ code }) => code === place.step)
  const step = steps[at] ?? null
  invariant(step !== null || place.step === LOCKED, 'a-form-is-at-a-step-of-its-chain')
  const isFresh = at === 1 && place.signed.length === 0
  const taken = [...(step === null ? [LOCKED] : [step.kind]), ...(isFresh ? ['after-fill'] : [])]
  if (!TAKES[act].some((one) => taken.includes(one))) return fail('collection-act-refused', { act, step: place.step })
  const [fill] = steps as readonly [SigningStep, ...SigningStep[]]
  const reached = reachedUnits(act, act === 'withdraw' ? fill : step, parties, actor)
  if (reached.length === 0) return fail('right-missing', { action: actionOf(act, step) })
  if (NEEDS_REASON.includes(act) && (reason ?? '').trim() === '') return fail('collection-reason-missing')
  if (step?.otherPerson && act !== 'withdraw' && act !== 'submit' && place.submittedBy === actor.name)
    return fail('collection-signer-filled')
  switch (act) {
    case 'return':
    case 'withdraw':
    case 'unlock':
      return succeed({ step: fill.code, signed: [], submittedBy: null })
    case 'submit':
      return succeed({ step: codeAfter(steps, at), signed: [], submittedBy: actor.name })
    case 'lock':
      return succeed({ ...place, step: LOCKED, signed: [] })
    case 'approve': {
      const signed = [...new Set([...place.signed, ...reached])]
      const isDone = step!.unit !== 'provider' || parties.providerIds.every((id) => signed.includes(id))
      return succeed(isDone ? { ...place, step: codeAfter(steps, at), signed: [] } : { ...place, signed })
    }
  }
}

/** What the actor may do with the form now, reasons left aside. */
export const listActs = (chain: SigningChain, parties: FormParties, place: FormPlace, actor: FormActor): readonly FormActCode[] =>
  FORM_ACTS.filter((act) => moveForm(chain, parties, place, { act, reason: '—' }, actor).ok)

const codeAfter = (steps: SigningChain, at: number): string => steps[at + 1]!.code

const actionOf = (act: FormActCode, step: SigningStep | null) =>
  act === 'unlock' ? 'collection.unlock' : act === 'withdraw' ? 'collection.fill' : step!.action

/** For which of the units that the step waits for the actor may act; the office that asked is `''`. */
const reachedUnits = (act: FormActCode, step: SigningStep | null, parties: FormParties, { grants }: FormActor): readonly string[] => {
  const action = actionOf(act, step)
  const units = { own: [parties.unitId], provider: parties.providerIds, office: [''] }[step?.unit ?? 'office']
  return units.filter((id) => can(grants, action, { unitId: id === '' ? null : id }))
}
