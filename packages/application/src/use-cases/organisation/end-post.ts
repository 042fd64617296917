import { type Day, fail, type Outcome, succeed } from '@gangmu/domain'
import type { StoredPost } from '../../ports/unit-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { refuseAction } from '../rights.ts'
import { versionConflict } from '../versions.ts'

/**
 * Ends a post: `on` is the first day without it. Fails with `post-not-found`, `post-in-use` while somebody holds it or something hangs on it,
 * `dates-reversed`, `version-conflict`, `right-missing`.
 */
export const endPost = (ports: OrganisationPorts, caller: Caller, id: string, version: number, on: Day): Promise<Outcome<StoredPost>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.grants.lockRights(tx)
    const post = await ports.units.getPost(tx, id)
    if (post === null) return fail('post-not-found')
    const refusal = refuseAction(caller, 'organisation.edit', post.unitId)
    if (refusal !== null) return { ok: false, failure: refusal }
    if (post.from !== null && on < post.from) return fail('dates-reversed', { from: post.from, to: on })
    const { holders, responsibilities, grants } = await ports.units.countPostUse(tx, id, on)
    if (holders + responsibilities + grants > 0) return fail('post-in-use', { holders, responsibilities, grants })
    if (!(await ports.units.endPost(tx, id, version, on))) return versionConflict(post.version)
    await ports.audit.append(tx, { actor: caller.actor, action: 'post.end', subject: `post:${id}`, details: { on } })
    return succeed({ ...post, to: on, version: version + 1 })
  })
