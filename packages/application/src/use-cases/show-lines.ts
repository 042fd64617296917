import { fail, type Outcome, succeed } from '@gangmu/domain'
import type { ReadingText } from '../ports/report-store.ts'
import type { Caller, ReportPorts } from './context.ts'
import { openSource } from './open-report.ts'

type LinesWanted = { readonly from: number; readonly to: number; readonly reading?: string }

/**
 * Lines `from` to `to` of a report as a reading decoded them, the latest where none is named, cut to what exists; two round trips. Fails as
 * `openSource` does, with `reading-not-ready` where nothing was read yet, or with `reading-not-found`.
 */
export const showLines = (
  ports: ReportPorts,
  caller: Caller,
  id: string,
  { from, to, reading }: LinesWanted,
): Promise<Outcome<ReadingText>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const opened = openSource(caller, await ports.reports.getReport(tx, id))
    if (!opened.ok) return opened
    const text = await ports.reports.getText(tx, id, reading ?? null, from, to)
    if (text !== null) return succeed(text)
    return fail(reading === undefined ? 'reading-not-ready' : 'reading-not-found')
  })
