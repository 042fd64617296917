import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../services.ts'

/** One call of an operation: its parameters and query as the contract's schemas parsed them. */
export type Call<P = unknown, Q = unknown> = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly params: P
  readonly query: Q
  readonly services: Services
  readonly maxBytes: number
}
