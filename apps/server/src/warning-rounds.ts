import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { claimPeriod, type EvaluatingPorts, evaluatePeriod, systemCaller } from '@gangmu/application'
import type { FastifyBaseLogger } from 'fastify'

const MINUTE_MS = 60_000
/** Looking costs a few statements a space; a month is due once in a month. */
const LOOK_EVERY_MS = 5 * MINUTE_MS

export type WarningRounds = {
  /** Looks at once, and then every few minutes. */
  readonly start: () => void
  /**
   * Does every month that is due, space after space, the earliest month first. What fails is logged with its code and keeps no other space
   * waiting; it is tried again once the claim is past its lease.
   */
  readonly look: () => Promise<void>
  /** Takes up no further month and waits for the one under way. */
  readonly stop: () => Promise<void>
}

/**
 * The tick of 预警. It only looks: which months there are and whose they are says the table (docs/adr/0014-work-from-a-table.md), so that
 * months missed while nothing ran are caught up, and several servers do not do one month twice.
 */
export const createWarningRounds = (options: {
  readonly ports: EvaluatingPorts
  readonly today: () => string
  readonly log: Pick<FastifyBaseLogger, 'info' | 'error'>
  readonly leaseSeconds?: number
}): WarningRounds => {
  const { ports, today, log, leaseSeconds } = options
  /** This server for as long as it runs: one that was killed and comes back is another. */
  const by = `${hostname()}:${randomUUID()}`
  let isStopping = false
  let looking: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  const doWhatIsDueIn = async (spaceId: string): Promise<void> => {
    const actor = systemCaller(spaceId)
    while (!isStopping) {
      const day = today()
      const claimed = await claimPeriod(ports, actor, by, day, leaseSeconds)
      if (claimed === null) return
      const evaluated = await evaluatePeriod(ports, actor, claimed.period, by, day)
      log.info({ space: spaceId, month: claimed.period, ...evaluated }, 'month looked at')
    }
  }
  const failed = (error: unknown, space?: string): void => {
    if (!isStopping) log.error({ err: error, code: codeOf(error), ...(space !== undefined && { space }) }, 'months could not be looked at')
  }
  const doWhatIsDue = async (): Promise<void> => {
    const spaces = await ports.unitOfWork.watchedSpaces()
    for (const space of spaces) {
      if (isStopping) return
      await doWhatIsDueIn(space).catch((error: unknown) => failed(error, space))
    }
  }
  const look = (): Promise<void> =>
    (looking ??= doWhatIsDue()
      .catch((error: unknown) => failed(error))
      .finally(() => {
        looking = null
      }))

  return {
    start: () => {
      if (isStopping) return
      timer = setInterval(() => void look(), LOOK_EVERY_MS).unref()
      void look()
    },
    look,
    stop: async () => {
      isStopping = true
      clearInterval(timer)
      await looking
    },
  }
}

/** What failed, by the code of a failure or of the database. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'internal-error'
