import type { Role } from '@gangmu/domain'
import type { AccountAdministration, AccountState } from '../../ports/accounts.ts'
import type { ListedPerson } from '../../ports/person-store.ts'
import type { Slice, SliceRequest } from '../../ports/slice.ts'
import type { Caller, Ports } from '../context.ts'
import type { PersonQuery } from '../organisation/list-persons.ts'

/** A person with what may be done on the day, in person or by a post; `account` is null for somebody who cannot sign in. */
export type ListedUser = ListedPerson & { readonly roles: readonly Role[]; readonly account: AccountState | null }

/** The persons of the space by name. */
export const listUsers = async (
  ports: Pick<Ports, 'unitOfWork' | 'persons' | 'grants'>,
  accounts: Pick<AccountAdministration, 'listAccounts'>,
  caller: Caller,
  query: PersonQuery,
  slice: SliceRequest,
): Promise<Slice<ListedUser>> => {
  const { persons, grants } = await ports.unitOfWork.run(caller.spaceId, async (tx) => ({
    persons: await ports.persons.listPersons(tx, query, slice),
    grants: await ports.grants.listGrants(tx, query.on),
  }))
  const states = await accounts.listAccounts(persons.items.flatMap(({ userId }) => userId ?? []))
  const stateOf = new Map(states.map((state) => [state.userId, state]))
  const rolesOf = ({ id, posts }: ListedPerson): readonly Role[] => {
    const holders = new Set([id, ...posts.map((post) => post.id)])
    return [...new Set(grants.filter(({ holder }) => holders.has(holder.id)).map(({ role }) => role))]
  }
  return {
    items: persons.items.map((person) => ({
      ...person,
      roles: rolesOf(person),
      account: (person.userId !== null && stateOf.get(person.userId)) || null,
    })),
    next: persons.next,
  }
}
