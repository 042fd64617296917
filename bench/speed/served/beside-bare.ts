import { runSql, type TestDatabase } from '@gangmu/store/testing'
import type { Goal } from '../../goals.ts'
import { medianOf } from '../../measure.ts'
import { type Asked, askOnce, measureLoad } from './http-load.ts'
import { type Headers, type ServedSample, untilAnswered } from './serve-sample.ts'

const CONNECTIONS = 16
const SECONDS = 2

/** `isGoal`: held to the bound; the others are told beside them. */
export type Operation = { readonly name: string; readonly path: string; readonly headers: Headers; readonly isGoal: boolean }

/**
 * Requests a second of the real server and of bare fastify and pg, which send the same bytes after one query; asked by turns, the order reversed
 * each round. @returns the goals
 */
export async function compareWithBare(served: ServedSample, operations: readonly Operation[], rounds: number): Promise<readonly Goal[]> {
  const { port, barePort } = served
  const asked = operations.map((operation) => ({ ...operation, real: { port, path: operation.path, headers: operation.headers } }))
  await keepAnswers(served.database, asked)
  const goals: Goal[] = []
  for (const { name, real, isGoal } of asked) {
    const bare = { port: barePort, path: `/${encodeURIComponent(name)}`, headers: {} }
    await untilAnswered(bare)
    const goal = await compare(name, real, bare, rounds)
    if (isGoal) goals.push(goal)
  }
  return goals
}

async function keepAnswers({ logins }: TestDatabase, asked: readonly { readonly name: string; readonly real: Asked }[]): Promise<void> {
  await runSql(logins.superuser, 'create table bench_answer (name text primary key, bytes text not null)')
  for (const { name, real } of asked)
    await runSql(logins.superuser, 'insert into bench_answer values ($1, $2)', { params: [name, await askOnce(real)] })
}

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
