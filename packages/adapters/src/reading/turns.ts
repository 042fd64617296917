/** At most `limit` tasks at a time, in the order they came. */
export const createTurns = (limit: number) => {
  const waiting: (() => void)[] = []
  let busy = 0
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (busy >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy += 1
    try {
      return await task()
    } finally {
      // The turn is handed on, not given back: a newcomer cannot slip in between.
      const next = waiting.shift()
      if (next) next()
      else busy -= 1
    }
  }
}
