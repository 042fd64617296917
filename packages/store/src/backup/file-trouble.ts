import { dirname } from 'node:path'
import { freeMegabytes } from '../embedded/disk.ts'
import { BackupFailure } from './backup-failure.ts'

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? ''

/** Errors of the file system while a backup is written, as the coded failure; any other error stays what it is. */
export const translateWriting = async (error: unknown, file: string): Promise<unknown> => {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new BackupFailure('disk-full', { folder: dirname(file), freeMegabytes: await freeMegabytes(dirname(file)) }, error)
  if (/^E(ACCES|ROFS|PERM|NOENT|EXIST|NOTDIR|ISDIR|NAMETOOLONG|FBIG|IO)$/.test(code))
    return new BackupFailure('file-unwritable', { file, reason: code }, error)
  return error
}

/** The same while one is read. */
export const translateReading = (error: unknown, file: string): unknown => {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new BackupFailure('file-missing', { file }, error)
  if (/^E(ACCES|PERM|ISDIR|IO)$/.test(code)) return new BackupFailure('file-unreadable', { file, reason: code }, error)
  return error
}
