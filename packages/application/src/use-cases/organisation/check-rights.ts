import { checkRoles, type Failure, fail, type Role } from '@gangmu/domain'
import type { AffectedPerson } from '../../ports/grant-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'

/**
 * What speaks against these persons getting the roles beside those they have: nobody gives roles to himself (`grant-to-self`), and the three
 * administrators stay apart from each other and from business data (`grant-admins-apart`, `grant-admin-with-business`) unless the space
 * has switched that off.
 */
export const checkNewRoles = async (
  ports: Pick<Ports, 'settings'>,
  tx: Tx,
  caller: Caller,
  persons: readonly AffectedPerson[],
  roles: readonly Role[],
): Promise<Failure | null> => {
  if (roles.length === 0) return null
  if (persons.some(({ personId }) => personId === caller.personId)) return fail('grant-to-self').failure
  if ((await ports.settings.getSetting(tx, 'administrators')).value.single) return null
  for (const person of persons) {
    const problem = checkRoles([...person.roles, ...roles])
    if (problem !== null) return fail(problem, { person: person.name }).failure
  }
  return null
}
