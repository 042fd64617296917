import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ReadReport, ReportReader } from '@gangmu/application'
import type { ColumnMapping, Failure } from '@gangmu/domain'
import { type Locale, message, messageFor } from '@gangmu/messages'

export type Opened =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly read: ReadReport }
  | { readonly ok: false; readonly problem: string }

/** Reads one file in a process of its own, by the mappings given; a problem comes back as the sentence to show, never as an exception. */
export async function openReport(file: string, reader: ReportReader, locale: Locale, mappings: readonly ColumnMapping[]): Promise<Opened> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    return { ok: false, problem: fileProblem(file, error, locale) }
  }
  const options = { fileName: basename(file), ...(mappings.length > 0 && { mappings }) }
  const read = await reader.read(async () => ({ bytes, options }))
  return read.ok
    ? { ok: true, bytes, read: read.value }
    : { ok: false, problem: message(locale, 'cli.problem', { file, problem: describeProblem(read.failure, locale) }) }
}

/** The sentence of the catalogue; the terminal has its own where the way out is an option instead of a setting of the server. */
export const describeProblem = ({ code, params }: Failure, locale: Locale): string =>
  messageFor(locale, `cli.error.${code}`, params) ?? messageFor(locale, `error.${code}`, params) ?? code

/** Why a path named on the command line gives no bytes. */
export function fileProblem(file: string, error: unknown, locale: Locale): string {
  const { code } = error as NodeJS.ErrnoException
  const key = code === 'ENOENT' ? 'cli.file-missing' : code === 'EISDIR' ? 'cli.file-is-folder' : 'cli.file-unreadable'
  return message(locale, key, { file })
}
