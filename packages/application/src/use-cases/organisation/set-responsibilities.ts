import { randomUUID } from 'node:crypto'
import {
  type Day,
  type Failure,
  fail,
  holderKindOf,
  type Outcome,
  type Responsibility,
  type ResponsibilityHolder,
  type ResponsibilityRole,
  type ResponsibilitySubject,
  succeed,
} from '@gangmu/domain'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, OrganisationPorts, Ports } from '../context.ts'
import { sendNotices } from '../desk/send-notices.ts'
import { refuseAction } from '../rights.ts'

/** Who shall have the role for the subject from the day on, instead of whoever has it; other roles stay as they are. */
export type HolderSet = {
  readonly subject: ResponsibilitySubject
  readonly role: ResponsibilityRole
  readonly holders: readonly ResponsibilityHolder[]
}

export type SetResponsibilities = { readonly begun: number; readonly ended: number; readonly kept: number }

type Change = {
  readonly begun: readonly Responsibility[]
  readonly ended: readonly (Responsibility & { readonly unitId: string })[]
  readonly kept: number
}

/**
 * Sets who answers for one subject or many; what was before ends and stays readable, and who is new is told. Fails with
 * `responsibility-holder-mismatch`, `unit-not-found`, `post-not-found`, `right-missing`; then nothing is set.
 */
export const setResponsibilities = (
  ports: OrganisationPorts,
  caller: Caller,
  sets: readonly HolderSet[],
  from: Day,
): Promise<Outcome<SetResponsibilities>> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => setResponsibilitiesIn(ports, tx, caller, sets, from))

/** The same within a transaction; what fails has written nothing. */
export const setResponsibilitiesIn = async (
  ports: Pick<Ports, 'audit' | 'units' | 'responsibilities' | 'notices'>,
  tx: Tx,
  caller: Caller,
  sets: readonly HolderSet[],
  from: Day,
): Promise<Outcome<SetResponsibilities>> => {
  const mismatch = sets.find(({ role, holders }) => holders.some(({ kind }) => kind !== holderKindOf(role)))
  if (mismatch !== undefined) return fail('responsibility-holder-mismatch', { role: mismatch.role })
  await ports.responsibilities.lockResponsibilities(tx)
  const change = workOutChange(sets, await ports.responsibilities.listOpen(tx, sets, from), from)
  const failure = await checkChange(ports, tx, caller, change)
  if (failure !== null) return { ok: false, failure }
  const { begun, ended, kept } = change
  await ports.responsibilities.endResponsibilities(
    tx,
    ended.map(({ id }) => id),
    from,
  )
  await ports.responsibilities.insertResponsibilities(
    tx,
    begun.map((row) => ({ ...row, recordedBy: caller.actor })),
  )
  await tellHolders(ports, tx, begun, from)
  const counts = { begun: begun.length, ended: ended.length, kept }
  const [first] = sets
  await ports.audit.append(tx, {
    actor: caller.actor,
    action: 'responsibility.set',
    subject: first === undefined ? `space:${caller.spaceId}` : `${first.subject.kind}:${first.subject.id}`,
    details: { from, sets: sets.length, ...counts },
  })
  return succeed(counts)
}

const keyOf = ({ subject, role, holder }: Pick<Responsibility, 'subject' | 'role' | 'holder'>): string =>
  JSON.stringify([subject.kind, subject.id, role, holder.kind, holder.id])

/** Who is asked for and holds already goes on; who holds and is not asked for ends; the rest begins. */
const workOutChange = (sets: readonly HolderSet[], open: Change['ended'], from: Day): Change => {
  const asked = new Map(
    sets.flatMap(({ subject, role, holders }) =>
      holders.map((holder) => ({ id: randomUUID(), subject, role, holder, from, to: null })).map((row) => [keyOf(row), row] as const),
    ),
  )
  // One that is to begin or to end later does not hold as asked: it ends, and another begins.
  const kept = open.filter((row) => asked.has(keyOf(row)) && row.to === null && (row.from === null || row.from <= from))
  const keptKeys = new Set(kept.map(keyOf))
  return {
    begun: [...asked].filter(([key]) => !keptKeys.has(key)).map(([, row]) => row),
    ended: open.filter((row) => !kept.includes(row)),
    kept: kept.length,
  }
}

/** Who fills in and who reviews is the unit's own affair; everything else is settled for the whole space. */
const reachOf = (role: ResponsibilityRole, unitId: string): string | null => (role === 'reporter' || role === 'reviewer' ? unitId : null)

const checkChange = async (ports: Pick<Ports, 'units'>, tx: Tx, caller: Caller, { begun, ended }: Change): Promise<Failure | null> => {
  const idsOf = (kind: ResponsibilityHolder['kind']) => [
    ...new Set(begun.filter(({ holder }) => holder.kind === kind).map(({ holder }) => holder.id)),
  ]
  const there = await ports.units.findExisting(tx, { units: idsOf('unit'), posts: idsOf('post') })
  if (idsOf('unit').some((id) => !there.units.includes(id))) return fail('unit-not-found').failure
  const unitOfPost = new Map(there.posts.map(({ id, unitId }) => [id, unitId]))
  if (idsOf('post').some((id) => !unitOfPost.has(id))) return fail('post-not-found').failure
  const reaches = [
    ...begun.map(({ role, holder }) => reachOf(role, unitOfPost.get(holder.id) ?? holder.id)),
    ...ended.map(({ role, unitId }) => reachOf(role, unitId)),
  ]
  return reaches.map((unitId) => refuseAction(caller, 'responsibility.edit', unitId)).find((failure) => failure !== null) ?? null
}

/** One notice each, however many subjects. */
const tellHolders = (ports: Pick<Ports, 'notices'>, tx: Tx, begun: readonly Responsibility[], from: Day): Promise<void> => {
  const counts = new Map<string, { readonly to: ResponsibilityHolder; readonly count: number }>()
  for (const { holder } of begun) counts.set(holder.id, { to: holder, count: (counts.get(holder.id)?.count ?? 0) + 1 })
  return sendNotices(
    ports,
    tx,
    [...counts.values()].map(({ to, count }) => ({ to, code: 'duties-assigned', params: { count, from }, link: '/duties' })),
  )
}
