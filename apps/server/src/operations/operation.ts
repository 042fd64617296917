import type { Caller } from '@gangmu/application'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../services.ts'

/** One call of an operation: its parameters, query and body as the contract's schemas parsed them. */
export type Call<P = unknown, Q = unknown, B = unknown> = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly services: Services
  /** Who asks; an operation without a session has none. */
  readonly caller: Caller
  readonly maxBytes: number
}
