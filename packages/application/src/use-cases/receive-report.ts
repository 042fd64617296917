import { createHash, randomUUID } from 'node:crypto'
import {
  exceedsSecrecy,
  type Failure,
  type FamilyStage,
  fail,
  foldVersionName,
  type Outcome,
  type ReportSummary,
  type Secrecy,
  type SecrecyLimit,
  succeed,
} from '@gangmu/domain'
import { detectFormat } from '@gangmu/reader'
import { cleanFileName } from '../clean-file-name.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Caller, ReportPorts } from './context.ts'
import { openReport, refusePurged } from './open-report.ts'

/** What was sent, and what the sender says of it. `family` is the id of an earlier version of the document. */
export type IncomingReport = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly secrecy: Secrecy
  readonly family?: string | null
  readonly stage?: FamilyStage | null
}

/** `suggestions` are reports that by the file's name may be versions of the same document; a person decides. */
export type ReceivedReport = {
  readonly report: ReportSummary
  readonly duplicate: boolean
  readonly suggestions: readonly ReportSummary[]
}

export type ReceiptLimits = { readonly maxBytes: number; readonly secrecyLimit: SecrecyLimit }

/**
 * Stores the bytes of a report; reading comes later and cannot lose them. The same bytes sent twice give the report already there. Fails
 * with `report-secret` where its level is above the limit, `report-too-large`, what `detectFormat` refuses, `report-purged` where these
 * bytes were purged before, or `report-not-found` for a family nobody knows, and then stores nothing.
 */
export const receiveReport = async (
  ports: ReportPorts,
  caller: Caller,
  incoming: IncomingReport,
  limits: ReceiptLimits,
): Promise<Outcome<ReceivedReport>> => {
  const refusal = checkIncoming(incoming, limits)
  if (refusal !== null) return { ok: false, failure: refusal }
  const sha256 = createHash('sha256').update(incoming.bytes).digest('hex')
  return ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const id = randomUUID()
    const family = incoming.family == null ? null : openReport(caller, await ports.reports.getReport(tx, incoming.family))
    if (family?.ok === false) return family
    const { outcome, report } = await ports.reports.insertReport(tx, {
      id,
      fileName: cleanFileName(incoming.fileName),
      sha256,
      bytes: incoming.bytes,
      receivedBy: caller.actor,
      secrecy: incoming.secrecy,
      familyId: family?.value.familyId ?? id,
      familyStage: incoming.stage ?? null,
    })
    const duplicate = outcome === 'duplicate'
    const kept = refusePurged(report)
    if (!kept.ok) return kept
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: duplicate ? 'report.receive-again' : 'report.receive',
      subject: `report:${report.id}`,
      details: { sha256, byteLength: incoming.bytes.length, secrecy: incoming.secrecy },
    })
    const suggestions = duplicate || family !== null ? [] : await suggestVersions(ports, caller, tx, report)
    return succeed({ report, duplicate, suggestions })
  })
}

const checkIncoming = ({ fileName, bytes, secrecy }: IncomingReport, limits: ReceiptLimits): Failure | null => {
  if (exceedsSecrecy(secrecy, limits.secrecyLimit)) return fail('report-secret', { secrecy, limit: limits.secrecyLimit }).failure
  if (bytes.length > limits.maxBytes) return fail('report-too-large', { limit: Math.floor(limits.maxBytes / 1024 / 1024) }).failure
  const detected = detectFormat(bytes, fileName)
  return detected.ok ? null : detected.failure
}

/** How far back a version is looked for, and how many are offered. */
const RECENT = 200
const MOST_SUGGESTIONS = 5

const suggestVersions = async (ports: ReportPorts, caller: Caller, tx: Tx, report: ReportSummary): Promise<readonly ReportSummary[]> => {
  const name = foldVersionName(report.fileName)
  if (name === '') return []
  const { items } = await ports.reports.listReports(tx, caller.sight, { limit: RECENT })
  return items
    .filter(({ id, purgedAt }) => id !== report.id && purgedAt === null)
    .filter(({ fileName, header }) => foldVersionName(fileName) === name || foldVersionName(header?.title ?? '') === name)
    .slice(0, MOST_SUGGESTIONS)
}
