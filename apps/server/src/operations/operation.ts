import type { Caller } from '@gangmu/application'
import type { OperationId, ROUTES } from '@gangmu/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
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

type Parsed<R, Part extends string> = R extends Readonly<Record<Part, infer S>> ? (S extends z.ZodType ? z.output<S> : unknown) : unknown

/** The call of an operation, typed by its route. */
export type CallOf<K extends OperationId> = Call<
  Parsed<(typeof ROUTES)[K], 'params'>,
  Parsed<(typeof ROUTES)[K], 'query'>,
  Parsed<(typeof ROUTES)[K], 'body'>
>

/** One handler for each of these operations. */
export type Handlers<K extends OperationId> = { readonly [Id in K]: (call: CallOf<Id>) => Promise<unknown> }
