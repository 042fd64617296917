import type { Caller, MappingPorts } from '@gangmu/application'

/** What the operations work with, once the database is open. */
export type Services = {
  readonly ports: MappingPorts
  readonly caller: Caller
  /** Sets the reading of a stored report going and returns at once. */
  readonly startReading: (reportId: string) => void
  /** Throws while the database does not answer or its schema is not the one this version works with. */
  readonly checkDatabase: () => Promise<void>
}
