import {
  attachFile,
  carryOutPurge,
  downloadAttachment,
  listPurgeRequests,
  requestPurge,
  showAttachment,
  withdrawPurge,
} from '@gangmu/application'
import type { attachmentParamsSchema, purgeParamsSchema, purgeReasonSchema, reportParamsSchema } from '@gangmu/contract'
import { z } from 'zod'
import { unwrap } from '../http/problem.ts'
import { readUpload } from '../http/read-upload.ts'
import { sendFile } from '../http/send-file.ts'
import type { Call } from './operation.ts'

type AttachmentCall = Call<z.output<typeof attachmentParamsSchema>>
type PurgeCall = Call<z.output<typeof purgeParamsSchema>>

const NO_FIELDS = z.object({})

export const handleAttachFile = async ({ request, reply, services, caller, maxBytes }: Call) => {
  const attached = unwrap(await attachFile(services.ports, caller, await readUpload(request, NO_FIELDS), { maxBytes }))
  reply.status(201)
  return attached
}

export const handleShowAttachment = async ({ services, caller, params }: AttachmentCall) =>
  unwrap(await showAttachment(services.ports, caller, params.id))

export const handleDownloadAttachment = async ({ services, caller, params, reply }: AttachmentCall) =>
  sendFile(reply, unwrap(await downloadAttachment(services.ports, caller, params.id)))

export const handleRequestPurge = async (call: Call<z.output<typeof reportParamsSchema>, unknown, z.output<typeof purgeReasonSchema>>) => {
  const requested = unwrap(await requestPurge(call.services.ports, call.caller, call.params.id, call.body.reason))
  call.reply.status(201)
  return requested
}

export const handleListPurgeRequests = async ({ services, caller }: Call) => ({
  requests: await listPurgeRequests(services.ports, caller),
})

export const handleCarryOutPurge = async ({ services, caller, params }: PurgeCall) =>
  unwrap(await carryOutPurge(services.ports, caller, params.purge))

export const handleWithdrawPurge = async ({ services, caller, params }: PurgeCall) => {
  unwrap(await withdrawPurge(services.ports, caller, params.purge))
  return { withdrawn: true }
}
