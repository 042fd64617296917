import { Readable, Writable } from 'node:stream'
import {
  type BackedUpTable,
  type BackupManifest,
  FORMAT,
  FORMAT_NAME,
  MANIFEST_HASH_NAME,
  MANIFEST_NAME,
  tableName,
  totalOf,
} from '../backup/manifest.ts'
import { sha256Of } from '../backup/meter.ts'
import { NEVER } from '../backup/never.ts'
import { hashLine, type OpenArchive, openArchive } from '../backup/read-archive.ts'
import { writeArchive } from '../backup/write-archive.ts'

const readRows = async (archive: OpenArchive, table: BackedUpTable): Promise<string> => {
  const chunks: Buffer[] = []
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk)
      done()
    },
  })
  await archive.pour(table, sink, NEVER)
  return Buffer.concat(chunks).toString('utf8')
}

/** A backup as somebody could make one who knows the format: other rows or another manifest than Gangmu would write, and hashes that fit. */
export const rewriteBackup = async (
  from: string,
  to: string,
  change: {
    readonly rows?: (table: string, rows: string) => string
    readonly manifest?: (manifest: BackupManifest) => unknown
    readonly format?: string
  },
): Promise<void> => {
  const archive = await openArchive(from)
  const { createdAt, tables } = archive.manifest
  const fill: Parameters<typeof writeArchive>[2] = async (writer) => {
    await writer.addMember(FORMAT_NAME, Buffer.from(change.format ?? `${FORMAT}\n`))
    const written: BackedUpTable[] = []
    for (const table of tables) {
      const rows = await readRows(archive, table)
      const { schema, name, columns } = table
      const changed = change.rows?.(tableName(table), rows) ?? rows
      written.push(await writer.addTable({ schema, name, columns }, Readable.from([Buffer.from(changed)])))
    }
    const manifest = { ...archive.manifest, tables: written, total: totalOf(written) }
    const bytes = Buffer.from(JSON.stringify(change.manifest?.(manifest) ?? manifest))
    await writer.addMember(MANIFEST_NAME, bytes)
    await writer.addMember(MANIFEST_HASH_NAME, Buffer.from(hashLine(sha256Of(bytes))))
  }
  await writeArchive(to, { force: true, createdAt, signal: NEVER }, fill, async () => undefined)
  await archive.close()
}
