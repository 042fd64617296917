import type { Caller, Ports } from '@gangmu/application'
import type { FastifyRequest } from 'fastify'

/** What the operations work with, once the database is open. */
export type Services = {
  readonly ports: Ports
  /** Who asks, by the session or token of the request. Throws a refusal where there is none. */
  readonly resolveCaller: (request: FastifyRequest) => Promise<Caller>
  /** The day it is where plans are made (Asia/Shanghai). */
  readonly today: () => string
  /** Sets the reading of a stored report going and returns at once. */
  readonly startReading: (reportId: string) => void
  /** Throws while the database does not answer or its schema is not the one this version works with. */
  readonly checkDatabase: () => Promise<void>
}
