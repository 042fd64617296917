import type { Accounts, Ports } from '@gangmu/application'
import type { lastBackupSchema } from '@gangmu/contract'
import type { z } from 'zod'
import type { Callers } from './callers.ts'
import type { OneAtATime } from './one-at-a-time.ts'
import type { SpaceSettings } from './space-settings.ts'

export type LastBackup = z.output<typeof lastBackupSchema>

/** What the operations work with, once the database is open. */
export type Services = {
  readonly ports: Ports
  readonly accounts: Accounts
  readonly callers: Callers
  /** The day it is where plans are made (Asia/Shanghai). */
  readonly today: () => string
  readonly settings: SpaceSettings
  /** What is kept of these accounts is asked for anew: their rights are other ones. */
  readonly forgetUsers: (userIds: readonly string[]) => void
  /** Sets the reading of a stored report going and returns at once. */
  readonly startReading: (reportId: string) => void
  /** Checks of texts: one for each person, one for all who did not sign in. */
  readonly oneAtATime: OneAtATime
  /** Whether this machine's own users may check a text without signing in. */
  readonly openCheck: boolean
  readonly showLastBackup: () => Promise<LastBackup>
  /** Throws while the database does not answer or its schema is not the one this version works with. */
  readonly checkDatabase: () => Promise<void>
}
