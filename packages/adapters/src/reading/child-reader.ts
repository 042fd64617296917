import { type ChildProcess, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { ReadReport, ReportReader } from '@gangmu/application'
import { type Failure, fail, type Outcome, succeed } from '@gangmu/domain'

export type ChildReaderOptions = {
  /** The script run in the child: bytes on stdin, a JSON `ChildAnswer` on stdout. The composition root knows where it is. */
  readonly entry: string
  readonly timeoutMs: number
  readonly memoryMb: number
  /** Children at a time; the rest wait in order. Default: one a core. */
  readonly parallel?: number
}

/** What the child writes: what it read (the parent adds how long it took), or a failure it expected. */
export type ChildAnswer = Omit<ReadReport, 'durationMs'> | { readonly failure: Failure }

/**
 * Reads each report in a process of its own, so that no bytes from outside can stop, fill or poison the server: past the deadline the
 * child is killed, past the memory limit V8 ends it, and whatever it prints besides a well-formed answer counts as a crash.
 */
export const createChildReader = (options: ChildReaderOptions): ReportReader & { readonly close: () => void } => {
  const running = new Set<ChildProcess>()
  const turns = createTurns(options.parallel ?? availableParallelism())
  let closed = false
  return {
    read: (bytes) =>
      turns(async () => {
        if (closed) throw new ReaderClosed()
        const outcome = await readInChild(options, bytes, running)
        // A child killed because the server stops has not failed: its report stays unread and is resumed at the next start.
        if (closed) throw new ReaderClosed()
        return outcome
      }),
    close: () => {
      closed = true
      for (const child of running) child.kill('SIGKILL')
    },
  }
}

/** Thrown to whoever still waits for a reading when the server stops. */
export class ReaderClosed extends Error {
  override readonly name = 'ReaderClosed'
}

const readInChild = (options: ChildReaderOptions, bytes: Uint8Array, running: Set<ChildProcess>): Promise<Outcome<ReadReport>> =>
  new Promise((resolve) => {
    const started = performance.now()
    const child = spawn(process.execPath, [`--max-old-space-size=${options.memoryMb}`, options.entry], {
      stdio: ['pipe', 'pipe', 'pipe'],
      // Nothing of the server's environment (DATABASE_URL) is any business of a process that reads foreign bytes.
      env: { PATH: process.env['PATH'] ?? '' },
    })
    running.add(child)
    let timedOut = false
    const deadline = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, options.timeoutMs)
    const answer: Buffer[] = []
    let complaint = ''
    child.stdout.on('data', (chunk: Buffer) => answer.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-4096)
    })
    // A child that dies while it is fed closes the pipe: its exit tells why, the broken pipe itself is no news.
    child.stdin.on('error', () => {})
    child.once('error', () => finish(fail('reading-crashed', { exit: null, at: null })))
    child.once('close', (exit, signal) => {
      if (timedOut) return finish(fail('reading-timed-out', { limit: options.timeoutMs }))
      if (exit === 0) return finish(parseAnswer(Buffer.concat(answer), performance.now() - started))
      if (ranOutOfMemory(complaint)) return finish(fail('reading-out-of-memory', { limit: options.memoryMb }))
      finish(fail('reading-crashed', { exit: exit ?? signal, at: whereItBroke(complaint) }))
    })
    const finish = (outcome: Outcome<ReadReport>) => {
      clearTimeout(deadline)
      running.delete(child)
      resolve(outcome)
    }
    child.stdin.end(bytes)
  })

/** File and line of the innermost frame of our own code: enough to find the bug, and nothing of the text that met it. */
const whereItBroke = (complaint: string): string | null => /([\w-]+\.[tj]s:\d+)/.exec(complaint)?.[1] ?? null

/** V8 says so on stderr before it aborts; the exit code alone (134 or SIGABRT) would not tell it from other aborts. */
const ranOutOfMemory = (complaint: string): boolean => /heap out of memory|Allocation failed/i.test(complaint)

const parseAnswer = (bytes: Buffer, durationMs: number): Outcome<ReadReport> => {
  try {
    const answer = JSON.parse(bytes.toString()) as ChildAnswer
    if ('failure' in answer) return { ok: false, failure: answer.failure }
    return answer.reading.schema === 'gangmu.reading/1' && Array.isArray(answer.lines)
      ? succeed({ ...answer, durationMs: Math.round(durationMs) })
      : fail('reading-crashed', { exit: 0, at: null })
  } catch {
    return fail('reading-crashed', { exit: 0, at: null })
  }
}

/** At most `limit` tasks at a time, in the order they came. */
const createTurns = (limit: number) => {
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
