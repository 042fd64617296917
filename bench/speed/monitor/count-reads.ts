import { type Ports, systemCaller } from '@gangmu/application'
import type { TestDatabase } from '@gangmu/store/testing'
import { countFigures } from '../../../e2e/support/count-figures.ts'
import type { Goal } from '../../goals.ts'
import { medianOf } from '../../measure.ts'
import type { Question } from './questions.ts'

const MOST_ROUND_TRIPS = 5
const MOST_READ = 3
const TIMES = 5

/** What each question asks of the database when it is answered anew: round trips, figures read for figures given, and milliseconds to look at. */
export async function countReads(
  database: TestDatabase,
  ports: Ports,
  spaceId: string,
  questions: readonly Question[],
): Promise<readonly Goal[]> {
  const caller = systemCaller(spaceId)
  const goals: Goal[] = []
  for (const { name, ask } of questions) {
    const { statements } = await database.countQueries(() => ask(ports, caller))
    const counted = await countFigures(ports, caller, ask)
    if (counted.given === 0) throw new Error(`no figure was given: ${name}`)
    const times: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const started = performance.now()
      await ask(ports, caller)
      times.push(performance.now() - started)
    }
    console.log(
      `${name}: ${statements.length} round trips, ${counted.read} figures read for ${counted.given}, ${medianOf(times).toFixed(0)} ms anew`,
    )
    goals.push({ name: `round trips, ${name}`, value: statements.length, bound: MOST_ROUND_TRIPS, atLeast: false })
    goals.push({ name: `figures read for one given, ${name}`, value: counted.read / counted.given, bound: MOST_READ, atLeast: false })
  }
  return goals
}
