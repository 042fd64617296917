import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { type Actor, claimPeriod, type EvaluatingPorts, evaluatePeriod } from '@gangmu/application'
import type { FastifyBaseLogger } from 'fastify'

const MINUTE_MS = 60_000
/** Looking costs two statements; a month is due once in a month. */
const LOOK_EVERY_MS = 5 * MINUTE_MS

export type WarningRounds = {
  /** Looks at once, and then every few minutes. */
  readonly start: () => void
  /** Does every month that is due, the earliest first. What fails is logged, and tried again once the claim is past its lease. */
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
  readonly actor: Actor
  readonly today: () => string
  readonly log: Pick<FastifyBaseLogger, 'info' | 'error'>
  readonly leaseSeconds?: number
}): WarningRounds => {
  const { ports, actor, today, log, leaseSeconds } = options
  /** This server for as long as it runs: one that was killed and comes back is another. */
  const by = `${hostname()}:${randomUUID()}`
  let isStopping = false
  let looking: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  const doWhatIsDue = async (): Promise<void> => {
    try {
      while (!isStopping) {
        const day = today()
        const claimed = await claimPeriod(ports, actor, by, day, leaseSeconds)
        if (claimed === null) return
        const evaluated = await evaluatePeriod(ports, actor, claimed.period, by, day)
        log.info({ month: claimed.period, ...evaluated }, 'month looked at')
      }
    } catch (error) {
      if (!isStopping) log.error({ err: error }, 'months could not be looked at')
    }
  }
  const look = (): Promise<void> =>
    (looking ??= doWhatIsDue().finally(() => {
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
