import {
  assignFamily,
  compareReadings,
  countStaleReadings,
  listReadings,
  releaseReport,
  rereadReport,
  rereadStale,
  showFamily,
  showStoredReading,
} from '@gangmu/application'
import type { diffQuerySchema, familyAssignmentSchema, readingParamsSchema, releaseSchema, reportParamsSchema } from '@gangmu/contract'
import type { z } from 'zod'
import { unwrap } from '../http/problem.ts'
import type { Call } from './operation.ts'

type ReportCall<Q = unknown, B = unknown> = Call<z.output<typeof reportParamsSchema>, Q, B>

export const handleShowFamily = async ({ services, caller, params }: ReportCall) =>
  unwrap(await showFamily(services.ports, caller, params.id))

export const handleAssignFamily = async (call: ReportCall<unknown, z.output<typeof familyAssignmentSchema>>) =>
  unwrap(await assignFamily(call.services.ports, call.caller, call.params.id, call.body))

export const handleReleaseReport = async (call: ReportCall<unknown, z.output<typeof releaseSchema>>) =>
  unwrap(await releaseReport(call.services.ports, call.caller, call.params.id, call.body))

export const handleListReadings = async ({ services, caller, params }: ReportCall) => ({
  readings: unwrap(await listReadings(services.ports, caller, params.id)),
})

export const handleShowStoredReading = async ({ services, caller, params }: Call<z.output<typeof readingParamsSchema>>) =>
  unwrap(await showStoredReading(services.ports, caller, params.id, params.reading))

export const handleCompareReadings = async (call: ReportCall<z.output<typeof diffQuerySchema>>) =>
  unwrap(await compareReadings(call.services.ports, call.caller, call.params.id, call.query))

export const handleRereadReport = async ({ services, caller, params, reply }: ReportCall) => {
  const report = unwrap(await rereadReport(services.ports, caller, params.id))
  services.startReading(params.id)
  reply.status(202)
  return report
}

export const handleCountStaleReadings = ({ services, caller }: Call) => countStaleReadings(services.ports, caller)

export const handleRereadStale = async ({ services, caller, reply }: Call) => {
  const { readerVersion, reports } = await rereadStale(services.ports, caller)
  for (const id of reports) services.startReading(id)
  reply.status(202)
  return { readerVersion, reports: reports.length }
}
