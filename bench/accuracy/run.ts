import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../../tools/launch/root.mjs'
import { findSharedFolder } from '../../tools/shared-folder.ts'
import { type Goal, isReached, printGoal } from '../goals.ts'
import { measurePlants, type Outcome } from './measure-plants.ts'
import { PLANT_KINDS } from './plants/plant.ts'

/**
 * `npm run bench -- accuracy [--most 8] [--kind sum] [--missed]`: errors are planted into the reports of corpus/ and, where it is there, of
 * the shared folder, one at a time. Prints how many of each kind the checker finds, and what it wrongly says elsewhere. Exit code 1 where a
 * goal is missed. `--missed` names the lines of what was not found.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      most: { type: 'string', default: '8' },
      kind: { type: 'string', default: '' },
      missed: { type: 'boolean', default: false },
      rounds: { type: 'string' },
    },
  })
  const outcomes: Outcome[] = []
  for (const file of reportFiles()) {
    const measured = (await measurePlants(readFileSync(file, 'utf8'), Number(values.most))).filter(({ plant }) =>
      plant.kind.startsWith(values.kind),
    )
    outcomes.push(...measured)
    if (values.missed)
      for (const { plant } of measured.filter(({ found }) => !found))
        console.log(`${file}:${plant.line}:${plant.start} ${plant.kind} → ${plant.text}`)
    if (values.missed)
      for (const { plant, alarms } of measured)
        for (const alarm of alarms) console.log(`${file}:${plant.line} ${plant.kind}: ${alarm.rule} on ${alarm.lines}`)
  }
  const goals = goalsOf(outcomes)
  for (const kind of PLANT_KINDS) {
    const own = outcomes.filter(({ plant }) => plant.kind === kind)
    console.log(
      `${kind.padEnd(20)} ${String(own.filter(({ found }) => found).length).padStart(4)} of ${String(own.length).padStart(4)}  alarms elsewhere ${own.reduce((all, { alarms }) => all + alarms.length, 0)}`,
    )
  }
  for (const goal of goals) console.log(printGoal(goal))
  return goals.every(isReached) ? 0 : 1
}

function reportFiles(): string[] {
  const shared = findSharedFolder()
  const corpus = globSync('corpus/*/report.txt', { cwd: ROOT })
    .sort()
    .map((file) => join(ROOT, file))
  if ('absent' in shared) {
    console.log(`Without published reports: ${shared.absent}.`)
    return corpus
  }
  return [
    ...corpus,
    ...readdirSync(shared.reports)
      .sort()
      .map((file) => join(shared.reports, file)),
  ]
}

const percentFound = (outcomes: readonly Outcome[]): number => (100 * outcomes.filter(({ found }) => found).length) / outcomes.length

function goalsOf(outcomes: readonly Outcome[]): Goal[] {
  const kinds = PLANT_KINDS.flatMap((kind): Goal[] => {
    const own = outcomes.filter(({ plant }) => plant.kind === kind)
    return own.length === 0 ? [] : [{ name: `${kind}, % found`, value: percentFound(own), bound: 75, atLeast: true }]
  })
  return [...kinds, { name: 'planted errors, % found', value: percentFound(outcomes), bound: 90, atLeast: true }]
}

process.exitCode = await main()
