import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { OpenDatabase, OpenOptions } from '../open-database.ts'
import type { StoreFailureParams } from '../store-failure.ts'

const PROGRAM = fileURLToPath(new URL('./hold-database.ts', import.meta.url))

export type Holder = {
  readonly child: ChildProcess
  /** What it said first. */
  readonly said: {
    readonly opened?: OpenDatabase['info']
    readonly failed?: { readonly code: string; readonly params: StoreFailureParams }
  }
  /** Sends the signal and waits for the end of the process. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>
}

/** `wrap`: a program and its arguments to run it under, which must replace itself by it (setpriv, sh -c 'exec'). */
export const launchHolder = (
  options: OpenOptions,
  how: { readonly env?: NodeJS.ProcessEnv; readonly uid?: number; readonly wrap?: readonly string[] } = {},
): ChildProcess => {
  const [program, ...args] = [...(how.wrap ?? []), process.execPath, PROGRAM, JSON.stringify(options)]
  return spawn(program!, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...how.env },
    ...(how.uid === undefined ? {} : { uid: how.uid, gid: how.uid, cwd: '/' }),
  })
}

/** Starts a process that opens the database, and waits until it says that it did or why it could not. */
export const startHolder = async (...args: Parameters<typeof launchHolder>): Promise<Holder> => {
  const child = launchHolder(...args)
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout! })
  const line = await Promise.race([once(lines, 'line').then(([text]) => text as string), ended.then(() => null)])
  if (line === null) throw new Error(`the holder ended with ${child.exitCode ?? child.signalCode} before it said anything`)
  return {
    child,
    said: JSON.parse(line) as Holder['said'],
    end: async (signal) => {
      child.kill(signal)
      await ended
    },
  }
}
