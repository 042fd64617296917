import { type Evidence, fail, type Outcome, type Span, succeed } from '@gangmu/domain'
import type { Caller, ReportPorts } from './context.ts'

/**
 * The place's line and `around` lines on either side, as the reader decoded them, and where the line stands in the file. Fails with `report-not-found`, or with
 * `evidence-out-of-range` where the text has no such line or the line no such characters.
 */
export const showEvidence = (ports: ReportPorts, caller: Caller, id: string, place: Span, around: number): Promise<Outcome<Evidence>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { line, start, end } = place
    const report = await ports.reports.getReport(tx, id)
    if (report === null) return fail('report-not-found')
    const found = await ports.reports.getReportText(tx, id, Math.max(1, line - around), line + around)
    const text = found?.lines.find((candidate) => candidate.line === line)?.text
    if (found === null || text === undefined || start > end || end > text.length) return fail('evidence-out-of-range', { line })
    const filePlace = await ports.reports.getLinePlace(tx, id, line)
    return succeed({ line, start, end, lineCount: found.lineCount, lines: found.lines, place: filePlace })
  })
