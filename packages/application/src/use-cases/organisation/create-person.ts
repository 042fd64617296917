import { randomUUID } from 'node:crypto'
import { type Outcome, succeed } from '@gangmu/domain'
import type { PersonDraft, StoredPerson } from '../../ports/person-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import type { AccountMaker, NewCredentials } from './account-maker.ts'
import { openAccount, withAccounts } from './open-account.ts'

/** Adds a person without an account: somebody who only stands in lists of duties. */
export const createPerson = (ports: OrganisationPorts, caller: Caller, draft: PersonDraft): Promise<Outcome<StoredPerson>> =>
  writePerson(ports, caller, { ...draft, id: randomUUID(), userId: null })

export type CreatedPerson = { readonly person: StoredPerson; readonly credentials: NewCredentials }

/** Adds a person who can sign in. Fails as `createUser` does; then there is no person either. */
export const createPersonWithAccount = async (
  ports: OrganisationPorts,
  accounts: AccountMaker,
  caller: Caller,
  { userName, ...draft }: PersonDraft & { readonly userName: string },
): Promise<Outcome<CreatedPerson>> => {
  const id = randomUUID()
  const opened = await openAccount(accounts, { spaceId: caller.spaceId, personId: id, name: draft.name }, userName)
  if (!opened.ok) return opened
  const { userId, credentials } = opened.value
  const written = await withAccounts(accounts, [userId], () => writePerson(ports, caller, { ...draft, id, userId }))
  return written.ok ? succeed({ person: written.value, credentials }) : written
}

const writePerson = (
  ports: OrganisationPorts,
  caller: Caller,
  person: PersonDraft & { readonly id: string; readonly userId: string | null },
): Promise<Outcome<StoredPerson>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { id, name, phone, userId } = person
    await ports.persons.insertPersons(tx, [{ id, name, phone, userId }])
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'person.create',
      subject: `person:${id}`,
      details: { account: userId !== null },
    })
    return succeed({ id, name, phone, userId, leftOn: null, version: 1 })
  })
