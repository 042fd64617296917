import type { Locale } from '@gangmu/messages'
import type { ExitCode } from './main.ts'
import { openReport } from './open-report.ts'
import { summarise } from './summarise.ts'

/** `gangmu check FILE [--json]`: the public reading format, or the summary a person reads. */
export function checkFile(file: string, options: { readonly json: boolean; readonly locale: Locale; readonly colour: boolean }): ExitCode {
  const opened = openReport(file, options.locale)
  if (!opened.ok) {
    process.stderr.write(`${opened.problem}\n`)
    return 1
  }
  process.stdout.write(options.json ? `${JSON.stringify(opened.reading, null, 1)}\n` : summarise(file, opened.reading, options))
  return 0
}
