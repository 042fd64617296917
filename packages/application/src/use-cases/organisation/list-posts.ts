import { type Day, fail, holdsOn, type Outcome, succeed } from '@gangmu/domain'
import type { ListedPost, PostHolder, StoredPost } from '../../ports/unit-store.ts'
import type { Caller, Ports } from '../context.ts'

type PostPorts = Pick<Ports, 'unitOfWork' | 'units'>

/** The posts that there are on the day, of one unit or of all, with who holds them. */
export const listPosts = (
  ports: PostPorts,
  caller: Caller,
  filter: { readonly unitId?: string | undefined; readonly on: Day },
): Promise<readonly ListedPost[]> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const posts = await ports.units.listPosts(tx, filter)
    return posts.filter((post) => holdsOn(post, filter.on))
  })

export type PostView = StoredPost & { readonly holders: readonly PostHolder[] }

/** A post with everybody who ever held it, the latest first. Fails with `post-not-found`. */
export const showPost = (ports: PostPorts, caller: Caller, id: string): Promise<Outcome<PostView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const post = await ports.units.getPost(tx, id)
    return post === null ? fail('post-not-found') : succeed({ ...post, holders: await ports.units.listHolders(tx, id) })
  })
