import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { exists, syncFolder } from '../embedded/files.ts'
import { invariant } from '../invariant.ts'
import { BackupFailure } from './backup-failure.ts'
import { type BackedUpTable, pieceName } from './manifest.ts'
import { createMeter } from './meter.ts'
import { END, encodeHeader, paddingOf } from './tar-format.ts'

/** What a piece of a table takes in memory before its size is known and it can be written. */
const PIECE_BYTES = 4_000_000

export type ArchiveWriter = {
  readonly addMember: (name: string, content: Buffer) => Promise<void>
  /** Compresses rows of COPY text as they come. */
  readonly addTable: (table: Pick<BackedUpTable, 'schema' | 'name' | 'columns'>, rows: Readable) => Promise<BackedUpTable>
}

const createWriter = (handle: FileHandle, mtime: number, signal: AbortSignal): ArchiveWriter => {
  const addMember = async (name: string, content: Buffer): Promise<void> => {
    invariant(Buffer.byteLength(name) <= 100, `the name of a member fits its header: ${name}`)
    await handle.writeFile(encodeHeader({ name, size: content.length, mtime }))
    await handle.writeFile(content)
    await handle.writeFile(Buffer.alloc(paddingOf(content.length)))
  }
  return {
    addMember,
    addTable: async (table, rows) => {
      const plain = createMeter()
      const packed = createMeter()
      let pieces = 0
      const measure = async function* (source: AsyncIterable<Buffer>) {
        for await (const chunk of source) {
          plain.add(chunk)
          yield chunk
        }
      }
      const writePieces = async (source: AsyncIterable<Buffer>) => {
        let waiting: Buffer[] = []
        let size = 0
        const flush = async () => {
          pieces += 1
          await addMember(pieceName(table, pieces), Buffer.concat(waiting))
          waiting = []
          size = 0
        }
        for await (const chunk of source) {
          packed.add(chunk)
          waiting.push(chunk)
          size += chunk.length
          if (size >= PIECE_BYTES) await flush()
        }
        if (size > 0) await flush()
      }
      await pipeline(rows, measure, createZstdCompress(), writePieces, { signal })
      return {
        ...table,
        rows: plain.lines(),
        bytes: plain.bytes(),
        sha256: plain.sha256(),
        packed: { pieces, bytes: packed.bytes(), sha256: packed.sha256() },
      }
    },
  }
}

/**
 * Writes a tar archive under a name of its own and gives it `file`'s name when `fill` has written it, `prove` has read it again and it is
 * on disk: whoever finds `file` finds all of it. Only the owner may read it. `createdAt` is an ISO instant.
 * Errors: `file-exists` (unless `force`), those of the file system, and what `fill` and `prove` throw; `file` is then what it was.
 */
export const writeArchive = async <T>(
  file: string,
  options: { readonly force: boolean; readonly createdAt: string; readonly signal: AbortSignal },
  fill: (archive: ArchiveWriter) => Promise<T>,
  prove: (partial: string) => Promise<unknown>,
): Promise<T> => {
  const refuseExisting = async () => {
    if (!options.force && (await exists(file))) throw new BackupFailure('file-exists', { file })
  }
  await refuseExisting()
  const partial = `${file}.partial`
  await rm(partial, { force: true })
  const handle = await open(partial, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new BackupFailure('file-exists', { file }, error) : error
  })
  // A later backup to the same name takes the name of the unfinished file away; the earlier one must not pass that file off as its own.
  const isOurs = async () => {
    const [ours, named] = await Promise.all([handle.stat(), stat(partial).catch(() => null)])
    return named !== null && ours.ino === named.ino && ours.dev === named.dev
  }
  try {
    const result = await fill(createWriter(handle, Math.floor(Date.parse(options.createdAt) / 1000), options.signal))
    await handle.writeFile(END)
    await handle.sync()
    await prove(partial)
    await refuseExisting()
    if (!(await isOurs())) throw new BackupFailure('file-exists', { file })
    await rename(partial, file)
    await syncFolder(dirname(file))
    return result
  } catch (error) {
    if (!(await isOurs())) throw new BackupFailure('file-exists', { file }, error)
    await rm(partial, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}
