import { type Evidence, fail, type Outcome, type Span, succeed } from '@gangmu/domain'
import type { Caller, ReportPorts } from './context.ts'
import { openSource } from './open-report.ts'

/**
 * The place's line and `around` lines on either side, as the reader decoded them, and where the line stands in the file. Fails as
 * `openSource` does, or with `evidence-out-of-range` where the text has no such line or the line no such characters.
 */
export const showEvidence = (ports: ReportPorts, caller: Caller, id: string, place: Span, around: number): Promise<Outcome<Evidence>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { line, start, end } = place
    const opened = openSource(caller, await ports.reports.getReport(tx, id))
    if (!opened.ok) return opened
    const found = await ports.reports.getLines(tx, id, line, around)
    const text = found?.lines.find((candidate) => candidate.line === line)?.text
    if (found === null || text === undefined || start > end || end > text.length) return fail('evidence-out-of-range', { line })
    return succeed({ line, start, end, lineCount: found.lineCount, lines: found.lines, place: found.place })
  })
