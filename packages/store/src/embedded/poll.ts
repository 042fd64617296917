import { setTimeout as wait } from 'node:timers/promises'

/** Asks every 20 ms until `probe` gives something other than null, or the deadline passes (then null). */
export const pollUntil = async <T>(probe: () => Promise<T | null> | T | null, deadlineMs: number): Promise<T | null> => {
  const end = performance.now() + deadlineMs
  for (;;) {
    const found = await probe()
    if (found !== null) return found
    if (performance.now() >= end) return null
    await wait(20)
  }
}
