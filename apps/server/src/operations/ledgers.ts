import {
  createProject,
  createTaxLead,
  type ExportOptions,
  editProject,
  editTaxLead,
  exportProjects,
  exportTaxLeads,
  importProjects,
  importTaxLeads,
  type LedgerMoment,
  listProjects,
  listTaxLeads,
  moveTaxLead,
  projectsTemplate,
  reportProjectMonth,
  showProject,
  showTaxLead,
  taxLeadsTemplate,
} from '@gangmu/application'
import { type LEDGER_ROUTES, projectYearQuerySchema } from '@gangmu/contract'
import { z } from 'zod'
import { expectedVersion, withVersion } from '../http/etag.ts'
import { unwrap, unwrapFile } from '../http/problem.ts'
import { readUpload } from '../http/read-upload.ts'
import { sendFile } from '../http/send-file.ts'
import type { Services } from '../services.ts'
import type { Handlers } from './operation.ts'

const now = (): string => new Date().toISOString()
const optionsOf = (services: Services): ExportOptions => ({ today: services.today(), at: now(), reviewer: null })

const momentOf = ({ month, asOf }: { month?: string; asOf?: string }): LedgerMoment => ({ month: month ?? null, asOf: asOf ?? null })

export const LEDGER_HANDLERS: Handlers<keyof typeof LEDGER_ROUTES> = {
  listProjects: ({ services, caller, query }) => listProjects(services.ports, caller, momentOf(query), services.today()),

  createProject: async ({ services, caller, body, reply }) => {
    const saved = unwrap(await createProject(services.ports, caller, body, services.today()))
    reply.status(201)
    return withVersion(reply, saved)
  },

  showProject: async ({ services, caller, params, query, reply }) => {
    const history = unwrap(await showProject(services.ports, caller, params.id, momentOf(query), services.today()))
    withVersion(reply, history.project)
    return history
  },

  editProject: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await editProject(services.ports, caller, params.id, expectedVersion(request), body, services.today()))),

  reportProjectMonth: async ({ services, caller, params: { id, month }, body, request, reply }) => {
    const entered = { month, ...body }
    return withVersion(
      reply,
      unwrap(await reportProjectMonth(services.ports, caller, id, expectedVersion(request), entered, services.today())),
    )
  },

  downloadProjectsTemplate: async ({ query, reply }) => sendFile(reply, await projectsTemplate(query.year, now())),

  exportProjects: async ({ services, caller, query, reply }) =>
    sendFile(reply, await exportProjects(services.ports, caller, query.year, optionsOf(services))),

  importProjects: async ({ services, caller, request }) => {
    const { bytes, fields } = await readUpload(request, projectYearQuerySchema)
    return unwrapFile(await importProjects(services.ports, caller, fields.year, bytes, services.today()))
  },

  listTaxLeads: ({ services, caller, query }) => listTaxLeads(services.ports, caller, query.asOf ?? null, services.today()),

  createTaxLead: async ({ services, caller, body, reply }) => {
    const saved = unwrap(await createTaxLead(services.ports, caller, body, services.today()))
    reply.status(201)
    return withVersion(reply, saved)
  },

  showTaxLead: async ({ services, caller, params, query, reply }) => {
    const history = unwrap(await showTaxLead(services.ports, caller, params.id, query.asOf ?? null))
    withVersion(reply, history.lead)
    return history
  },

  editTaxLead: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await editTaxLead(services.ports, caller, params.id, expectedVersion(request), body, services.today()))),

  moveTaxLead: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await moveTaxLead(services.ports, caller, params.id, expectedVersion(request), body))),

  downloadTaxLeadsTemplate: async ({ reply }) => sendFile(reply, await taxLeadsTemplate(now())),

  exportTaxLeads: async ({ services, caller, reply }) => sendFile(reply, await exportTaxLeads(services.ports, caller, optionsOf(services))),

  importTaxLeads: async ({ services, caller, request }) => {
    const { bytes } = await readUpload(request, z.object({}))
    return unwrapFile(await importTaxLeads(services.ports, caller, bytes, services.today()))
  },
}
