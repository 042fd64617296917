import type { AccountSession, Caller, Ports, Principal, Space } from '@gangmu/application'
import { ACTIONS, type Action, can, sightOf } from '@gangmu/domain'
import { Refusal } from './http/problem.ts'

/** Who somebody is in the space worked in: the caller of use-cases, and what a page says of them. */
export type Identity = { readonly caller: Caller; readonly principal: Principal | null; readonly space: Space }

export type Callers = {
  /** Fails with `space-not-chosen` where the account works in several spaces, or in none. */
  readonly identify: (session: AccountSession) => Promise<Identity>
  /** Rights of these accounts changed: they are asked for anew at once instead of within half a minute. */
  readonly forget: (userIds: readonly string[]) => void
  /** The space itself, its organisation or somebody’s rights in it changed. */
  readonly forgetSpace: (spaceId: string) => void
}

const KEPT_MS = 30_000
const MOST_KEPT = 2_000

/** Rights change seldom and are asked for with every request: what was found is good for half a minute. */
export const createCallers = (
  ports: Pick<Ports, 'unitOfWork' | 'principals' | 'spaces'>,
  today: () => string,
  now: () => number = Date.now,
): Callers => {
  const kept = new Map<string, { readonly identity: Promise<Identity>; readonly until: number }>()
  const keyOf = (userId: string, spaceId: string) => `${userId}\u001f${spaceId}`

  const identify = ({ userId, userName, space }: AccountSession): Promise<Identity> => {
    if (space === null) throw new Refusal({ code: 'space-not-chosen', params: {} })
    const key = keyOf(userId, space.spaceId)
    const known = kept.get(key)
    if (known !== undefined && known.until > now()) return known.identity
    const identity = find(userId, userName, space.spaceId)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, { identity, until: now() + KEPT_MS })
    identity.catch(() => kept.delete(key))
    return identity
  }

  const find = (userId: string, userName: string, spaceId: string): Promise<Identity> =>
    ports.unitOfWork.run(spaceId, async (tx) => {
      const principal = await ports.principals.resolvePrincipal(tx, userId, today())
      const space = await ports.spaces.getSpace(tx)
      if (space === null) throw new Refusal({ code: 'space-not-chosen', params: {} })
      const grants = principal?.grants ?? []
      const caller: Caller = {
        spaceId,
        // Two people may have one name; the user name tells them apart for ever.
        actor: principal === null ? userName : `${principal.name}（${userName}）`,
        userId,
        personId: principal?.personId ?? null,
        postIds: principal?.posts.map((post) => post.id) ?? [],
        unitIds: [...new Set(principal?.posts.map((post) => post.unitId))],
        grants,
        sight: sightOf(grants),
      }
      return { caller, principal, space }
    })

  const forget = (userIds: readonly string[]): void => {
    for (const key of kept.keys()) if (userIds.includes(key.split('\u001f')[0]!)) kept.delete(key)
  }
  const forgetSpace = (spaceId: string): void => {
    for (const key of kept.keys()) if (key.split('\u001f')[1] === spaceId) kept.delete(key)
  }
  return { identify, forget, forgetSpace }
}

/** Everything the caller may ask for somewhere in the space: what a page offers. */
export const actionsOf = ({ grants }: Caller): readonly Action[] => ACTIONS.filter((action) => can(grants, action))
