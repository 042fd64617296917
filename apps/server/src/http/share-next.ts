/**
 * One question for many who ask at once: whoever comes while an answer is under way shares the next one. So everybody gets an answer that
 * was asked for after they came, and at most one is under way for each `key`.
 */
export const shareNext = <T>(ask: (key: string) => Promise<T>): ((key: string) => Promise<T>) => {
  const running = new Map<string, Promise<unknown>>()
  const next = new Map<string, Promise<T>>()
  const begin = (key: string): Promise<T> => {
    const asked = ask(key)
    const ended = asked.then(
      () => undefined,
      () => undefined,
    )
    running.set(key, ended)
    void ended.then(() => {
      if (running.get(key) === ended) running.delete(key)
    })
    return asked
  }
  return (key) => {
    const current = running.get(key)
    if (current === undefined) return begin(key)
    const known = next.get(key)
    if (known !== undefined) return known
    const following = current.then(() => {
      next.delete(key)
      return begin(key)
    })
    next.set(key, following)
    return following
  }
}
