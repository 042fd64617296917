import { type Failure, fail, type Outcome, succeed } from '@gangmu/domain'
import type { StoredPerson } from '../../ports/person-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { versionConflict } from '../versions.ts'
import type { AccountMaker } from './account-maker.ts'
import type { CreatedPerson } from './create-person.ts'
import { openAccount, withAccounts } from './open-account.ts'

/**
 * Gives an account to a person who has none. Fails with `person-not-found`, `person-left`, `person-has-account`, `version-conflict` or as
 * `createUser` does.
 */
export const giveAccount = async (
  ports: OrganisationPorts,
  accounts: AccountMaker,
  caller: Caller,
  id: string,
  version: number,
  userName: string,
): Promise<Outcome<CreatedPerson>> => {
  const person = await ports.unitOfWork.run(caller.spaceId, (tx) => ports.persons.getPerson(tx, id))
  if (person === null) return fail('person-not-found')
  const refusal = refuseAccount(person)
  if (refusal !== null) return { ok: false, failure: refusal }
  if (person.version !== version) return versionConflict(person.version)
  const opened = await openAccount(accounts, { spaceId: caller.spaceId, personId: id, name: person.name }, userName)
  if (!opened.ok) return opened
  const { userId, credentials } = opened.value
  return withAccounts(accounts, [userId], () =>
    ports.unitOfWork.run(caller.spaceId, async (tx) => {
      if (!(await ports.persons.updatePerson(tx, id, version, { ...person, userId }))) return versionConflict(version + 1)
      await ports.audit.append(tx, { actor: caller.actor, action: 'person.give-account', subject: `person:${id}`, details: {} })
      return succeed({ person: { ...person, userId, version: version + 1 }, credentials })
    }),
  )
}

const refuseAccount = ({ name, userId, leftOn }: StoredPerson): Failure | null => {
  if (leftOn !== null) return fail('person-left', { person: name, on: leftOn }).failure
  return userId === null ? null : fail('person-has-account', { person: name }).failure
}
