import { randomUUID } from 'node:crypto'
import { fail, type Outcome, succeed } from '@gangmu/domain'
import type { PostDraft, StoredPost } from '../../ports/unit-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { refuseAction } from '../rights.ts'

/** Fails with `unit-not-found`, `right-missing`. */
export const createPost = (ports: OrganisationPorts, caller: Caller, draft: PostDraft): Promise<Outcome<StoredPost>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    if ((await ports.units.getUnit(tx, draft.unitId)) === null) return fail('unit-not-found')
    const refusal = refuseAction(caller, 'organisation.edit', draft.unitId)
    if (refusal !== null) return { ok: false, failure: refusal }
    const id = randomUUID()
    await ports.units.insertPost(tx, id, draft)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'post.create',
      subject: `post:${id}`,
      details: { unit: draft.unitId },
    })
    return succeed({ ...draft, id, to: null, version: 1 })
  })
