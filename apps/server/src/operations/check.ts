import { Refusal } from '../http/problem.ts'
import type { Services } from '../services.ts'

export const handleCheckHealth = async () => ({ status: 'up' })

/** Answers at once, also while the database is still being opened. */
export const handleCheckReadiness = async (services: Promise<Services>) => {
  const unavailable = new Refusal({ code: 'database-unavailable', params: {} })
  const opened = await Promise.race([services, null]).catch(() => null)
  if (opened === null) throw unavailable
  await opened.checkDatabase().catch(() => {
    throw unavailable
  })
  return { status: 'ready' }
}
