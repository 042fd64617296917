import { randomUUID } from 'node:crypto'
import { transactionOf } from '../database/unit-of-work.ts'
import type { OpenDatabase } from '../open-database.ts'
import { describeTables, fillTables } from './fill-tables.ts'
import { sampleReading, sampleReport } from './sample-reading.ts'

/** What COPY has to escape, and what stands at the edge of UTF-8. */
const ODD_TEXT = '青岚区\t计划\n第二行\\N \\. “𠮷” \r\u0001 é\u0301 '

type Fillable = Pick<OpenDatabase, 'unitOfWork' | 'spaces' | 'reports' | 'mappings' | 'audit' | 'accountsDatabase'>

/**
 * A space with rows in every table of it, among them every kind of value, and a row in every table of the accounts; gives its id. Reports and what
 * was read of them are as they come in earnest, in every other table stands the least that it takes.
 */
export const fillSpace = async (database: Fillable, reports = 2): Promise<string> => {
  const { unitOfWork, spaces, mappings, audit } = database
  const space = randomUUID()
  const entry = { actor: '甲', action: 'report.receive', subject: 'report:x', details: { bytes: 12, text: ODD_TEXT, note: null } }
  await unitOfWork.run(space, (tx) => spaces.ensureSpace(tx, ODD_TEXT))
  for (let n = 0; n < reports; n++)
    await unitOfWork.run(space, async (tx) => {
      const report = sampleReport(`${ODD_TEXT}${randomUUID()}`, ODD_TEXT)
      await database.reports.insertReport(tx, report)
      await database.reports.saveReading(tx, sampleReading(report.id))
      await mappings.insertMapping(tx, { id: randomUUID(), reportId: report.id, createdBy: '甲', heads: ['甲', ODD_TEXT], roles: null })
      await audit.append(tx, entry)
    })
  await unitOfWork.run(space, async (tx) => {
    const db = transactionOf(tx)
    const tables = await describeTables(db)
    await fillTables(
      db,
      tables.filter(({ open }) => open),
      space,
    )
  })
  await fillAccounts(database, space)
  return space
}

/** An account with all that may hang on one. */
const fillAccounts = async ({ accountsDatabase }: Fillable, space: string): Promise<void> => {
  const user = randomUUID()
  const now = new Date()
  const insert = (table: string, row: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(row)
    const places = names.map((_, at) => `$${at + 1}`).join(', ')
    return accountsDatabase.query(`insert into ${table} (${names.join(', ')}) values (${places})`, Object.values(row))
  }
  await insert('"user"', { id: user, name: ODD_TEXT, email: `${user}@localhost`, username: user })
  await insert('account', { account_id: user, provider_id: 'credential', user_id: user, password: '$argon2id$x' })
  await insert('session', {
    token: `${user}${user}`.replaceAll('-', ''),
    user_id: user,
    last_seen_at: now,
    expires_at: new Date(now.getTime() + 3_600_000),
    created_at: now,
    updated_at: now,
  })
  await insert('verification', { identifier: user, value: ODD_TEXT, expires_at: now })
  await insert('two_factor', { user_id: user, secret: 'x', backup_codes: 'x' })
  await insert('membership', { user_id: user, space_id: space })
  await insert('sign_in_failure', { user_name: user, failures: 1, failed_at: now })
}
