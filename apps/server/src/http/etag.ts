import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from './problem.ts'

/** Tells the version of what is answered as a strong entity tag (RFC 9110, 8.8.3), and gives it on. What nobody may change has none. */
export const withVersion = <T extends { readonly version: number | null }>(reply: FastifyReply, answer: T): T => {
  if (answer.version !== null) reply.header('etag', `"v${answer.version}"`)
  return answer
}

/**
 * The version a write was made against, of If-Match (RFC 9110, 13.1.1). Refuses with `version-missing` where there is none, and with
 * `version-conflict` what is no tag of ours: `*` and weak tags say nothing of the version that was seen.
 */
export const expectedVersion = (request: FastifyRequest): number => {
  const given = request.headers['if-match']
  if (given === undefined) throw new Refusal({ code: 'version-missing', params: {} })
  const [, version] = /^"v(\d{1,9})"$/.exec(given.trim()) ?? []
  if (version === undefined) throw new Refusal({ code: 'version-conflict', params: { current: null } })
  return Number(version)
}
