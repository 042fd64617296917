import { checkRound, type Day, fail, type NoticeParams, type Outcome, type RoundMetadata, type RoundState, succeed } from '@gangmu/domain'
import type { FormSummary, StoredRound } from '../../ports/collection-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import { sendNotices } from '../desk/send-notices.ts'
import { versionConflict } from '../versions.ts'

type TellingPorts = Pick<Ports, 'collection' | 'notices'>
type ChangePorts = TellingPorts & Pick<Ports, 'unitOfWork' | 'audit'>

export type RoundChange = {
  readonly title: string
  readonly deadline: Day
  readonly metadata: RoundMetadata
  readonly state: RoundState
  /** Why the deadline of a round that is open was moved. */
  readonly reason: string | null
}

/** What a round may become: it is opened once, closed, and may be opened again; what was asked is never a draft again. */
const NEXT: Readonly<Record<RoundState, readonly RoundState[]>> = {
  draft: ['draft', 'open'],
  open: ['open', 'closed'],
  closed: ['closed', 'open'],
}

/**
 * Changes what a round says of itself, opens or closes it. The units are told when it opens, and of what changes while it is open; a deadline
 * is moved then for a reason. Fails with `collection-round-not-found`, `version-conflict`, `collection-title-forbidden`,
 * `collection-round-state`, `collection-deadline-unreasoned`.
 */
export const changeRound = (
  ports: ChangePorts,
  caller: Caller,
  id: string,
  version: number,
  { reason: given, ...change }: RoundChange,
): Promise<Outcome<StoredRound>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const round = await ports.collection.getRound(tx, id)
    if (round === null) return fail('collection-round-not-found')
    const wrong = checkRound(change)
    if (wrong !== null) return { ok: false, failure: wrong }
    if (!NEXT[round.state].includes(change.state)) return fail('collection-round-state')
    const opens = round.state === 'draft' && change.state === 'open'
    const reason = given?.trim() || null
    const isMoved = round.state === 'open' && round.deadline !== change.deadline
    if (isMoved && reason === null) return fail('collection-deadline-unreasoned')
    if (!(await ports.collection.updateRound(tx, id, version, { ...change, title: change.title.trim(), ...(opens && opened()) })))
      return versionConflict(round.version)
    const after = (await ports.collection.getRound(tx, id))!
    if (opens) await tellOpened(ports, tx, after)
    else if (isMoved) await tellUnits(ports, tx, after, 'collection-deadline', { deadline: after.deadline, reason })
    else if (after.state === 'open' && saysOtherwise(round, after)) await tellUnits(ports, tx, after, 'collection-edited', {})
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: round.state === change.state ? 'collection.edit' : change.state === 'open' ? 'collection.open' : 'collection.close',
      subject: `collection:${id}`,
      details: { deadline: change.deadline, ...(isMoved && { before: round.deadline, reason }) },
    })
    return succeed(after)
  })

const opened = () => ({ openedAt: new Date().toISOString() })

const saysOtherwise = (before: StoredRound, after: StoredRound): boolean =>
  before.title !== after.title || JSON.stringify(before.metadata) !== JSON.stringify(after.metadata)

/** Opens a round that was just set up, within its transaction. */
export const openRoundIn = async (ports: TellingPorts, tx: Tx, round: StoredRound): Promise<StoredRound> => {
  await ports.collection.updateRound(tx, round.id, round.version, { state: 'open', ...opened() })
  const after = (await ports.collection.getRound(tx, round.id))!
  await tellOpened(ports, tx, after)
  return after
}

const tellOpened = (ports: TellingPorts, tx: Tx, round: StoredRound): Promise<void> =>
  tellUnits(ports, tx, round, 'collection-opened', ({ cells }) => ({ count: cells, deadline: round.deadline }))

/** Tells every unit that is asked; `params` beside the name of the round. */
const tellUnits = async (
  ports: TellingPorts,
  tx: Tx,
  { id, title }: StoredRound,
  code: 'collection-opened' | 'collection-deadline' | 'collection-edited',
  params: NoticeParams | ((form: FormSummary) => NoticeParams),
): Promise<void> => {
  const forms = await ports.collection.listForms(tx, [id])
  await sendNotices(
    ports,
    tx,
    forms.map((form) => ({
      to: { kind: 'unit', id: form.unitId },
      code,
      params: { round: title, ...(typeof params === 'function' ? params(form) : params) },
      link: `/monitor/collection/${id}/forms/${form.unitId}`,
    })),
  )
}
