import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkReport } from '@gangmu/checker'
import { publishReading } from '@gangmu/messages'
import { runProgram } from '../run-program.ts'
import type { SharedFolder } from '../shared-folder.ts'

export type Ratio = { readonly hit: number; readonly of: number; readonly ratio: number | null }

/** What the scorer says of a miss; its fields depend on the kind. */
export type Miss = Readonly<Record<string, unknown>>

/** One annotated report: `name` is the annotation's file name without `.json`. */
export type GoldCase = { readonly name: string; readonly goldFile: string; readonly reportFile: string }

/** `ratios` by dotted kind (`facts.recall`), `counts` likewise, and every miss by kind. */
export type ReportScore = {
  readonly name: string
  readonly ratios: Readonly<Record<string, Ratio>>
  readonly counts: Readonly<Record<string, number>>
  readonly misses: Readonly<Record<string, readonly Miss[]>>
}

/** Annotations that name their report; others (comparisons of two reports) are scored elsewhere. */
export function findGoldCases(shared: SharedFolder, prefix = ''): GoldCase[] {
  return readdirSync(shared.gold)
    .filter((file) => file.endsWith('.json') && file.startsWith(prefix))
    .sort()
    .flatMap((file) => {
      const goldFile = join(shared.gold, file)
      const report: unknown = JSON.parse(readFileSync(goldFile, 'utf8')).file
      return typeof report === 'string' ? [{ name: file.replace(/\.json$/, ''), goldFile, reportFile: join(shared.reports, report) }] : []
    })
}

/** More than any report has: the ledger needs every miss. */
const ALL = '10000'

/** Reads the report as `gangmu check` does and holds the reading against the annotation. */
export async function scoreReport(shared: SharedFolder, { name, goldFile, reportFile }: GoldCase): Promise<ReportScore> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-score-'))
  try {
    const readingFile = join(folder, 'reading.json')
    const read = await checkReport(readFileSync(reportFile), { fileName: reportFile })
    if (!read.ok) throw new Error(`${reportFile} cannot be opened: ${read.failure.code}`)
    writeFileSync(readingFile, JSON.stringify(publishReading('zh-CN', read.value.reading)))
    const args = [shared.scorer, goldFile, readingFile, '--report', reportFile, '--json', '--misses', ALL]
    const { code, output } = await runProgram(process.execPath, args)
    if (code !== 0) throw new Error(`the scorer failed on ${name}: ${output}`)
    return { name, ...flatten(JSON.parse(output)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const isRatio = (value: unknown): value is Ratio => typeof value === 'object' && value !== null && 'ratio' in value

function flatten({ file: _file, misses, ...kinds }: Record<string, unknown>): Omit<ReportScore, 'name'> {
  const ratios: Record<string, Ratio> = {}
  const counts: Record<string, number> = {}
  const visit = (kind: string, value: unknown): void => {
    if (isRatio(value)) ratios[kind] = value
    else if (typeof value === 'number') counts[kind] = value
    else for (const [part, inner] of Object.entries(value as Record<string, unknown>)) visit(`${kind}.${part}`, inner)
  }
  for (const [kind, value] of Object.entries(kinds)) visit(kind, value)
  return { ratios, counts, misses: (misses ?? {}) as ReportScore['misses'] }
}
