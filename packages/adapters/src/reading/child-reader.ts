import { type ChildProcess, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { ReadOptions, ReadReport, ReportReader, ReportToRead } from '@gangmu/application'
import { type Failure, fail, type Outcome, succeed } from '@gangmu/domain'
import { createTurns } from './turns.ts'
import { watchMemory } from './watch-memory.ts'

export type ChildReaderOptions = {
  /** The script run in the child (`@gangmu/checker/child`): a frame on stdin, a JSON `ChildAnswer` on stdout. */
  readonly entry: string
  readonly timeoutMs: number
  readonly memoryMb: number
  /** Children at a time; the rest wait in order. Default: one a core. */
  readonly parallel?: number
}

/** What a reading may cost where nobody says otherwise. */
export const READING_LIMITS = { timeoutMs: 60_000, memoryMb: 512 } as const

/** What the child writes: what it read (the parent adds how long it took), or a failure it expected. */
type ChildAnswer = Omit<ReadReport, 'durationMs'> | { readonly failure: Failure }

/** What a process of Node holds before it has read anything, and some air: V8 keeps to its own limit and should be the first to say so. */
const MARGIN_MB = 160

/**
 * Reads each report in a process of its own, so that no bytes from outside can stop, fill or poison the one that asks: past the deadline
 * the child is killed, past the memory limit V8 ends it (or its parent does, for what is held outside of V8's heap), and whatever it
 * prints besides a well-formed answer counts as a crash.
 */
export const createChildReader = (options: ChildReaderOptions): ReportReader & { readonly close: () => void } => {
  const running = new Set<ChildProcess>()
  const turns = createTurns(options.parallel ?? availableParallelism())
  let closed = false
  return {
    read: (load) =>
      turns(async () => {
        if (closed) throw new ReaderClosed()
        const report = await load()
        if (closed) throw new ReaderClosed()
        const outcome = await readInChild(options, report, running)
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

const readInChild = (
  { entry, timeoutMs, memoryMb }: ChildReaderOptions,
  { bytes, options: about }: ReportToRead,
  running: Set<ChildProcess>,
): Promise<Outcome<ReadReport>> =>
  new Promise((resolve) => {
    const started = performance.now()
    const [program, ...args] = limited(timeoutMs, [process.execPath, `--max-old-space-size=${memoryMb}`, entry])
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env: childEnvironment(process.env) })
    running.add(child)
    let stopped: Outcome<never> | null = null
    const stop = (failure: Outcome<never>) => {
      stopped ??= failure
      child.kill('SIGKILL')
    }
    const outOfMemory = fail('reading-out-of-memory', { limit: memoryMb })
    const deadline = setTimeout(() => stop(fail('reading-timed-out', { seconds: timeoutMs / 1000 })), timeoutMs)
    const unwatch = watchMemory(child.pid, memoryMb + MARGIN_MB, () => stop(outOfMemory))
    const answer: Buffer[] = []
    let answered = 0
    let complaint = ''
    child.stdout.on('data', (chunk: Buffer) => {
      answered += chunk.length
      // What it was given for reading is more than enough to answer with: the answer is held here.
      if (answered > memoryMb * 1024 * 1024) return stop(outOfMemory)
      answer.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-4096)
    })
    // A child that dies while it is fed closes the pipe: its exit tells why, the broken pipe itself is no news.
    child.stdin.on('error', () => {})
    child.once('error', () => finish(fail('reading-crashed', { exit: null, at: null })))
    child.once('close', (exit, signal) => {
      if (stopped) return finish(stopped)
      if (exit === 0) return finish(parseAnswer(Buffer.concat(answer), performance.now() - started))
      if (ranOutOfMemory(complaint)) return finish(outOfMemory)
      finish(fail('reading-crashed', { exit: exit ?? signal, at: whereItBroke(complaint) }))
    })
    const finish = (outcome: Outcome<ReadReport>) => {
      clearTimeout(deadline)
      unwatch()
      running.delete(child)
      resolve(outcome)
    }
    child.stdin.write(headOf(about))
    child.stdin.end(bytes)
  })

/**
 * What holds for a child whose parent was killed, too: it ends after some deadlines' worth of processor time, and leaves no image of its
 * memory, which is somebody's report, on the disk. `exec` keeps the process the same one. Linux only; elsewhere it is started as it is.
 */
const limited = (timeoutMs: number, command: readonly [string, ...string[]]): readonly [string, ...string[]] =>
  process.platform === 'linux'
    ? ['/bin/sh', '-c', 'ulimit -c 0; ulimit -t "$0"; exec "$@"', String(Math.ceil(timeoutMs / 1000) * CPU_SHARE), ...command]
    : command

/** Collecting garbage and compiling have threads of their own: several seconds of processor time may pass in one. */
const CPU_SHARE = 4

/**
 * Nothing of the server's environment (DATABASE_URL) is any business of a process that reads foreign bytes. Compiled code is kept between
 * children where it is kept for their parent: half of a child's start is compiling the reader.
 */
const childEnvironment = ({ PATH = '', NODE_COMPILE_CACHE }: NodeJS.ProcessEnv) => ({
  PATH,
  ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }),
})

/** Before the bytes: the length of the options (four bytes, big end first) and the options as JSON. */
const headOf = (about: ReadOptions): Buffer => {
  const json = Buffer.from(JSON.stringify(about))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  return Buffer.concat([length, json])
}

/** File and line of the innermost frame of our own code: enough to find the bug, and nothing of the text that met it. */
const whereItBroke = (complaint: string): string | null => /([\w-]+\.[tj]s:\d+)/.exec(complaint)?.[1] ?? null

/**
 * V8 says so on stderr before it aborts; the exit code alone (134 or SIGABRT) would not tell it from other aborts. A text that fits no
 * string and a buffer that cannot be had are thrown as errors.
 */
const ranOutOfMemory = (complaint: string): boolean =>
  /heap out of memory|Allocation failed|Array buffer allocation|Invalid string length|ERR_STRING_TOO_LONG/i.test(complaint)

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
