import { readFileSync } from 'node:fs'
import type { Reading } from '@gangmu/domain'
import { type Locale, message, messageFor } from '@gangmu/messages'
import { readReport } from '@gangmu/reader'
import { isReadable } from './find-files.ts'

export type Opened = { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly problem: string }

/** Nothing of these was read: the text itself could not be had. */
const FATAL = new Set(['text.empty', 'text.binary', 'text.undecodable'])

/** Reads one file; a problem comes back as the sentence to show, never as an exception. */
export function openReport(file: string, locale: Locale): Opened {
  if (!isReadable(file)) return { ok: false, problem: message(locale, 'cli.type-unsupported', { file }) }
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { ok: false, problem: message(locale, missing ? 'cli.file-missing' : 'cli.file-unreadable', { file }) }
  }
  const reading = readReport(bytes)
  const fatal = reading.diagnostics.find((diagnostic) => FATAL.has(diagnostic.code))
  return fatal ? { ok: false, problem: `${file}：${messageFor(locale, `diagnostic.${fatal.code}`) ?? fatal.code}` } : { ok: true, reading }
}
