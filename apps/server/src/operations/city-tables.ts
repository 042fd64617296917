import {
  forgetCityTable,
  importCityTable,
  listCityTables,
  previewCityTable,
  saveReleaseRule,
  showReleaseCalendar,
  viewCityTable,
} from '@gangmu/application'
import { type CITY_TABLE_ROUTES, cityTableFieldsSchema } from '@gangmu/contract'
import { z } from 'zod'
import { expectedVersion, withVersion } from '../http/etag.ts'
import { unwrap, unwrapFile } from '../http/problem.ts'
import { readUpload } from '../http/read-upload.ts'
import type { Handlers } from './operation.ts'

export const CITY_TABLE_HANDLERS: Handlers<keyof typeof CITY_TABLE_ROUTES> = {
  listCityTables: ({ services, caller }) => listCityTables(services.ports, caller, services.today()),

  viewCityTable: async ({ services, caller, request }) => {
    const { bytes } = await readUpload(request, z.object({}))
    return unwrap(await viewCityTable(services.ports, caller, bytes))
  },

  previewCityTable: async ({ services, caller, request }) => {
    const { bytes, fields } = await readUpload(request, cityTableFieldsSchema)
    return unwrapFile(await previewCityTable(services.ports, caller, bytes, fields, services.today()))
  },

  importCityTable: async ({ services, caller, request }) => {
    const { bytes, fields } = await readUpload(request, cityTableFieldsSchema)
    return unwrapFile(await importCityTable(services.ports, caller, bytes, fields, services.today()))
  },

  forgetCityTable: async ({ services, caller, params }) => {
    unwrap(await forgetCityTable(services.ports, caller, params.id))
    return listCityTables(services.ports, caller, services.today())
  },

  showReleaseCalendar: ({ services, caller, query }) => showReleaseCalendar(services.ports, caller, query.year, services.today()),

  saveReleaseRule: async ({ services, caller, params, body, request, reply }) => {
    const draft = { ...body, indicator: params.indicator, version: expectedVersion(request) }
    return withVersion(reply, unwrap(await saveReleaseRule(services.ports, caller, draft)))
  },
}
