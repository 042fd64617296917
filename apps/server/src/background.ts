/** Work that outlives the request that began it. `settle` waits for all of it, so that nothing uses a database already closed. */
export const createBackground = (onError: (error: unknown) => void) => {
  const running = new Set<Promise<void>>()
  return {
    start: (work: () => Promise<unknown>): void => {
      const task: Promise<void> = work()
        .then(() => undefined, onError)
        .finally(() => running.delete(task))
      running.add(task)
    },
    settle: async (): Promise<void> => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
