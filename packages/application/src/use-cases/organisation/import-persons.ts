import { randomUUID } from 'node:crypto'
import type { Day } from '@gangmu/domain'
import type { NewGrant } from '../../ports/grant-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import type { AccountMaker, NewCredentials } from './account-maker.ts'
import { type ChangedUsers, changedUsers } from './changed-users.ts'
import { checkImport, type ImportProblem, type PersonRow, type PlacedRow, reachOf } from './check-import.ts'
import { type OpenedAccount, openAccount, withAccounts } from './open-account.ts'

/** Either every row with its credentials, or every problem and nothing done. */
export type ImportedPersons =
  | ({ readonly ok: true; readonly credentials: readonly (NewCredentials & { readonly row: number })[] } & ChangedUsers)
  | { readonly ok: false; readonly problems: readonly ImportProblem[] }

type Opened = OpenedAccount & { readonly row: number; readonly personId: string }

/**
 * Persons of a filled-in form: each gets an account, the post that is named (from `on`) and the roles, which hang on the post where there is
 * one. All rows or none. They are looked at before the first account is opened and, because somebody else may have been faster, once
 * more in the transaction that writes them.
 */
export const importPersons = async (
  ports: OrganisationPorts,
  accounts: AccountMaker,
  caller: Caller,
  rows: readonly PersonRow[],
  on: Day,
): Promise<ImportedPersons> => {
  const taken = await accounts.findTakenNames(rows.map(({ username }) => username))
  const { problems } = await ports.unitOfWork.run(caller.spaceId, (tx) => checkImport(ports, tx, caller, rows, on, taken))
  if (problems.length > 0) return { ok: false, problems }
  const opened: Opened[] = []
  for (const { row, name, username } of rows) {
    const personId = randomUUID()
    const account = await openAccount(accounts, { spaceId: caller.spaceId, personId, name }, username)
    if (account.ok) opened.push({ ...account.value, row, personId })
    else {
      for (const { userId } of opened) await accounts.disableUser(userId)
      return { ok: false, problems: [{ row, field: 'username', failure: account.failure }] }
    }
  }
  const userIds = opened.map(({ userId }) => userId)
  return withAccounts(accounts, userIds, () =>
    ports.unitOfWork.run(caller.spaceId, (tx) => writePersons(ports, tx, caller, rows, opened, on)),
  )
}

const writePersons = async (
  ports: OrganisationPorts,
  tx: Tx,
  caller: Caller,
  rows: readonly PersonRow[],
  opened: readonly Opened[],
  on: Day,
): Promise<ImportedPersons> => {
  await ports.grants.lockRights(tx)
  const { placed, problems } = await checkImport(ports, tx, caller, rows, on, [])
  if (problems.length > 0) return { ok: false, problems }
  const persons = placed.map((row, at) => ({ ...row, ...opened[at]! }))
  const held = persons.filter((person) => person.postId !== null)
  const grants = persons.flatMap((person) => grantsOf(person, caller, on))
  await ports.persons.insertPersons(
    tx,
    persons.map(({ personId, name, phone, userId }) => ({ id: personId, name, phone, userId })),
  )
  await ports.persons.insertAssignments(
    tx,
    held.map(({ personId, postId }) => ({
      id: randomUUID(),
      postId: postId!,
      personId,
      acting: false,
      basis: null,
      from: on,
      to: null,
      recordedBy: caller.actor,
    })),
  )
  await ports.grants.insertGrants(tx, grants)
  await ports.audit.append(tx, {
    actor: caller.actor,
    action: 'person.import',
    subject: `space:${caller.spaceId}`,
    details: { persons: persons.length, assignments: held.length, grants: grants.length },
  })
  return {
    ok: true,
    credentials: opened.map(({ row, credentials }) => ({ row, ...credentials })),
    ...changedUsers(opened),
  }
}

const grantsOf = ({ roles, unitId, postId, personId }: PlacedRow & Opened, caller: Caller, on: Day): readonly NewGrant[] =>
  roles.map((role) => ({
    id: randomUUID(),
    role,
    holder: postId === null ? { kind: 'person', id: personId } : { kind: 'post', id: postId },
    unitId: reachOf(role, unitId),
    from: on,
    to: null,
    recordedBy: caller.actor,
  }))
