import { CallError } from '@gangmu/contract'

/** Why the server no longer answers to this page: nobody is signed in any more, or the session is locked. */
export type SessionLoss = 'missing' | 'locked'

const LOSSES: Readonly<Record<string, SessionLoss>> = {
  'session-missing': 'missing',
  'session-locked': 'locked',
}

export const lossOf = (error: unknown): SessionLoss | null => (error instanceof CallError && LOSSES[error.code]) || null

/**
 * Calls that met a lost session wait here until it is back and are then made again, so that nothing a person has typed or begun is lost.
 * `subscribe` and `current` are for the page, which asks for the password meanwhile.
 */
export const createSessionWatch = () => {
  const listeners = new Set<() => void>()
  let loss: SessionLoss | null = null
  let waiting: (() => void)[] = []
  const set = (next: SessionLoss | null) => {
    if (loss === next) return
    loss = next
    for (const listener of listeners) listener()
  }
  return {
    current: () => loss,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    lose: set,
    /** The session is there again: what waited goes on. */
    restore: () => {
      set(null)
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    },
    /** Runs `work`; where it meets a lost session, waits for it to come back and runs once more. */
    guard: async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work()
      } catch (error) {
        const lost = lossOf(error)
        if (lost === null) throw error
        set(lost)
        await new Promise<void>((resolve) => waiting.push(resolve))
        return work()
      }
    },
  }
}

export const sessionWatch = createSessionWatch()
