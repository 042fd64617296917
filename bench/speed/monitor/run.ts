import { parseArgs } from 'node:util'
import { asSuperuser } from '@gangmu/store/testing'
import { portsOf } from '../../../e2e/support/sample-space.ts'
import { type Goal, isReached, printGoal } from '../../goals.ts'
import { compareWithBare } from '../served/beside-bare.ts'
import { askOnce } from '../served/http-load.ts'
import { serveSample } from '../served/serve-sample.ts'
import { countReads } from './count-reads.ts'
import { codesOf } from './figures.ts'
import { loadCountry } from './load.ts'
import { chooseQuestions } from './questions.ts'
import { timeRules } from './time-rules.ts'

/**
 * `npm run bench -- monitor [--areas 3000] [--indicators 40] [--months 120] [--rounds 3] [--spaces 4]`: the sample district among the country's
 * monthly figures. How fast they are loaded beside raw COPY; what cockpit, comparison, ranking and looking back ask of the database and how many
 * requests a second are answered beside bare fastify and pg; and what the rules of a month take, of one space and of several.
 * Exit code 1 where a goal is missed.
 */
async function main(argv: readonly string[]): Promise<number> {
  const number = (preset: string) => ({ type: 'string', default: preset }) as const
  const options = { areas: number('3000'), indicators: number('40'), months: number('120'), rounds: number('3'), spaces: number('4') }
  const { values } = parseArgs({ args: [...argv], options })
  const extent = { areas: Number(values.areas), indicators: Number(values.indicators), months: Number(values.months) }
  const served = await serveSample()
  try {
    const { port, session: headers, database } = served
    const { spaces } = JSON.parse(await askOnce({ port, path: '/api/session', headers })) as { spaces: { spaceId: string }[] }
    const spaceId = spaces[0]!.spaceId
    const ports = portsOf(database)
    const questions = chooseQuestions()
    const goals: Goal[] = [await loadCountry(database, spaceId, { ...extent, codes: codesOf(extent.indicators) })]
    // As autovacuum leaves the table, whenever it comes to it.
    await asSuperuser(database.logins.superuser, 'vacuum analyze observation')
    goals.push(...(await countReads(database, ports, spaceId, questions)))
    await served.unlock()
    const operations = questions.map(({ name, path }) => ({ name, path, headers, isGoal: true }))
    goals.push(...(await compareWithBare(served, operations, Number(values.rounds))))
    // The server looks at the months of every space, too.
    await served.stopServers()
    goals.push(...(await timeRules(ports, Number(values.spaces))))
    console.log(`\n${goals.map(printGoal).join('\n')}`)
    return goals.every(isReached) ? 0 : 1
  } finally {
    await served.close()
  }
}

process.exitCode = await main(process.argv.slice(2))
