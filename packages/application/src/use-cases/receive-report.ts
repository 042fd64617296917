import { createHash, randomUUID } from 'node:crypto'
import { type Failure, fail, type Outcome, type ReportSummary, succeed } from '@gangmu/domain'
import type { Caller, ReportPorts } from './context.ts'

export type IncomingReport = { readonly fileName: string; readonly bytes: Uint8Array }
export type ReceivedReport = { readonly report: ReportSummary; readonly duplicate: boolean }

/** What is read today. Word and the rest are named in the refusal, so that the user knows what to do. */
const READABLE_EXTENSIONS: readonly string[] = ['.txt']

/**
 * Stores the bytes of a published report; reading comes later and cannot lose them. The same bytes sent twice give the report already
 * there. Fails with `report-empty`, `report-too-large`, `report-type-unsupported` or `report-not-text`, and then stores nothing.
 */
export const receiveReport = async (
  ports: ReportPorts,
  caller: Caller,
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
  const extension = extensionOf(fileName)
  if (bytes.length > maxBytes) return fail('report-too-large', { limit: Math.floor(maxBytes / 1024 / 1024) }).failure
  if (!READABLE_EXTENSIONS.includes(extension)) return fail('report-type-unsupported', { extension: extension || '—' }).failure
  if (isBlank(bytes)) return fail('report-empty').failure
  return looksBinary(bytes) ? fail('report-not-text').failure : null
}

const extensionOf = (fileName: string): string => /\.[^.\\/]+$/.exec(fileName)?.[0].toLowerCase() ?? ''

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 0x20)

/** Heads of files that people rename to .txt: zip (docx, xlsx), PDF, OLE (doc, xls, wps), PNG, JPEG, GIF. */
const SIGNATURES = ['PK\u0003\u0004', '%PDF', '\u00d0\u00cf\u0011\u00e0', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8']

/** No text has a NUL, except that UTF-16 writes one with every ASCII character: then one byte order must give text without controls. */
const looksBinary = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 64 * 1024)
  const opening = String.fromCharCode(...head.subarray(0, 4))
  if (SIGNATURES.some((signature) => opening.startsWith(signature))) return true
  if (!head.includes(0)) return false
  const even = head.subarray(0, head.length - (head.length % 2))
  return ['utf-16le', 'utf-16be'].every((order) => /[\0-\x08\x0e-\x1f\ufffd-\uffff]/.test(new TextDecoder(order).decode(even)))
}

/** The last part of a path a browser may send, without control characters, at most 200 characters. */
const cleanFileName = (fileName: string): string => {
  const last = fileName.split(/[\\/]/).at(-1) ?? ''
  return (
    last
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(-200) || 'report.txt'
  )
}
