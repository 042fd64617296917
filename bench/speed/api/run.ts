import { parseArgs } from 'node:util'
import { isReached, printGoal } from '../../goals.ts'
import { compareWithBare } from '../served/beside-bare.ts'
import { askOnce } from '../served/http-load.ts'
import { type ServedSample, serveSample } from '../served/serve-sample.ts'

/**
 * `npm run bench -- api [--rounds 5]`: requests a second of the real server, its sample loaded and somebody signed in, beside a bare fastify and pg
 * that send the same bytes after one query. Exit code 1 where a goal is missed.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { rounds: { type: 'string', default: '5' } } })
  const served = await serveSample()
  try {
    const goals = await compareWithBare(served, await chooseOperations(served), Number(values.rounds))
    console.log(`\n${goals.map(printGoal).join('\n')}`)
    return goals.every(isReached) ? 0 : 1
  } finally {
    await served.close()
  }
}

/** The three lists and pages people open most; a program's token beside the session. */
async function chooseOperations({ port, session, token }: ServedSample) {
  const { plans } = JSON.parse(await askOnce({ port, path: '/api/plans', headers: session })) as { plans: { id: string }[] }
  const paths = { listPlans: '/api/plans', showPlan: `/api/plans/${plans[1]!.id}`, listReports: '/api/reports' }
  return Object.entries(paths).flatMap(([name, path]) => [
    { name, path, headers: session, isGoal: true },
    { name: `${name} by token`, path, headers: token, isGoal: false },
  ])
}

process.exitCode = await main(process.argv.slice(2))
