import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type ListenOptions } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { message } from '@gangmu/messages'

const MAIN = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url))

/** The real server as its own process, with a data folder that outlives it. */
export type RunningServer = {
  readonly url: string
  readonly pid: number
  readonly output: () => { readonly stdout: string; readonly stderr: string }
  /** Resolves when it has told people `sentence`; throws with what it said where it ends without. */
  readonly said: (sentence: string) => Promise<void>
  /** Resolves with the exit code, or null where a signal ended it. */
  readonly exited: Promise<number | null>
  readonly signal: (signal: NodeJS.Signals) => void
}

export const makeDataFolder = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'gangmu-e2e-'))
  // mkdtemp makes it 0700; as root the cluster would then go to a shared folder and stay there after the test.
  chmodSync(path, 0o755)
  return { path: join(path, 'data'), remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Below those the system hands out by itself: between looking and listening nobody else takes one. */
const FIRST_PORT = 20_000
const PORTS = 10_000
let portsTried = process.pid

/** A port for this process alone as long as it runs: whoever else tests on this machine, in this run or another, passes it over. */
export const findFreePort = async (): Promise<number> => {
  for (;;) {
    const port = FIRST_PORT + (portsTried++ % PORTS)
    if ((await canListen({ path: `\0gangmu-test-port-${port}` }, 'for good')) && (await canListen({ port, host: '127.0.0.1' }))) return port
  }
}

/** A path that begins with NUL is a name in the kernel (unix(7), abstract sockets): one process has it until it ends. */
const canListen = (where: ListenOptions, howLong?: 'for good'): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().unref()
    server.once('error', () => resolve(false))
    server.listen(where, () => (howLong === 'for good' ? resolve(true) : server.close(() => resolve(true))))
  })

/** Starts the server without waiting for it. Settings of the surrounding run are not passed on. */
export const spawnServer = (settings: Readonly<Record<string, string>>): RunningServer => {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GANGMU_') && name !== 'DATABASE_URL'))
  const child: ChildProcess = spawn(process.execPath, [MAIN], { env: { ...own, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output.stdout += chunk
  })
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    output.stderr += chunk
  })
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  const said = (sentence: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (output.stderr.includes(sentence)) resolve()
      }
      child.stderr?.on('data', look)
      void exited.then(() => reject(new Error(`the server ended without having said “${sentence}”:\n${output.stderr}`)))
      look()
    })
  return {
    url: `http://127.0.0.1:${settings['GANGMU_PORT']}`,
    pid: child.pid!,
    output: () => output,
    said,
    exited,
    signal: (signal) => child.kill(signal),
  }
}

/** Starts the server and waits until it is ready. Throws with what it said where it ends instead. */
export const startServer = async (settings: Readonly<Record<string, string>>): Promise<RunningServer> => {
  const server = spawnServer({ GANGMU_PORT: String(await findFreePort()), ...settings })
  await server.said(message('zh-CN', 'start.address', { url: settings['GANGMU_PUBLIC_URL'] ?? '' }))
  return server
}
