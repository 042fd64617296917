import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTestDatabase, startTestCluster, type TestDatabase } from '@gangmu/store/testing'
import { askOnce } from './http-load.ts'

const PASSWORD = '临溪河畔 柳 青青 2026'

export type Headers = Readonly<Record<string, string>>

/** The real server with its sample loaded, and bare fastify and pg on the same database; each a process of its own. */
export type ServedSample = {
  readonly database: TestDatabase
  readonly port: number
  readonly barePort: number
  /** Who asks: the first account signed in, and a program's token it gave out. */
  readonly session: Headers
  readonly token: Headers
  /** Whoever asked nothing for half an hour finds the screen locked: goes on with the password. */
  readonly unlock: () => Promise<void>
  /** Ends both processes and leaves the database: what the server does by itself would be measured along. */
  readonly stopServers: () => Promise<void>
  readonly close: () => Promise<void>
}

export const serveSample = async (): Promise<ServedSample> => {
  const cluster = await startTestCluster()
  const database = await createTestDatabase(cluster)
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'))
  const children: ChildProcess[] = []
  const stopServers = async () => {
    for (const child of children) child.kill('SIGTERM')
    await Promise.all(children.map((child) => child.exitCode ?? new Promise((resolve) => child.once('exit', resolve))))
    children.length = 0
  }
  const close = async () => {
    await stopServers()
    await database.close()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const port = await freePort()
    children.push(start('../../../apps/server/src/main.ts', settingsOf(port, folder, database)))
    const identities = await signIn(port, folder)
    await untilLoaded(port, identities.session)
    const barePort = await freePort()
    children.push(start('./bare.ts', { BARE_LOGIN: JSON.stringify(database.logins.superuser), BARE_PORT: String(barePort) }))
    const unlock = async () => void (await send(port, 'POST', '/api/session/unlock', { password: PASSWORD }, identities.session))
    return { database, port, barePort, ...identities, unlock, stopServers, close }
  } catch (error) {
    await close()
    throw error
  }
}

const settingsOf = (port: number, folder: string, { urls }: TestDatabase) => ({
  GANGMU_PORT: String(port),
  GANGMU_DATA: folder,
  DATABASE_URL: urls.app,
  GANGMU_MIGRATION_URL: urls.owner,
  GANGMU_BACKUP_TIME: 'off',
})

/** As it runs in earnest: one log line a request is written, and goes nowhere. */
function start(module: string, settings: Readonly<Record<string, string>>): ChildProcess {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GANGMU_') && name !== 'DATABASE_URL'))
  return spawn(process.execPath, [fileURLToPath(new URL(module, import.meta.url))], {
    env: { ...own, ...settings },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Until it answers with 200: for a server that is still starting, and a table that is still to be written. */
export async function untilAnswered(asked: Parameters<typeof askOnce>[0]): Promise<string> {
  for (let tries = 0; ; tries++)
    try {
      return await askOnce(asked)
    } catch (error) {
      if (tries > 300) throw error
      await pause(200)
    }
}

/** @throws where the answer is none of success */
async function send(port: number, method: string, path: string, body: object, who: Headers = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...who }
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

/** The first account with a password of its own, and a token it gives out. */
async function signIn(port: number, folder: string): Promise<Pick<ServedSample, 'session' | 'token'>> {
  await untilAnswered({ port, path: '/readyz', headers: {} })
  const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { userName, password } = JSON.parse(readFileSync(join(folder, 'first-password.json'), 'utf8')) as Record<string, string>
  const first = cookieOf(await send(port, 'POST', '/api/session', { userName, password }))
  const cookie = cookieOf(await send(port, 'PUT', '/api/session/password', { current: password, next: PASSWORD }, { cookie: first }))
  const created = await send(port, 'POST', '/api/tokens', { name: 'bench', role: 'drafter', days: 1 }, { cookie })
  const { secret } = (await created.json()) as { secret: string }
  return { session: { cookie }, token: { authorization: `Bearer ${secret}` } }
}

/** The ledgers are what the sample ends with; the months are looked at for warnings after that. */
async function untilLoaded(port: number, headers: Headers): Promise<void> {
  const count = async (path: string, key: string) =>
    ((JSON.parse(await askOnce({ port, path, headers })) as Record<string, readonly unknown[]>)[key] ?? []).length
  for (let tries = 0; tries < 600; tries++) {
    if ((await count('/api/plans', 'plans')) >= 3 && (await count('/api/tax-leads', 'leads')) > 0) break
    await pause(200)
  }
  // Whatever is still written would be measured along.
  await pause(5_000)
}
