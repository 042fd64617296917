import { downloadReport, listReports, showEvidence, showLines, showReading, showReport, showReviewedReading } from '@gangmu/application'
import type { evidenceQuerySchema, linesQuerySchema, pageQuerySchema, readingQuerySchema, reportParamsSchema } from '@gangmu/contract'
import type { z } from 'zod'
import { unwrap } from '../http/problem.ts'
import { sendFile } from '../http/send-file.ts'
import type { Call } from './operation.ts'

type ReportCall = Call<z.output<typeof reportParamsSchema>>
type ReadingCall = Call<z.output<typeof reportParamsSchema>, z.output<typeof readingQuerySchema>>
type EvidenceCall = Call<z.output<typeof reportParamsSchema>, z.output<typeof evidenceQuerySchema>>
type LinesCall = Call<z.output<typeof reportParamsSchema>, z.output<typeof linesQuerySchema>>

export const handleListReports = async ({ services, caller, query }: Call<unknown, z.output<typeof pageQuerySchema>>) => {
  const { items, total, next } = await listReports(services.ports, caller, query)
  return { reports: items, total, next }
}

export const handleShowReport = async (call: ReportCall) => unwrap(await showReport(call.services.ports, call.caller, call.params.id))

export const handleShowReading = async ({ services, caller, params, query }: ReadingCall) => {
  const show = query.reviewed === '1' ? showReviewedReading : showReading
  return unwrap(await show(services.ports, caller, params.id))
}

export const handleShowEvidence = async (call: EvidenceCall) => {
  const { around, ...place } = call.query
  return unwrap(await showEvidence(call.services.ports, call.caller, call.params.id, place, around))
}

export const handleShowLines = async ({ services, caller, params, query }: LinesCall) =>
  unwrap(await showLines(services.ports, caller, params.id, query))

export const handleDownloadReport = async ({ services, caller, params, reply }: ReportCall) =>
  sendFile(reply, unwrap(await downloadReport(services.ports, caller, params.id)))
