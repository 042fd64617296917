import { sendProblem } from '../http/problem.ts'
import type { Services } from '../services.ts'
import type { Call } from './operation.ts'

export const handleCheckHealth = async () => ({ status: 'up' })

/** Answers at once, also while the database is still being opened. */
export const handleCheckReadiness = async ({ request, reply }: Omit<Call, 'services'>, services: Promise<Services>) => {
  const unavailable = () => sendProblem(request, reply, { code: 'database-unavailable', params: {} })
  const opened = await Promise.race([services, null]).catch(() => null)
  if (opened === null) return unavailable()
  return opened.checkDatabase().then(() => ({ status: 'ready' }), unavailable)
}
