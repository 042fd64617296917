import { receiveReport } from '@gangmu/application'
import { Refusal, unwrap } from '../http/problem.ts'
import type { Call } from './operation.ts'

export const handleReceiveReport = async ({ request, reply, services, caller, maxBytes }: Call) => {
  const part = await request.file()
  if (part === undefined) throw new Refusal({ code: 'upload-missing', params: {} })
  const incoming = { fileName: part.filename, bytes: await part.toBuffer() }
  const received = unwrap(await receiveReport(services.ports, caller, incoming, { maxBytes }))
  const { report, duplicate } = received
  // Sent again after it failed: a newer version may read what an older one could not.
  if (!duplicate || report.status === 'failed') services.startReading(report.id)
  reply.status(duplicate ? 200 : 201)
  return received
}
