import { fail, type Outcome, succeed } from '@gangmu/domain'
import type { PostDraft, StoredPost } from '../../ports/unit-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { refuseAction } from '../rights.ts'
import { versionConflict } from '../versions.ts'

/**
 * Changes a post, its unit included. Fails with `post-not-found`, `unit-not-found`, `dates-reversed`, `version-conflict`, `right-missing` for
 * the old unit or the new.
 */
export const editPost = (
  ports: OrganisationPorts,
  caller: Caller,
  id: string,
  version: number,
  draft: PostDraft,
): Promise<Outcome<StoredPost>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const post = await ports.units.getPost(tx, id)
    if (post === null) return fail('post-not-found')
    if (draft.unitId !== post.unitId && (await ports.units.getUnit(tx, draft.unitId)) === null) return fail('unit-not-found')
    const refusal = refuseAction(caller, 'organisation.edit', post.unitId) ?? refuseAction(caller, 'organisation.edit', draft.unitId)
    if (refusal !== null) return { ok: false, failure: refusal }
    if (post.to !== null && draft.from !== null && post.to < draft.from) return fail('dates-reversed', { from: draft.from, to: post.to })
    if (!(await ports.units.updatePost(tx, id, version, draft))) return versionConflict(post.version)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'post.edit',
      subject: `post:${id}`,
      details: { version: version + 1, unit: draft.unitId },
    })
    return succeed({ ...draft, id, to: post.to, version: version + 1 })
  })
