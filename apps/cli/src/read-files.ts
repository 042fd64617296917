import type { ReportReader } from '@gangmu/application'
import type { ColumnMapping } from '@gangmu/domain'
import { message } from '@gangmu/messages'
import { findFiles } from './find-files.ts'
import { inLanes } from './in-lanes.ts'
import type { ExitCode } from './main.ts'
import { openReport } from './open-report.ts'
import { type Style, summarise } from './summarise.ts'

/** How files are read and shown. */
type Manner = Style & { readonly mappings: readonly ColumnMapping[] }

/** What came of one file: the text to print, on standard output or, where it could not be read, as a problem. */
type Answer = { readonly ok: boolean; readonly text: string }

/** `gangmu read …`: each report in a process of its own, as many at once as the machine has cores, printed in the order named. */
export async function readFiles(paths: readonly string[], reader: ReportReader, style: Manner): Promise<ExitCode> {
  const { files, missing } = findFiles(paths)
  for (const file of missing) process.stderr.write(`${message(style.locale, 'cli.file-missing', { file })}\n`)
  if (files.length === 0) {
    process.stderr.write(`${message(style.locale, 'cli.no-files', { paths: paths.join(' ') || '—' })}\n`)
    return 2
  }
  const answers = await inLanes(files, style.locale, async (file): Promise<Answer> => {
    const opened = await openReport(file, reader, style.locale, style.mappings)
    return opened.ok ? { ok: true, text: summarise(file, opened.read.reading, style) } : { ok: false, text: `${opened.problem}\n` }
  })
  for (const answer of answers) (answer.ok ? process.stdout : process.stderr).write(answer.text)
  const failed = answers.filter((answer) => !answer.ok).length + missing.length
  if (files.length + missing.length > 1) {
    const counts = { total: files.length + missing.length, read: files.length + missing.length - failed, failed }
    process.stdout.write(`${message(style.locale, 'cli.total', counts)}\n`)
  }
  return failed === 0 ? 0 : 1
}
