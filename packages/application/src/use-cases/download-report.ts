import { invariant, type Outcome, succeed } from '@gangmu/domain'
import type { Caller, ReportPorts } from './context.ts'
import { openSource } from './open-report.ts'

/** A file on its way out: bytes as they came in, under the name they came under. */
export type FileToSend = { readonly fileName: string; readonly bytes: Uint8Array }

/** The report's own bytes. What leaves the system is in the audit log. Fails as `openSource` does. */
export const downloadReport = (ports: ReportPorts, caller: Caller, id: string): Promise<Outcome<FileToSend>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const file = await ports.reports.getReportFile(tx, id)
    const opened = openSource(caller, file?.report ?? null)
    if (!opened.ok) return opened
    invariant(file?.bytes, 'a-report-that-is-not-purged-has-bytes')
    await ports.audit.append(tx, { actor: caller.actor, action: 'report.download', subject: `report:${id}`, details: {} })
    return succeed({ fileName: opened.value.fileName, bytes: file.bytes })
  })
