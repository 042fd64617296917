import { invariant } from '../invariant.ts'
import { type Action, ADMIN_ROLES, RELEASES, type Release, ROLE_ACTIONS, ROLES, type Role } from './roles.ts'

/**
 * A right somebody has in one space, by a post or in person. `unitIds` is the unit subtree it reaches, the unit itself included; null
 * reaches the whole space.
 */
export type HeldGrant = { readonly role: Role; readonly unitIds: readonly string[] | null }

/** What an action is done to: a unit's own thing (its split target, its figure), null for the space's; left out where none is chosen yet (a list). */
export type ActionTarget = { readonly unitId?: string | null }

const allows = (role: Role, action: Action): boolean => (ROLE_ACTIONS[action] as readonly Role[]).includes(role)

/** Whether any of the grants allows the action on the target. A grant of one unit never reaches what belongs to the whole space. */
export const can = (grants: readonly HeldGrant[], action: Action, target: ActionTarget = {}): boolean =>
  grants.some(({ role, unitIds }) => allows(role, action) && reaches(unitIds, target))

const reaches = (unitIds: readonly string[] | null, { unitId }: ActionTarget): boolean =>
  unitIds === null || unitId === undefined || (unitId !== null && unitIds.includes(unitId))

/**
 * Which rows somebody sees. `internal`: every row. Otherwise published rows, and the limited ones that name one of the `audiences`.
 * Null: none at all.
 */
export type Sight = { readonly internal: boolean; readonly audiences: readonly Role[] } | null

/** Who works on the plan sees all of it; deputies and viewers only what is released; the three administrators no business data. */
const INTERNAL_ROLES: readonly Role[] = ['reporter', 'drafter', 'approver', 'publisher', 'dispatcher', 'leader']

export const sightOf = (grants: readonly HeldGrant[]): Sight => {
  const roles = [...new Set(grants.map((grant) => grant.role))].filter((role) => !ADMIN_ROLES.includes(role))
  if (roles.length === 0) return null
  return { internal: roles.some((role) => INTERNAL_ROLES.includes(role)), audiences: roles }
}

/** Whether a row of that release may be shown. */
export const sees = (sight: Sight, release: Release, audience: readonly Role[]): boolean => {
  if (sight === null) return false
  if (sight.internal || release === 'published') return true
  return release === 'limited' && audience.some((role) => sight.audiences.includes(role))
}

/** What is made of several things may be seen no further than the one that is kept closest. Of nothing: everybody may see it. */
export const strictestOf = (releases: Iterable<Release>): Release => {
  const found = new Set(releases)
  return RELEASES.find((release) => found.has(release)) ?? 'published'
}

export type GrantProblem = 'grant-admins-apart' | 'grant-admin-with-business'

/**
 * What speaks against one person holding these roles together: two of the three administrators, or one of them beside a role that reads
 * business data. Null where nothing does. The single-admin preset for trials switches the check off.
 */
export const checkRoles = (roles: readonly Role[]): GrantProblem | null => {
  invariant(
    roles.every((role) => ROLES.includes(role)),
    'roles-are-known',
  )
  const admin = new Set(roles.filter((role) => ADMIN_ROLES.includes(role)))
  if (admin.size > 1) return 'grant-admins-apart'
  return admin.size === 1 && roles.some((role) => !ADMIN_ROLES.includes(role)) ? 'grant-admin-with-business' : null
}
