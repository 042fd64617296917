import type { ReportReader } from '@gangmu/application'
import type { ColumnMapping } from '@gangmu/domain'
import type { ExitCode } from './main.ts'
import { openReport } from './open-report.ts'
import { type Style, summarise } from './summarise.ts'

/** `gangmu check FILE [--json] [--mapping FILE]`: the public reading format, or the summary a person reads. */
export async function checkFile(
  file: string,
  reader: ReportReader,
  options: Style & { readonly json: boolean; readonly mappings: readonly ColumnMapping[] },
): Promise<ExitCode> {
  const opened = await openReport(file, reader, options.locale, options.mappings)
  if (!opened.ok) {
    process.stderr.write(`${opened.problem}\n`)
    return 1
  }
  process.stdout.write(options.json ? `${JSON.stringify(opened.reading, null, 1)}\n` : summarise(file, opened.reading, options))
  return 0
}
