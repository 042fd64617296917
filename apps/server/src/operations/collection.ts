import {
  actOnForm,
  actOnForms,
  changeRound,
  createRound,
  exportForm,
  exportRound,
  importForm,
  listRounds,
  proposeAsks,
  saveCells,
  saveRoundCells,
  saveSetting,
  showBurden,
  showForm,
  showRound,
  viewBulletin,
  viewRoundSheet,
} from '@gangmu/application'
import { type COLLECTION_ROUTES, roundPartSchema } from '@gangmu/contract'
import { z } from 'zod'
import { expectedVersion, withVersion } from '../http/etag.ts'
import { unwrap, unwrapFile } from '../http/problem.ts'
import { readUpload } from '../http/read-upload.ts'
import { sendFile } from '../http/send-file.ts'
import type { Handlers } from './operation.ts'

const refOf = ({ id, unit }: { readonly id: string; readonly unit: string }) => ({ roundId: id, unitId: unit })

const partOf = (roundId: string, { unit }: z.output<typeof roundPartSchema>) => ({ roundId, unitId: unit ?? null })

export const COLLECTION_HANDLERS: Handlers<keyof typeof COLLECTION_ROUTES> = {
  listRounds: async ({ services, caller }) => ({ rounds: await listRounds(services.ports, caller, services.today()) }),

  createRound: async ({ services, caller, body, reply }) => {
    const round = unwrap(await createRound(services.ports, caller, body, services.today()))
    reply.status(201)
    return withVersion(reply, round)
  },

  proposeAsks: async ({ services, caller, query }) => proposeAsks(services.ports, caller, query.month, services.today()),

  showBurden: async ({ services, caller, query }) => ({ burden: await showBurden(services.ports, caller, query) }),

  showRound: async ({ services, caller, params, reply }) =>
    withVersion(reply, unwrap(await showRound(services.ports, caller, params.id, services.today()))),

  changeRound: async ({ services, caller, params, body, request, reply }) =>
    withVersion(reply, unwrap(await changeRound(services.ports, caller, params.id, expectedVersion(request), body))),

  actOnForms: async ({ services, caller, params, body }) =>
    unwrap(await actOnForms(services.ports, caller, params.id, body.unitIds, body, services.today())),

  downloadRoundSheet: async ({ services, caller, params, query, reply }) => {
    const options = { today: services.today(), at: new Date().toISOString(), reviewer: null }
    return sendFile(reply, unwrap(await exportRound(services.ports, caller, partOf(params.id, query), options)))
  },

  viewRoundSheet: async ({ services, caller, params, request }) => {
    const { bytes, fields } = await readUpload(request, roundPartSchema)
    return unwrapFile(await viewRoundSheet(services.ports, caller, partOf(params.id, fields), bytes, services.today()))
  },

  viewBulletin: async ({ services, caller, params, request, maxBytes }) => {
    const { fields, ...file } = await readUpload(request, roundPartSchema)
    const limits = { maxBytes, today: services.today() }
    return unwrap(await viewBulletin(services.ports, caller, partOf(params.id, fields), file, limits))
  },

  saveRoundCells: async ({ services, caller, params, body }) =>
    unwrap(await saveRoundCells(services.ports, caller, params.id, body.forms, services.today())),

  showForm: async ({ services, caller, params, reply }) =>
    withVersion(reply, unwrap(await showForm(services.ports, caller, refOf(params), services.today()))),

  saveCells: async ({ services, caller, params, body }) =>
    unwrap(await saveCells(services.ports, caller, refOf(params), body.cells, services.today())),

  downloadForm: async ({ services, caller, params, reply }) => {
    const options = { today: services.today(), at: new Date().toISOString(), reviewer: null }
    return sendFile(reply, unwrap(await exportForm(services.ports, caller, refOf(params), options)))
  },

  uploadForm: async ({ services, caller, params, request }) => {
    const { bytes } = await readUpload(request, z.object({}))
    return unwrapFile(await importForm(services.ports, caller, refOf(params), bytes, services.today()))
  },

  actOnForm: async ({ services, caller, params, body, request, reply }) => {
    const version = expectedVersion(request)
    return withVersion(reply, unwrap(await actOnForm(services.ports, caller, refOf(params), version, body, services.today())))
  },

  changeCollectionRules: async ({ services, caller, body, request, reply }) =>
    withVersion(reply, unwrap(await saveSetting(services.ports, caller, 'collection', expectedVersion(request), body))),
}
