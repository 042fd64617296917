import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { openPool } from '../database/connection.ts'
import type { Login } from '../embedded/start-embedded.ts'
import { newFile, newServerDatabase, newTestDatabase } from '../testing/backup-fixture.ts'
import { cleanUp } from '../testing/embedded-fixture.ts'
import { fillSpace } from '../testing/fill-database.ts'
import { runBackupProcess } from '../testing/start-backup-process.ts'

vi.setConfig({ testTimeout: 240_000 })
afterEach(cleanUp)

const MEGABYTE = 1_000_000
const REPORTS = 16
const REPORT_MEGABYTES = 20
/** Of the whole process: Node and the libraries take half of it before anything is done. */
const CEILING_MEGABYTES = 256

/** Half of its bytes cannot be compressed. */
const largeReport = () => {
  const bytes = Buffer.alloc(REPORT_MEGABYTES * MEGABYTE)
  randomBytes(bytes.length / 2).copy(bytes)
  return {
    id: randomUUID(),
    fileName: 'large.pdf',
    bytes,
    receivedBy: '测试',
    secrecy: 'public' as const,
    familyId: '00000000-0000-4000-8000-00000000000f',
    familyStage: null,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

const hashReports = async (superuser: Login) => {
  const db = openPool(superuser, null, 1)
  const { rows } = await sql`select report_id, encode(sha256(bytes), 'hex') as hash from report order by 1`.execute(db)
  await db.destroy()
  return rows
}

test(`${REPORTS * REPORT_MEGABYTES} MB of reports go out and in within ${CEILING_MEGABYTES} MB of memory`, async () => {
  const source = await newTestDatabase()
  const space = await fillSpace(source)
  for (let n = 0; n < REPORTS; n++) await source.unitOfWork.run(space, (tx) => source.reports.insertReport(tx, largeReport()))
  const target = await newServerDatabase()
  const file = await newFile()
  const nodeOptions = ['--max-old-space-size=64']
  const folder = { dataFolder: '/nonexistent/gangmu' }
  const runs = [
    await runBackupProcess('backup', { ...folder, databaseUrl: source.urls.owner }, { file }, { nodeOptions }),
    await runBackupProcess('restore', { ...folder, databaseUrl: target.url }, { file }, { nodeOptions }),
  ]
  expect(await hashReports(target.superuser)).toEqual(await hashReports(source.logins.superuser))
  for (const lines of runs) {
    const [word, kilobytes] = lines.at(-1)!.split(' ')
    expect(word).toBe('done')
    expect(Number(kilobytes) / 1024).toBeLessThan(CEILING_MEGABYTES)
  }
})
