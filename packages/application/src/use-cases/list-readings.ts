import { diffReadings, fail, type Outcome, type Reading, type ReadingDiff, succeed } from '@gangmu/domain'
import type { ReadingEntry } from '../ports/report-store.ts'
import type { Caller, ReportPorts } from './context.ts'
import { openSource } from './open-report.ts'

/** Every reading of a report, newest first. Fails as `openSource` does. */
export const listReadings = (ports: ReportPorts, caller: Caller, id: string): Promise<Outcome<readonly ReadingEntry[]>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const opened = openSource(caller, await ports.reports.getReport(tx, id))
    return opened.ok ? succeed(await ports.reports.listReadings(tx, id)) : opened
  })

/** One reading of a report, whichever. Fails as `openSource` does, or with `reading-not-found`. */
export const showStoredReading = async (ports: ReportPorts, caller: Caller, id: string, readingId: string): Promise<Outcome<Reading>> => {
  const found = await loadReadings(ports, caller, id, [readingId])
  return found.ok ? succeed(found.value[0]!) : found
}

/** What a reading of a report has that another one has not. Fails as `openSource` does, or with `reading-not-found`. */
export const compareReadings = async (
  ports: ReportPorts,
  caller: Caller,
  id: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Outcome<ReadingDiff>> => {
  const found = await loadReadings(ports, caller, id, [from, to])
  return found.ok ? succeed(diffReadings(found.value[0]!, found.value[1]!)) : found
}

/** The readings in the order asked for. */
const loadReadings = (
  ports: ReportPorts,
  caller: Caller,
  id: string,
  readingIds: readonly string[],
): Promise<Outcome<readonly Reading[]>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const opened = openSource(caller, await ports.reports.getReport(tx, id))
    if (!opened.ok) return opened
    const stored = await ports.reports.getReadings(tx, id, readingIds)
    const readings = readingIds.map((readingId) => stored.find((reading) => reading.id === readingId)?.result)
    return readings.every((reading) => reading !== undefined) ? succeed(readings) : fail('reading-not-found')
  })
