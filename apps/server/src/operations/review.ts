import { carryDecisions, decideElements, showElementHistory, showReview, undoDecisions } from '@gangmu/application'
import type { batchParamsSchema, carrySchema, decisionsSchema, elementQuerySchema, reportParamsSchema } from '@gangmu/contract'
import type { z } from 'zod'
import { unwrap } from '../http/problem.ts'
import type { Call } from './operation.ts'

type ReportCall<Q = unknown, B = unknown> = Call<z.output<typeof reportParamsSchema>, Q, B>

export const handleShowReview = async ({ services, caller, params }: ReportCall) =>
  unwrap(await showReview(services.ports, caller, params.id))

export const handleDecideElements = async (call: ReportCall<unknown, z.output<typeof decisionsSchema>>) =>
  unwrap(await decideElements(call.services.ports, call.caller, call.params.id, call.body))

export const handleUndoDecisions = async ({ services, caller, params }: Call<z.output<typeof batchParamsSchema>>) =>
  unwrap(await undoDecisions(services.ports, caller, params.id, params.batch))

export const handleCarryDecisions = async (call: ReportCall<unknown, z.output<typeof carrySchema>>) => ({
  carried: unwrap(await carryDecisions(call.services.ports, call.caller, call.body.from, call.params.id)),
})

export const handleShowElementHistory = async (call: ReportCall<z.output<typeof elementQuerySchema>>) => ({
  decisions: unwrap(await showElementHistory(call.services.ports, call.caller, call.params.id, call.query)),
})
