import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createTestDatabase, runSql, startTestCluster, type TestDatabase } from '@gangmu/store/testing'
import { type Goal, isReached, printGoal } from '../../goals.ts'
import { medianOf } from '../../measure.ts'
import { type Asked, askOnce, measureLoad } from './http-load.ts'

const CONNECTIONS = 16
const SECONDS = 2
const PASSWORD = '临溪河畔 柳 青青 2026'

/**
 * `npm run bench -- api [--rounds 5]`: requests a second of the real server, its sample loaded and somebody signed in, beside a bare fastify and pg
 * that send the same bytes after one query. Both are processes of their own on one database, asked by turns, the order reversed each round.
 * Exit code 1 where a goal is missed.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { rounds: { type: 'string', default: '5' } } })
  const cluster = await startTestCluster()
  const database = await createTestDatabase(cluster)
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'))
  const children: ChildProcess[] = []
  try {
    const port = await freePort()
    children.push(start('../../../apps/server/src/main.ts', settingsOf(port, folder, database)))
    const identities = await signIn(port, folder)
    const operations = await chooseOperations(port, identities)
    const barePort = await freePort()
    await keepAnswers(database, operations)
    children.push(start('./bare.ts', { BARE_LOGIN: JSON.stringify(database.logins.superuser), BARE_PORT: String(barePort) }))
    const goals: Goal[] = []
    for (const { name, asked, isGoal } of operations) {
      const bare = { port: barePort, path: `/${encodeURIComponent(name)}`, headers: {} }
      await untilAnswered(bare)
      const goal = await compare(name, asked, bare, Number(values.rounds))
      if (isGoal) goals.push(goal)
    }
    console.log(`\n${goals.map(printGoal).join('\n')}`)
    return goals.every(isReached) ? 0 : 1
  } finally {
    for (const child of children) child.kill('SIGTERM')
    await Promise.all(children.map((child) => child.exitCode ?? new Promise((resolve) => child.once('exit', resolve))))
    await database.close()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `isGoal`: held to the bound; the others are told beside them. */
type Operation = { readonly name: string; readonly asked: Asked; readonly isGoal: boolean }

async function compare(name: string, real: Asked, bare: Asked, rounds: number): Promise<Goal> {
  const rates = { real: [] as number[], bare: [] as number[] }
  const contestants = [
    ['real', real],
    ['bare', bare],
  ] as const
  // The first round warms both up and is thrown away.
  for (let round = 0; round <= rounds; round++)
    for (const [which, asked] of round % 2 === 0 ? contestants : contestants.toReversed()) {
      const rate = await measureLoad(asked, CONNECTIONS, SECONDS)
      if (round > 0) rates[which].push(rate)
    }
  const bytes = Buffer.byteLength(await askOnce(real))
  console.log(`\n${name}: ${(bytes / 1000).toFixed(1)} kB an answer, ${rounds} rounds`)
  for (const [which, all] of Object.entries(rates))
    console.log(`  ${which}  ${medianOf(all).toFixed(0).padStart(6)} requests/s  (${all.map((rate) => rate.toFixed(0)).join(' ')})`)
  const value = medianOf(rates.real) / medianOf(rates.bare)
  console.log(`  ratio ${value.toFixed(2)}`)
  return { name: `requests a second beside bare fastify and pg, ${name}`, value, bound: 0.5, atLeast: true }
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

async function untilAnswered(asked: Asked): Promise<string> {
  for (let tries = 0; ; tries++)
    try {
      return await askOnce(asked)
    } catch (error) {
      if (tries > 300) throw error
      await pause(200)
    }
}

type Identities = Readonly<Record<'session' | 'token', Readonly<Record<string, string>>>>

/** The first account with a password of its own, and a token it gives out. */
async function signIn(port: number, folder: string): Promise<Identities> {
  await untilAnswered({ port, path: '/readyz', headers: {} })
  const send = async (method: string, path: string, body: object, cookie = '') => {
    const headers = { 'content-type': 'application/json', cookie }
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }
  const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { userName, password } = JSON.parse(readFileSync(join(folder, 'first-password.json'), 'utf8')) as Record<string, string>
  const first = cookieOf(await send('POST', '/api/session', { userName, password }))
  const cookie = cookieOf(await send('PUT', '/api/session/password', { current: password, next: PASSWORD }, first))
  const created = await send('POST', '/api/tokens', { name: 'bench', role: 'drafter', days: 1 }, cookie)
  const { secret } = (await created.json()) as { secret: string }
  return { session: { cookie }, token: { authorization: `Bearer ${secret}` } }
}

/** The three lists and pages people open most; a program's token beside the session. The sample has to be there first. */
async function chooseOperations(port: number, { session, token }: Identities): Promise<readonly Operation[]> {
  const ask = async (path: string) => JSON.parse(await askOnce({ port, path, headers: session })) as { plans: { id: string }[] }
  let plans: { id: string }[] = []
  for (let tries = 0; plans.length < 3 && tries < 300; tries++) {
    await pause(200)
    plans = (await ask('/api/plans')).plans
  }
  // The peers' figures come last; whatever is still written would be measured along.
  await pause(3_000)
  const paths = { listPlans: '/api/plans', showPlan: `/api/plans/${plans[1]!.id}`, listReports: '/api/reports' }
  return Object.entries(paths).flatMap(([name, path]) => [
    { name, asked: { port, path, headers: session }, isGoal: true },
    { name: `${name} by token`, asked: { port, path, headers: token }, isGoal: false },
  ])
}

async function keepAnswers({ logins }: TestDatabase, operations: readonly Operation[]): Promise<void> {
  await runSql(logins.superuser, 'create table bench_answer (name text primary key, bytes text not null)')
  for (const { name, asked } of operations)
    await runSql(logins.superuser, 'insert into bench_answer values ($1, $2)', { params: [name, await askOnce(asked)] })
}

process.exitCode = await main(process.argv.slice(2))
