import { receiveReport } from '@gangmu/application'
import { receiptFieldsSchema } from '@gangmu/contract'
import { unwrap } from '../http/problem.ts'
import { readUpload } from '../http/read-upload.ts'
import type { Call } from './operation.ts'

export const handleReceiveReport = async ({ request, reply, services, caller, maxBytes }: Call) => {
  const { fileName, bytes, fields } = await readUpload(request, receiptFieldsSchema)
  const limits = { maxBytes, secrecyLimit: await services.settings.secrecyLimit(caller.spaceId) }
  const received = unwrap(await receiveReport(services.ports, caller, { fileName, bytes, ...fields }, limits))
  const { report, duplicate } = received
  // Sent again after it failed: a newer version may read what an older one could not.
  if (!duplicate || report.status === 'failed') services.startReading(report.id)
  reply.status(duplicate ? 200 : 201)
  return received
}
