import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StoreFailure } from '../store-failure.ts'

const errorCode = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | null)?.code

/** Null where nothing of the path exists. */
export const freeMegabytes = async (folder: string): Promise<number | null> => {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const { bavail, bsize } = await statfs(at)
      return Math.floor((bavail * bsize) / 1_000_000)
    } catch {
      if (at === dirname(at)) return null
    }
  }
}

/**
 * What PostgreSQL prints for ENOSPC and EDQUOT, and for a write that stopped half-way (`wrote only 4096 of 8192 bytes`), where only the hint
 * speaks of the disk. Its messages are English because it always runs under LC_ALL=C.
 */
export const saysDiskFull = (text: string): boolean => /No space left on device|Disk quota exceeded|Check free disk space/.test(text)

export const diskFull = async (folder: string, cause?: unknown): Promise<StoreFailure> =>
  new StoreFailure('disk-full', { folder, freeMegabytes: await freeMegabytes(folder) }, cause)

/** Runs file work under `folder` and turns a full disk or missing rights into the coded failure that tells the way out. */
export const withFolder = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOSPC' || code === 'EDQUOT') throw await diskFull(folder, error)
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR')
      throw new StoreFailure('data-folder-not-writable', { folder, reason: code }, error)
    throw error
  }
}

export const isMissing = (error: unknown): boolean => errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR'
