import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { type Caller, listReports, receiveReport } from '@gangmu/application'
import type { Services } from './services.ts'

/** What a sample's report may be; the first that is there is loaded. */
const REPORTS = ['report.docx', 'report.txt']

/**
 * Sample reports (corpus/<sample>/report.docx or .txt) for an empty space, through the same use-case as any other, so that the first page
 * has something to show. A space that ever held a report is left alone.
 */
export const loadSamples = async (services: Services, caller: Caller, folder: string, maxBytes: number): Promise<void> => {
  const { ports, secrecyLimit, startReading } = services
  const { total } = await listReports(ports, caller, { limit: 1 })
  if (total > 0) return
  for (const { sample, file } of listSamples(folder)) {
    // Every sample is a folder with a report: only the folder tells them apart, and 示例 tells them from real ones.
    const bytes = readFileSync(join(folder, sample, file))
    const incoming = { fileName: `示例-${sample}${extname(file)}`, bytes, secrecy: 'public' } as const
    const outcome = await receiveReport(ports, caller, incoming, { maxBytes, secrecyLimit })
    if (outcome.ok && !outcome.value.duplicate) startReading(outcome.value.report.id)
  }
}

/** The folders that hold a report; none where an installation leaves the samples out. */
const listSamples = (folder: string) =>
  listFolder(folder).flatMap((sample) => {
    const there = new Set(listFolder(join(folder, sample)))
    const file = REPORTS.find((name) => there.has(name))
    return file === undefined ? [] : [{ sample, file }]
  })

/** Names in order; none for what is no folder. */
const listFolder = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
