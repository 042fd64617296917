import { checkRound, type Day, fail, type Outcome, type RoundMetadata, type RoundState, succeed } from '@gangmu/domain'
import type { StoredRound } from '../../ports/collection-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import { sendNotices } from '../desk/send-notices.ts'
import { versionConflict } from '../versions.ts'

type ChangePorts = Pick<Ports, 'unitOfWork' | 'audit' | 'collection' | 'notices'>

export type RoundChange = {
  readonly title: string
  readonly deadline: Day
  readonly metadata: RoundMetadata
  readonly state: RoundState
}

/** What a round may become: it is opened once, closed, and may be opened again; what was asked is never a draft again. */
const NEXT: Readonly<Record<RoundState, readonly RoundState[]>> = {
  draft: ['draft', 'open'],
  open: ['open', 'closed'],
  closed: ['closed', 'open'],
}

/**
 * Changes what a round says of itself, opens or closes it; opening it tells the units. Fails with `collection-round-not-found`,
 * `version-conflict`, `collection-title-forbidden`, `collection-round-state`.
 */
export const changeRound = (
  ports: ChangePorts,
  caller: Caller,
  id: string,
  version: number,
  change: RoundChange,
): Promise<Outcome<StoredRound>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const round = await ports.collection.getRound(tx, id)
    if (round === null) return fail('collection-round-not-found')
    const wrong = checkRound(change)
    if (wrong !== null) return { ok: false, failure: wrong }
    if (!NEXT[round.state].includes(change.state)) return fail('collection-round-state')
    const opens = round.state === 'draft' && change.state === 'open'
    if (!(await ports.collection.updateRound(tx, id, version, { ...change, title: change.title.trim(), ...(opens && opened()) })))
      return versionConflict(round.version)
    const after = (await ports.collection.getRound(tx, id))!
    if (opens) await tellUnits(ports, tx, after)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: round.state === change.state ? 'collection.edit' : change.state === 'open' ? 'collection.open' : 'collection.close',
      subject: `collection:${id}`,
      details: { deadline: change.deadline },
    })
    return succeed(after)
  })

const opened = () => ({ openedAt: new Date().toISOString() })

/** Opens a round that was just set up, within its transaction. */
export const openRoundIn = async (ports: Omit<ChangePorts, 'unitOfWork' | 'audit'>, tx: Tx, round: StoredRound): Promise<StoredRound> => {
  await ports.collection.updateRound(tx, round.id, round.version, { state: 'open', ...opened() })
  const after = (await ports.collection.getRound(tx, round.id))!
  await tellUnits(ports, tx, after)
  return after
}

const tellUnits = async (ports: Omit<ChangePorts, 'unitOfWork' | 'audit'>, tx: Tx, { id, title, deadline }: StoredRound): Promise<void> => {
  const forms = await ports.collection.listForms(tx, [id])
  await sendNotices(
    ports,
    tx,
    forms.map(({ unitId, cells }) => ({
      to: { kind: 'unit', id: unitId },
      code: 'collection-opened',
      params: { round: title, count: cells, deadline },
      link: `/monitor/collection/${id}/forms/${unitId}`,
    })),
  )
}
