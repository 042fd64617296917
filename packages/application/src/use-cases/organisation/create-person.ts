import { randomUUID } from 'node:crypto'
import { type Outcome, succeed } from '@gangmu/domain'
import type { PersonDraft, StoredPerson } from '../../ports/person-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import type { AccountMaker, NewCredentials } from './account-maker.ts'
import { openAccount, withAccounts } from './open-account.ts'

/** `userName` null: somebody who only stands in lists of duties. */
export type NewPerson = PersonDraft & { readonly userName: string | null }
export type CreatedPerson = { readonly person: StoredPerson; readonly credentials: NewCredentials | null }

/** Adds a person, with an account where a user name is given. Fails as `createUser` does; then there is no person either. */
export const createPerson = async (
  ports: OrganisationPorts,
  accounts: AccountMaker,
  caller: Caller,
  { name, phone, userName }: NewPerson,
): Promise<Outcome<CreatedPerson>> => {
  const id = randomUUID()
  const opened = userName === null ? succeed(null) : await openAccount(accounts, { spaceId: caller.spaceId, personId: id, name }, userName)
  if (!opened.ok) return opened
  const userId = opened.value?.userId ?? null
  return withAccounts(accounts, userId === null ? [] : [userId], () =>
    ports.unitOfWork.run(caller.spaceId, async (tx) => {
      await ports.persons.insertPersons(tx, [{ id, name, phone, userId }])
      await ports.audit.append(tx, {
        actor: caller.actor,
        action: 'person.create',
        subject: `person:${id}`,
        details: { account: userId !== null },
      })
      const person = { id, name, phone, userId, leftOn: null, version: 1 }
      return succeed({ person, credentials: opened.value?.credentials ?? null })
    }),
  )
}
