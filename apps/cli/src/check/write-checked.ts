import { statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { type FindingSeverity, type Outcome, succeed } from '@gangmu/domain'
import { type Locale, message } from '@gangmu/messages'
import { atLeast, type CheckedFile, citedDocument } from './checked-file.ts'

/** The Word file a checked report becomes: a copy of the user's own for Word files, one made of the text for all others. */
export async function writeChecked(
  checked: CheckedFile,
  other: CheckedFile | null,
  options: {
    readonly locale: Locale
    readonly severity: FindingSeverity
    readonly ruleNames: ReadonlyMap<string, string>
    readonly now: Date
  },
): Promise<Outcome<Uint8Array>> {
  const { annotateDocx, commentFindings, writeTextDocx } = await import('@gangmu/writer')
  const { locale, severity, ruleNames, now } = options
  const { read, bytes, findings } = checked
  const others = new Map(other ? [[other.doc, citedDocument(other)]] : [])
  const comments = commentFindings(atLeast(findings, severity), citedDocument(checked), { locale, ruleNames, others })
  const author = {
    name: message(locale, 'comment.author'),
    initials: message(locale, 'comment.initials'),
    date: now.toISOString().replace(/\.\d+Z$/, 'Z'),
  }
  if (read.format === 'docx') return annotateDocx(bytes, read.reading.places ?? [], comments, author)
  return succeed(await writeTextDocx(read.lines, comments, author))
}

/** `报告.核校.docx` beside 报告.docx, in `folder` where one is named; a file with macros stays one. */
export const checkedName = ({ file, read }: CheckedFile, folder: string | null): string => {
  const extension = extname(file)
  const isMacro = read.format === 'docx' && extension.toLowerCase() === '.docm'
  return join(folder ?? dirname(file), `${basename(file, extension)}.核校${isMacro ? '.docm' : '.docx'}`)
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
