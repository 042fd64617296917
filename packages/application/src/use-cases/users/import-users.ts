import { type Day, type Failure, fail } from '@gangmu/domain'
import { type CellProblem, type FilledUsers, readUsersWorkbook } from '@gangmu/writer'
import type { Caller, OrganisationPorts } from '../context.ts'
import type { AccountMaker, NewCredentials } from '../organisation/account-maker.ts'
import type { ChangedUsers } from '../organisation/changed-users.ts'
import type { ImportProblem } from '../organisation/check-import.ts'
import { importPersons } from '../organisation/import-persons.ts'

/** A problem of a cell; its code is one of the workbook's, or of the failure that placing the row ended with. */
export type UsersProblem = Omit<CellProblem, 'code'> & { readonly code: string }

export type ImportedUser = NewCredentials & { readonly row: number; readonly name: string; readonly unit: string }

export type ImportedUsers =
  | { readonly ok: true; readonly value: { readonly credentials: readonly ImportedUser[] } & ChangedUsers }
  | { readonly ok: false; readonly failure: Failure; readonly problems: readonly UsersProblem[] }

/**
 * Persons with accounts, posts (from `on`) and roles out of the filled-in form: all of them, or nothing and every problem by its cell. Fails
 * as opening a workbook does, and with `workbook-cells-wrong`.
 */
export const importUsers = async (
  ports: OrganisationPorts,
  accounts: AccountMaker,
  caller: Caller,
  bytes: Uint8Array,
  on: Day,
): Promise<ImportedUsers> => {
  const { value } = await ports.unitOfWork.run(caller.spaceId, (tx) => ports.settings.getSetting(tx, 'administrators'))
  const read = await readUsersWorkbook(bytes, { singleAdmin: value.single })
  if (!read.ok) return read
  const { rows } = read.value
  const imported = await importPersons(ports, accounts, caller, rows, on)
  if (!imported.ok) {
    const problems = imported.problems.map((problem) => placeProblem(read.value, problem))
    return { ok: false, failure: fail('workbook-cells-wrong', { count: problems.length }).failure, problems }
  }
  const rowOf = new Map(rows.map((row) => [row.row, row]))
  const credentials = imported.credentials.map((one) => {
    const { name, unit } = rowOf.get(one.row)!
    return { ...one, name, unit }
  })
  return { ok: true, value: { credentials, changedUserIds: imported.changedUserIds } }
}

const placeProblem = ({ sheet, columns }: FilledUsers, { row, field, failure }: ImportProblem): UsersProblem => {
  const column = columns[field]
  return { sheet, cell: column === undefined ? null : `${column}${row}`, code: failure.code, params: failure.params }
}
