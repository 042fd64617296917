import { receiveReport } from '@gangmu/application'
import { sendProblem } from '../http/problem.ts'
import type { Call } from './operation.ts'

export const handleReceiveReport = async ({ request, reply, services, maxBytes }: Call) => {
  const part = await request.file()
  if (part === undefined) return sendProblem(request, reply, { code: 'upload-missing', params: {} })
  const incoming = { fileName: part.filename, bytes: await part.toBuffer() }
  const outcome = await receiveReport(services.ports, services.caller, incoming, { maxBytes })
  if (!outcome.ok) return sendProblem(request, reply, outcome.failure)
  const { report, duplicate } = outcome.value
  // Sent again after it failed: a newer version may read what an older one could not.
  if (!duplicate || report.status === 'failed') services.startReading(report.id)
  return reply.status(duplicate ? 200 : 201).send(outcome.value)
}
