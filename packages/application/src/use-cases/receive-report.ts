import { createHash, randomUUID } from 'node:crypto'
import { type Failure, fail, type Outcome, type ReportSummary, succeed } from '@gangmu/domain'
import { detectFormat } from '@gangmu/reader'
import type { Actor, ReportPorts } from './context.ts'

export type IncomingReport = { readonly fileName: string; readonly bytes: Uint8Array }
export type ReceivedReport = { readonly report: ReportSummary; readonly duplicate: boolean }

/**
 * Stores the bytes of a published report; reading comes later and cannot lose them. The same bytes sent twice give the report already
 * there. Fails with `report-too-large` or what `detectFormat` refuses, and then stores nothing.
 */
export const receiveReport = async (
  ports: ReportPorts,
  caller: Actor,
  incoming: IncomingReport,
  limits: { readonly maxBytes: number },
): Promise<Outcome<ReceivedReport>> => {
  const refusal = checkIncoming(incoming, limits.maxBytes)
  if (refusal !== null) return { ok: false, failure: refusal }
  const sha256 = createHash('sha256').update(incoming.bytes).digest('hex')
  return ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { outcome, report } = await ports.reports.insertReport(tx, {
      id: randomUUID(),
      fileName: cleanFileName(incoming.fileName),
      sha256,
      bytes: incoming.bytes,
    })
    const duplicate = outcome === 'duplicate'
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: duplicate ? 'report.receive-again' : 'report.receive',
      subject: `report:${report.id}`,
      details: { sha256, byteLength: incoming.bytes.length },
    })
    return succeed({ report, duplicate })
  })
}

const checkIncoming = ({ fileName, bytes }: IncomingReport, maxBytes: number): Failure | null => {
  if (bytes.length > maxBytes) return fail('report-too-large', { limit: Math.floor(maxBytes / 1024 / 1024) }).failure
  const detected = detectFormat(bytes, fileName)
  return detected.ok ? null : detected.failure
}

/** The last part of a path a browser may send, without control characters, at most 200 characters. */
const cleanFileName = (fileName: string): string => {
  const last = fileName.split(/[\\/]/).at(-1) ?? ''
  return (
    last
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(-200) || 'report'
  )
}
