import { randomUUID } from 'node:crypto'
import {
  fail,
  invariant,
  judgedRows,
  type Outcome,
  type Reading,
  type ReportStatus,
  type VerdictCounts,
  type VerdictStatus,
} from '@gangmu/domain'
import type { ReadReport, ReportToRead } from '../ports/report-reader.ts'
import type { Actor, ReadingPorts } from './context.ts'

/**
 * Reads one stored report, by the column mappings the space has when its turn comes, and keeps what came of it: a reading, or the coded failure. Short
 * transactions around the work of the child process, so that none is open while it runs; a crash between them leaves the report in
 * `reading`, which the next start resumes.
 * Returns the status it ended in, or null where there is no such report.
 */
export const readReportInBackground = async (ports: ReadingPorts, caller: Actor, reportId: string): Promise<ReportStatus | null> => {
  const exists = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    if ((await ports.reports.getReport(tx, reportId)) === null) return false
    await ports.reports.markReading(tx, reportId)
    return true
  })
  if (!exists) return null
  const outcome = await ports.reader.read(() => loadReport(ports, caller, reportId))
  try {
    return await keepOutcome(ports, caller, reportId, outcome)
  } catch (error) {
    // A bug in keeping it must not leave the report in reading for ever. Where the database is gone this throws as well.
    const { failure } = fail('reading-crashed', { exit: null, at: null })
    await ports.unitOfWork.run(caller.spaceId, (tx) => ports.reports.markFailed(tx, reportId, failure))
    throw error
  }
}

const loadReport = (ports: ReadingPorts, caller: Actor, reportId: string): Promise<ReportToRead> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const file = await ports.reports.getReportFile(tx, reportId)
    invariant(file !== null, 'a report that was received stays')
    const mappings = (await ports.mappings.listMappings(tx)).map(({ heads, roles }) => ({ heads, roles }))
    return { bytes: file.bytes, options: { fileName: file.fileName, ...(mappings.length > 0 && { mappings }) } }
  })

const keepOutcome = (ports: ReadingPorts, caller: Actor, reportId: string, outcome: Outcome<ReadReport>): Promise<ReportStatus> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    if (!outcome.ok) {
      await ports.reports.markFailed(tx, reportId, outcome.failure)
      await ports.audit.append(tx, {
        actor: caller.actor,
        action: 'report.read-failed',
        subject: `report:${reportId}`,
        details: { code: outcome.failure.code },
      })
      return 'failed'
    }
    const { reading, encoding, lines, readerVersion, durationMs } = outcome.value
    const id = randomUUID()
    const verdicts = countVerdicts(reading)
    await ports.reports.saveReading(tx, { id, reportId, readerVersion, encoding, lines, durationMs, result: reading, verdicts })
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'report.read',
      subject: `report:${reportId}`,
      details: { reading: id, readerVersion, indicators: reading.indicators.length, facts: reading.facts.length },
    })
    return 'read'
  })

/** Resumes what a stopped server left unread, oldest first. Returns how many there were. */
export const resumeReadings = async (ports: ReadingPorts, caller: Actor): Promise<number> => {
  const unread = await ports.unitOfWork.run(caller.spaceId, (tx) => ports.reports.listUnread(tx))
  await Promise.all(unread.map((report) => readReportInBackground(ports, caller, report.id)))
  return unread.length
}

/** Verdicts of the rows the report itself counts. */
export const countVerdicts = (reading: Reading): VerdictCounts => {
  const rows = judgedRows(reading)
  const count = (status: VerdictStatus) => rows.filter((row) => row.status === status).length
  return { met: count('met'), missed: count('missed'), undetermined: count('undetermined') }
}
