import { type ExportOptions, exportSplit, importSplit, showSplit, splitLines } from '@gangmu/application'
import type { exportQuerySchema, idParamsSchema, splitBodySchema } from '@gangmu/contract'
import { z } from 'zod'
import { unwrap, unwrapFile } from '../http/problem.ts'
import { readUpload } from '../http/read-upload.ts'
import { sendFile } from '../http/send-file.ts'
import type { Services } from '../services.ts'
import type { Call } from './operation.ts'

type Id = z.output<typeof idParamsSchema>
type ExportQuery = z.output<typeof exportQuerySchema>

const NO_FIELDS = z.object({})

const optionsOf = (services: Services, { reviewer = null }: { readonly reviewer?: string | null }): ExportOptions => ({
  today: services.today(),
  at: new Date().toISOString(),
  reviewer,
})

export const PLAN_FLOW_HANDLERS = {
  showSplit: async ({ services, caller, params }: Call<Id>) => unwrap(await showSplit(services.ports, caller, params.id, services.today())),

  splitLines: async ({ services, caller, params, body }: Call<Id, unknown, z.output<typeof splitBodySchema>>) =>
    unwrap(await splitLines(services.ports, caller, params.id, body, services.today())),

  exportSplit: async ({ services, caller, params, query, reply }: Call<Id, ExportQuery>) =>
    sendFile(reply, unwrap(await exportSplit(services.ports, caller, params.id, optionsOf(services, query)))),

  importSplit: async ({ services, caller, params, request }: Call<Id>) => {
    const { bytes } = await readUpload(request, NO_FIELDS)
    return unwrapFile(await importSplit(services.ports, caller, params.id, bytes, services.today()))
  },
}
