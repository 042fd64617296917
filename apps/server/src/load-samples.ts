import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { listReports, receiveReport } from '@gangmu/application'
import type { Services } from './services.ts'

/**
 * Sample reports (corpus/**.txt) for an empty space, through the same use-case as any other, so that the first page has something to
 * show. A space that ever held a report is left alone.
 */
export const loadSamples = async (services: Services, folder: string, maxBytes: number): Promise<void> => {
  const { ports, caller, startReading } = services
  const { total } = await listReports(ports, caller, { limit: 1 })
  if (total > 0) return
  for (const path of listTextFiles(folder)) {
    const outcome = await receiveReport(ports, caller, { fileName: basename(path), bytes: readFileSync(path) }, { maxBytes })
    if (outcome.ok && !outcome.value.duplicate) startReading(outcome.value.report.id)
  }
}

const listTextFiles = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => join(folder, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
