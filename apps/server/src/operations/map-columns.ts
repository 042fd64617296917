import { forgetColumnMapping, listColumnMappings, mapColumns } from '@gangmu/application'
import type { columnMappingSchema, mappingParamsSchema, reportParamsSchema } from '@gangmu/contract'
import type { z } from 'zod'
import { unwrap } from '../http/problem.ts'
import type { Call } from './operation.ts'

export const handleListColumnMappings = async ({ services }: Call) => ({
  mappings: await listColumnMappings(services.ports, services.caller),
})

export const handleMapColumns = async (call: Call<z.output<typeof reportParamsSchema>, unknown, z.output<typeof columnMappingSchema>>) => {
  const { services, params, body, reply } = call
  const mapped = unwrap(await mapColumns(services.ports, services.caller, params.id, body))
  services.startReading(params.id)
  reply.status(202)
  return mapped
}

export const handleForgetColumnMapping = async ({ services, params, reply }: Call<z.output<typeof mappingParamsSchema>>) => {
  const report = unwrap(await forgetColumnMapping(services.ports, services.caller, params.id, params.mapping))
  services.startReading(params.id)
  reply.status(202)
  return report
}
