import { type Caller, claimPeriod, evaluatePeriod, type Ports } from '@gangmu/application'
import { loadSampleSpace } from '../../../e2e/support/sample-space.ts'
import type { Goal } from '../../goals.ts'
import { medianOf } from '../../measure.ts'

const TODAY = '2026-02-01'
const MOST_SECONDS = 1
/** How much more a space may cost beside others than alone: what a machine sways by. */
const MOST_GROWTH = 1.5

/** What the rules of a month take in a space with the sample's plans and months, and whether that stays the same when spaces are added. */
export async function timeRules(ports: Ports, spaces: number): Promise<readonly Goal[]> {
  const callers: Caller[] = []
  for (let space = 0; space < spaces; space++) callers.push(await loadSampleSpace(ports, TODAY))
  const perSpace: number[] = []
  const perMonth: number[] = []
  // The first space is looked at once before, in a space of its own: compilation is not on its account.
  await lookAtMonths(ports, await loadSampleSpace(ports, TODAY))
  for (const caller of callers) {
    const months = await lookAtMonths(ports, caller)
    perMonth.push(...months)
    perSpace.push(months.reduce((sum, seconds) => sum + seconds, 0))
  }
  const [first] = perSpace
  console.log(
    `\nrules: ${perMonth.length / spaces} months a space, ${medianOf(perMonth).toFixed(2)} s a month, ${Math.max(...perMonth).toFixed(2)} s the slowest; spaces one after the other ${perSpace.map((seconds) => seconds.toFixed(1)).join(' ')} s`,
  )
  return [
    {
      name: 'seconds for the rules of a month of one space, the slowest',
      value: Math.max(...perMonth),
      bound: MOST_SECONDS,
      atLeast: false,
    },
    {
      name: `rules of ${spaces} spaces beside ${spaces} times those of the first`,
      value: perSpace.reduce((sum, seconds) => sum + seconds, 0) / (spaces * first!),
      bound: MOST_GROWTH,
      atLeast: false,
    },
  ]
}

/** Every month that is due, as the server's tick does them. @returns seconds a month */
async function lookAtMonths(ports: Ports, caller: Caller): Promise<readonly number[]> {
  const by = 'bench'
  const times: number[] = []
  for (;;) {
    const started = performance.now()
    const claimed = await claimPeriod(ports, caller, by, TODAY)
    if (claimed === null) {
      if (times.length === 0) throw new Error('no month was due')
      return times
    }
    const evaluated = await evaluatePeriod(ports, caller, claimed.period, by, TODAY)
    if (evaluated === null) throw new Error(`${claimed.period} was not looked at`)
    times.push((performance.now() - started) / 1000)
  }
}
