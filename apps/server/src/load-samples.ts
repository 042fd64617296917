import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listReports, receiveReport } from '@gangmu/application'
import type { Services } from './services.ts'

const REPORT = 'report.txt'

/**
 * Sample reports (corpus/<sample>/report.txt) for an empty space, through the same use-case as any other, so that the first page has
 * something to show. A space that ever held a report is left alone.
 */
export const loadSamples = async (services: Services, folder: string, maxBytes: number): Promise<void> => {
  const { ports, caller, startReading } = services
  const { total } = await listReports(ports, caller, { limit: 1 })
  if (total > 0) return
  for (const sample of listSamples(folder)) {
    // Every sample is a folder with a report.txt: only the folder tells them apart, and 示例 tells them from real ones.
    const incoming = { fileName: `示例-${sample}.txt`, bytes: readFileSync(join(folder, sample, REPORT)) }
    const outcome = await receiveReport(ports, caller, incoming, { maxBytes })
    if (outcome.ok && !outcome.value.duplicate) startReading(outcome.value.report.id)
  }
}

/** Names of the folders that hold a report; none where an installation leaves the samples out. */
const listSamples = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, REPORT)))
        .sort()
    : []
