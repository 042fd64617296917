import {
  type AreaComparisonRequest,
  compareAreas,
  comparePlans,
  exportAreaComparison,
  exportObservations,
  exportObservationsSdmx,
  exportPlan,
  exportPlanComparison,
  exportSplit,
  importObservations,
  importPlan,
  importPlanLines,
  importSplit,
  type ObservationFilter,
  type PlanComparisonRequest,
  planTemplate,
  previewSplitImport,
  registerPrint,
  releasePlan,
  setGoal,
  showLineHistory,
  showSplit,
  splitLines,
} from '@gangmu/application'
import {
  type areaComparisonQuerySchema,
  type comparePlansQuerySchema,
  type exportObservationsQuerySchema,
  importLinesFieldsSchema,
  importPlanFieldsSchema,
  type PLAN_FLOW_PATHS,
} from '@gangmu/contract'
import { z } from 'zod'
import { unwrap, unwrapFile } from '../http/problem.ts'
import { readUpload } from '../http/read-upload.ts'
import { sendFile, sendStream } from '../http/send-file.ts'
import { optionsOf } from './export-options.ts'
import type { Handlers } from './operation.ts'

const NO_FIELDS = z.object({})

/** SDMX-CSV 2.1 data messages. */
const SDMX_CSV = 'application/vnd.sdmx.data+csv; version=2.1.0'

const areasOf = ({ indicator, period, areas, set, asOf }: z.output<typeof areaComparisonQuerySchema>): AreaComparisonRequest => ({
  indicator,
  period,
  areaIds: areas ?? null,
  set: set ?? null,
  asOf: asOf ?? null,
})

const comparisonOf = ({ with: before, asOf }: z.output<typeof comparePlansQuerySchema>): PlanComparisonRequest => ({
  before: before ?? null,
  asOf: asOf ?? null,
})

const filterOf = ({ indicators, areas, periods, providers, asOf }: z.output<typeof exportObservationsQuerySchema>): ObservationFilter => ({
  ...(indicators && { indicators }),
  ...(areas && { areaIds: areas }),
  ...(periods && { periods }),
  ...(providers && { providers }),
  ...(asOf && { publishedBy: asOf }),
})

export const PLAN_FLOW_HANDLERS: Handlers<keyof typeof PLAN_FLOW_PATHS> = {
  showSplit: async ({ services, caller, params }) => unwrap(await showSplit(services.ports, caller, params.id, services.today())),

  splitLines: async ({ services, caller, params, body }) =>
    unwrap(await splitLines(services.ports, caller, params.id, body, services.today())),

  exportSplit: async ({ services, caller, params, query, reply }) =>
    sendFile(reply, unwrap(await exportSplit(services.ports, caller, params.id, optionsOf(services, query)))),

  importSplit: async ({ services, caller, params, request }) => {
    const { bytes } = await readUpload(request, NO_FIELDS)
    return unwrapFile(await importSplit(services.ports, caller, params.id, bytes, services.today()))
  },

  previewSplitImport: async ({ services, caller, params, request }) => {
    const { bytes } = await readUpload(request, NO_FIELDS)
    return unwrapFile(await previewSplitImport(services.ports, caller, params.id, bytes, services.today()))
  },

  downloadPlanTemplate: async ({ reply }) => sendFile(reply, await planTemplate(new Date().toISOString())),

  importPlan: async ({ services, caller, request, reply }) => {
    const { bytes, fields } = await readUpload(request, importPlanFieldsSchema)
    const plan = unwrapFile(await importPlan(services.ports, caller, fields, bytes, services.today()))
    reply.status(201)
    return plan
  },

  importPlanLines: async ({ services, caller, params, request, reply }) => {
    const { bytes, fields } = await readUpload(request, importLinesFieldsSchema)
    const plan = unwrapFile(await importPlanLines(services.ports, caller, params.id, fields.version, bytes, services.today()))
    reply.status(201)
    return plan
  },

  exportPlan: async ({ services, caller, params, query, reply }) =>
    sendFile(reply, unwrap(await exportPlan(services.ports, caller, params.id, { ...optionsOf(services, query), asOf: query.asOf }))),

  releasePlan: async ({ services, caller, params, body }) => unwrap(await releasePlan(services.ports, caller, params.id, body)),

  comparePlans: async ({ services, caller, params, query }) =>
    unwrap(await comparePlans(services.ports, caller, params.id, comparisonOf(query))),

  exportPlanComparison: async ({ services, caller, params, query, reply }) =>
    sendFile(reply, unwrap(await exportPlanComparison(services.ports, caller, params.id, comparisonOf(query), optionsOf(services, query)))),

  showLineHistory: async ({ services, caller, params, query }) =>
    unwrap(await showLineHistory(services.ports, caller, params.id, params.line, { asOf: query.asOf ?? null, today: services.today() })),

  setGoal: async ({ services, caller, params, body }) => unwrap(await setGoal(services.ports, caller, params.id, params.line, body)),

  compareAreas: async ({ services, caller, query }) => unwrap(await compareAreas(services.ports, caller, areasOf(query), services.today())),

  exportAreaComparison: async ({ services, caller, query, reply }) =>
    sendFile(reply, unwrap(await exportAreaComparison(services.ports, caller, areasOf(query), optionsOf(services, query)))),

  exportObservations: async ({ services, caller, query, reply }) =>
    sendStream(reply, await exportObservations(services.ports, caller, filterOf(query), optionsOf(services, query))),

  exportObservationsSdmx: async ({ services, caller, query, reply }) =>
    sendStream(reply, await exportObservationsSdmx(services.ports, caller, filterOf(query), optionsOf(services, query)), SDMX_CSV),

  importObservations: async ({ services, caller, request, reply }) => {
    const { bytes } = await readUpload(request, NO_FIELDS)
    const imported = unwrapFile(await importObservations(services.ports, caller, bytes, services.today()))
    reply.status(201)
    return imported
  },

  registerPrint: async ({ services, caller, body, reply }) => {
    const printed = unwrap(await registerPrint(services.ports, caller, body))
    reply.status(201)
    return printed
  },
}
