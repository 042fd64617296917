import { type FileHandle, open } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { BackupFailure } from './backup-failure.ts'
import { translateReading } from './file-trouble.ts'
import {
  type BackedUpTable,
  type BackupManifest,
  FORMAT,
  FORMAT_NAME,
  FORMAT_VERSION,
  MANIFEST_HASH_NAME,
  MANIFEST_NAME,
  memberNames,
  parseManifest,
  pieceName,
  tableName,
} from './manifest.ts'
import { createMeter, sha256Of } from './meter.ts'
import { NEVER } from './never.ts'
import { BLOCK, decodeHeader, END, paddingOf } from './tar-format.ts'

/** Hundreds of tables take some kilobytes; more than this is no manifest. */
const LARGEST_MANIFEST = 16_000_000
const CHUNK_BYTES = 256 * 1024

/** A backup whose structure and manifest are proved; the rows are proved as they are poured. */
export type OpenArchive = {
  readonly manifest: BackupManifest
  /** Bytes of the file. */
  readonly size: number
  /** Rows of a table as COPY text into `sink`. Errors: `table-damaged` before `sink` is ended, where they are not what was written. */
  readonly pour: (table: BackedUpTable, sink: Writable, signal: AbortSignal) => Promise<void>
  readonly close: () => Promise<void>
}

type Place = { readonly start: number; readonly size: number }

const readAt = async (handle: FileHandle, start: number, size: number): Promise<Buffer> => {
  const buffer = Buffer.allocUnsafe(size)
  let filled = 0
  while (filled < size) {
    const { bytesRead } = await handle.read(buffer, filled, size - filled, start + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

/** Goes from header to header: what stands between them is looked at later, except for the bytes that must be zero. */
const findMembers = async (handle: FileHandle, file: string, size: number): Promise<ReadonlyMap<string, Place>> => {
  const truncated = () => new BackupFailure('file-truncated', { file, size })
  const members = new Map<string, Place>()
  let gap = 0
  for (let at = 0; ; ) {
    const found = await readAt(handle, at, gap + BLOCK)
    const header = found.subarray(gap)
    if (header.length < BLOCK) throw truncated()
    const damaged = () => new BackupFailure('file-damaged', { file, offset: at })
    if (!found.subarray(0, gap).equals(Buffer.alloc(gap))) throw damaged()
    if (header.equals(END.subarray(0, BLOCK))) {
      const end = await readAt(handle, at + gap, END.length + 1)
      if (end.length < END.length) throw truncated()
      if (!end.equals(END)) throw damaged()
      return members
    }
    const member = decodeHeader(header)
    if (member === null || members.has(member.name)) throw damaged()
    const start = at + gap + BLOCK
    if (start + member.size > size) throw truncated()
    members.set(member.name, { start, size: member.size })
    at = start + member.size
    gap = paddingOf(member.size)
  }
}

/** The version of the format; null where the file is no backup. It stands in the first block and the one after it. */
const readFormat = async (handle: FileHandle): Promise<number | null> => {
  const head = await readAt(handle, 0, 2 * BLOCK)
  if (head.toString('utf8', 0, 100).split('\0', 1)[0] !== FORMAT_NAME) return null
  const found = /^gangmu\.backup\/(\d{1,9})\n/.exec(head.toString('utf8', BLOCK))
  return found === null ? null : Number(found[1])
}

const readManifest = async (handle: FileHandle, file: string, members: ReadonlyMap<string, Place>): Promise<BackupManifest> => {
  const damaged = () => new BackupFailure('manifest-damaged', { file })
  const contentOf = async (name: string): Promise<Buffer> => {
    const place = members.get(name)
    if (place === undefined || place.size > LARGEST_MANIFEST) throw damaged()
    return readAt(handle, place.start, place.size)
  }
  const bytes = await contentOf(MANIFEST_NAME)
  if ((await contentOf(MANIFEST_HASH_NAME)).toString('latin1') !== hashLine(sha256Of(bytes))) throw damaged()
  if ((await contentOf(FORMAT_NAME)).toString('latin1') !== `${FORMAT}\n`) throw damaged()
  const manifest = parseManifest(bytes.toString('utf8'))
  if (manifest === null) throw damaged()
  const names = memberNames(manifest.tables)
  if (names.length !== members.size || [...members.keys()].some((name, at) => name !== names[at])) throw damaged()
  return manifest
}

/** As `sha256sum` writes and `sha256sum -c` reads it. */
export const hashLine = (sha256: string): string => `${sha256}  ${MANIFEST_NAME}\n`

/**
 * Opens a backup and proves all of it but the rows.
 * Errors: every BackupFailure that names a file.
 */
export const openArchive = async (file: string): Promise<OpenArchive> => {
  const failed = (error: unknown): never => {
    throw translateReading(error, file)
  }
  const handle = await open(file, 'r').catch(failed)
  try {
    const status = await handle.stat()
    if (!status.isFile()) throw new BackupFailure('file-unreadable', { file, reason: 'EISDIR' })
    const found = await readFormat(handle)
    if (found === null) throw new BackupFailure('not-a-backup', { file })
    if (found > FORMAT_VERSION) throw new BackupFailure('format-newer', { file, found, known: FORMAT_VERSION })
    const members = await findMembers(handle, file, status.size)
    const manifest = await readManifest(handle, file, members)
    return {
      manifest,
      size: status.size,
      pour: (table, sink, signal) => pour(handle, file, members, table, sink, signal).catch(failed),
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    return failed(error)
  }
}

const pour = async (
  handle: FileHandle,
  file: string,
  members: ReadonlyMap<string, Place>,
  table: BackedUpTable,
  sink: Writable,
  signal: AbortSignal,
): Promise<void> => {
  const damaged = (cause?: unknown) => new BackupFailure('table-damaged', { file, table: tableName(table) }, cause)
  const packed = createMeter()
  const plain = createMeter()
  const readPieces = async function* () {
    for (let piece = 1; piece <= table.packed.pieces; piece++) {
      const { start, size } = members.get(pieceName(table, piece))!
      for (let at = 0; at < size; at += CHUNK_BYTES) {
        const chunk = await readAt(handle, start + at, Math.min(CHUNK_BYTES, size - at))
        packed.add(chunk)
        yield chunk
      }
    }
  }
  const proveRows = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      plain.add(chunk)
      // What inflates beyond what was told is not read to its end.
      if (plain.bytes() > table.bytes) throw damaged()
      yield chunk
    }
    const whole = plain.bytes() === table.bytes && plain.lines() === table.rows && plain.sha256() === table.sha256
    if (!whole || packed.bytes() !== table.packed.bytes || packed.sha256() !== table.packed.sha256) throw damaged()
  }
  try {
    await pipeline(readPieces, createZstdDecompress(), proveRows, sink, { signal })
  } catch (error) {
    throw /^Z(STD|_BUF)_/.test((error as NodeJS.ErrnoException).code ?? '') ? damaged(error) : error
  }
}

/** Reads all of a backup and proves every hash and count, without a database. Errors: as `openArchive`, and `table-damaged`. */
export const proveArchive = async (
  file: string,
  options: { readonly signal?: AbortSignal; readonly onTable?: (table: BackedUpTable) => void } = {},
): Promise<Pick<OpenArchive, 'manifest' | 'size'>> => {
  const { signal = NEVER, onTable = () => undefined } = options
  const { manifest, size, pour: pourRows, close } = await openArchive(file)
  try {
    for (const table of manifest.tables) {
      onTable(table)
      await pourRows(table, new Writable({ write: (_chunk, _encoding, done) => done() }), signal)
    }
    return { manifest, size }
  } finally {
    await close()
  }
}
