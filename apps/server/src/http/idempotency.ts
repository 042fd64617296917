import { createHash } from 'node:crypto'
import { type Caller, runOnce } from '@gangmu/application'
import type { FastifyRequest } from 'fastify'
import type { Services } from '../services.ts'
import { Refusal } from './problem.ts'

/** Visible characters of ASCII: a UUID, or whatever a program counts its calls by. */
const KEY = /^[\x21-\x7e]{1,200}$/

/**
 * The services for a call that names an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): sent again by the same caller within 24
 * hours it gets the answer it got before, and nothing is done twice. Without the header they are the services as they are.
 */
export const withIdempotency = (services: Services, caller: Caller, operation: string, request: FastifyRequest): Services => {
  const key = request.headers['idempotency-key']
  if (key === undefined) return services
  if (typeof key !== 'string' || !KEY.test(key)) throw new Refusal({ code: 'request-invalid', params: { field: 'Idempotency-Key' } })
  // As the schemas parsed them, so that white space and the order of members make no other request.
  const requestHash = createHash('sha256')
    .update(JSON.stringify([request.params, request.query, request.body]))
    .digest('hex')
  const unitOfWork = runOnce(services.ports, { actor: caller.actor, key, operation, requestHash })
  return { ...services, ports: { ...services.ports, unitOfWork } }
}
