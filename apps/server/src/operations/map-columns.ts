import { forgetColumnMapping, listColumnMappings, mapColumns } from '@gangmu/application'
import type { columnMappingSchema, mappingParamsSchema, reportParamsSchema } from '@gangmu/contract'
import type { z } from 'zod'
import { unwrap } from '../http/problem.ts'
import type { Call } from './operation.ts'

export const handleListColumnMappings = async ({ services, caller }: Call) => ({
  mappings: await listColumnMappings(services.ports, caller),
})

export const handleMapColumns = async (call: Call<z.output<typeof reportParamsSchema>, unknown, z.output<typeof columnMappingSchema>>) => {
  const { services, caller, params, body, reply } = call
  const mapped = unwrap(await mapColumns(services.ports, caller, params.id, body))
  services.startReading(params.id)
  reply.status(202)
  return mapped
}

export const handleForgetColumnMapping = async ({ services, caller, params, reply }: Call<z.output<typeof mappingParamsSchema>>) => {
  const report = unwrap(await forgetColumnMapping(services.ports, caller, params.id, params.mapping))
  services.startReading(params.id)
  reply.status(202)
  return report
}
