import {
  addPlanLines,
  adjustTarget,
  confirmReport,
  createPlan,
  editPlan,
  editPlanLine,
  listPlans,
  previewConfirmation,
  registerCityFeedback,
  registerCityTarget,
  registerPlanStage,
  removePlanLine,
  showPlan,
} from '@gangmu/application'
import type {
  addLinesBodySchema,
  adjustBodySchema,
  asOfQuerySchema,
  cityFeedbackBodySchema,
  cityTargetBodySchema,
  confirmBodySchema,
  createPlanBodySchema,
  editLineBodySchema,
  editPlanBodySchema,
  idParamsSchema,
  lineParamsSchema,
  planListQuerySchema,
  stageBodySchema,
  versionQuerySchema,
} from '@gangmu/contract'
import type { z } from 'zod'
import { unwrap } from '../http/problem.ts'
import type { Call } from './operation.ts'

type Id = z.output<typeof idParamsSchema>
type Line = z.output<typeof lineParamsSchema>

export const PLAN_HANDLERS = {
  previewConfirmation: async ({ services, caller, params }: Call<Id>) =>
    unwrap(await previewConfirmation(services.ports, caller, { reportId: params.id, readingId: null, years: null })),

  confirmReport: async ({ services, caller, params, body, reply }: Call<Id, unknown, z.output<typeof confirmBodySchema>>) => {
    reply.status(201)
    return unwrap(await confirmReport(services.ports, caller, { reportId: params.id, ...body }, services.today()))
  },

  listPlans: async ({ services, caller, query }: Call<unknown, z.output<typeof planListQuerySchema>>) => {
    const { area, year, stage, ...page } = query
    const filter = {
      ...(year !== undefined && { year }),
      ...(area !== undefined && { areaId: area }),
      ...(stage !== undefined && { stage }),
    }
    const { items, total, next } = await listPlans(services.ports, caller, filter, page)
    return { plans: items, total, next }
  },

  showPlan: async ({ services, caller, params, query }: Call<Id, z.output<typeof asOfQuerySchema>>) =>
    unwrap(await showPlan(services.ports, caller, params.id, { asOf: query.asOf, today: services.today() })),

  createPlan: async ({ services, caller, body, reply }: Call<unknown, unknown, z.output<typeof createPlanBodySchema>>) => {
    reply.status(201)
    return unwrap(await createPlan(services.ports, caller, body))
  },

  editPlan: async ({ services, caller, params, body }: Call<Id, unknown, z.output<typeof editPlanBodySchema>>) =>
    unwrap(await editPlan(services.ports, caller, params.id, body)),

  addPlanLines: async ({ services, caller, params, body, reply }: Call<Id, unknown, z.output<typeof addLinesBodySchema>>) => {
    reply.status(201)
    return unwrap(await addPlanLines(services.ports, caller, params.id, body.version, body.lines))
  },

  editPlanLine: async ({ services, caller, params, body }: Call<Line, unknown, z.output<typeof editLineBodySchema>>) =>
    unwrap(await editPlanLine(services.ports, caller, params.id, params.line, body, services.today())),

  removePlanLine: async ({ services, caller, params, query }: Call<Line, z.output<typeof versionQuerySchema>>) =>
    unwrap(await removePlanLine(services.ports, caller, params.id, params.line, query.version)),

  registerPlanStage: async ({ services, caller, params, body, reply }: Call<Id, unknown, z.output<typeof stageBodySchema>>) => {
    reply.status(201)
    return unwrap(await registerPlanStage(services.ports, caller, params.id, body))
  },

  registerCityTarget: async ({ services, caller, params, body, reply }: Call<Line, unknown, z.output<typeof cityTargetBodySchema>>) => {
    reply.status(201)
    return unwrap(await registerCityTarget(services.ports, caller, params.id, params.line, body, services.today()))
  },

  registerCityFeedback: async ({ services, caller, params, body, reply }: Call<Line, unknown, z.output<typeof cityFeedbackBodySchema>>) => {
    reply.status(201)
    return unwrap(await registerCityFeedback(services.ports, caller, params.id, params.line, body, services.today()))
  },

  adjustTarget: async ({ services, caller, params, body, reply }: Call<Line, unknown, z.output<typeof adjustBodySchema>>) => {
    reply.status(201)
    return unwrap(await adjustTarget(services.ports, caller, params.id, params.line, body, services.today()))
  },
}
