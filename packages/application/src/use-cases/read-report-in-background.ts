import { randomUUID } from 'node:crypto'
import {
  fail,
  findSecrecyMarking,
  judgedRows,
  type Outcome,
  type Reading,
  type ReportStatus,
  reviewElements,
  type VerdictCounts,
  type VerdictStatus,
} from '@gangmu/domain'
import type { ReadReport, ReportToRead } from '../ports/report-reader.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Actor, ReadingPorts } from './context.ts'
import { countDecided } from './load-reviewed-reading.ts'

/**
 * Reads one stored report, by the column mappings the space has when its turn comes, and keeps what came of it: a reading, or the coded
 * failure; a text that is marked as a state secret is a failure, and nothing of it is kept. Short transactions around the work of the
 * child process, so that none is open while it runs; a crash between them leaves the report in `reading`, which the next start resumes.
 * Returns the status it ended in, or null where there is no such report (any more).
 */
export const readReportInBackground = async (ports: ReadingPorts, caller: Actor, reportId: string): Promise<ReportStatus | null> => {
  const inReport = (work: (tx: Tx) => Promise<ReportStatus>) =>
    ports.unitOfWork.run(caller.spaceId, async (tx) => {
      const report = await ports.reports.lockReport(tx, reportId)
      return report === null || report.purgedAt !== null ? null : work(tx)
    })
  const begun = await inReport(async (tx) => {
    await ports.reports.markReading(tx, reportId)
    return 'reading'
  })
  if (begun === null) return null
  const outcome = refuseMarked(await ports.reader.read(() => loadReport(ports, caller, reportId)))
  try {
    return await inReport((tx) => keepOutcome(ports, tx, caller, reportId, outcome))
  } catch (error) {
    // A bug in keeping it must not leave the report in reading for ever. Where the database is gone this throws as well.
    const crashed = fail('reading-crashed', { exit: null, at: null })
    await inReport((tx) => keepOutcome(ports, tx, caller, reportId, crashed))
    throw error
  }
}

/** No limit lets a state secret in, so the marking alone decides. */
const refuseMarked = (outcome: Outcome<ReadReport>): Outcome<ReadReport> => {
  const marking = outcome.ok ? findSecrecyMarking(outcome.value.lines) : null
  return marking === null ? outcome : fail('report-marked-secret', { marking })
}

const loadReport = (ports: ReadingPorts, caller: Actor, reportId: string): Promise<ReportToRead> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    // Purged while it waited for its turn: what comes of no bytes finds no report to be kept with.
    const file = await ports.reports.getReportFile(tx, reportId)
    const bytes = file?.bytes ?? new Uint8Array()
    const mappings = (await ports.mappings.listMappings(tx)).map(({ heads, roles }) => ({ heads, roles }))
    return { bytes, options: { ...(file !== null && { fileName: file.report.fileName }), ...(mappings.length > 0 && { mappings }) } }
  })

const keepOutcome = async (
  ports: ReadingPorts,
  tx: Tx,
  caller: Actor,
  reportId: string,
  outcome: Outcome<ReadReport>,
): Promise<ReportStatus> => {
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
  // Decisions follow the elements they were taken on into the new reading.
  const review = countDecided(reviewElements(reading), await ports.reviews.listLatest(tx, reportId))
  await ports.reports.saveReading(tx, { id, reportId, readerVersion, encoding, lines, durationMs, result: reading, verdicts, review })
  await ports.audit.append(tx, {
    actor: caller.actor,
    action: 'report.read',
    subject: `report:${reportId}`,
    details: { reading: id, readerVersion, indicators: reading.indicators.length, facts: reading.facts.length },
  })
  return 'read'
}

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
