import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

const EVERY_MS = 50

/**
 * Calls `onExceeded` once the process holds more than `limitMb` of memory. V8's own limit knows its heap only, not the buffers into which
 * a file is inflated. Looks into /proc; where there is none (not Linux) nothing is watched, and V8's limit and the deadline remain.
 * @returns ends the watch
 */
export const watchMemory = (pid: number | undefined, limitMb: number, onExceeded: () => void): (() => void) => {
  const ended = new AbortController()
  const watch = async () => {
    while (!ended.signal.aborted) {
      const held = await residentMb(pid)
      if (held === null || ended.signal.aborted) return
      if (held > limitMb) return onExceeded()
      await setTimeout(EVERY_MS, undefined, { signal: ended.signal, ref: false })
    }
  }
  // The only rejection is the timer's, when the watch ends.
  watch().catch(() => {})
  return () => ended.abort()
}

/** Null where it cannot be told: the process is gone, or the system has no /proc. */
const residentMb = async (pid: number | undefined): Promise<number | null> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}
