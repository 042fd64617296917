import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  type Caller,
  decideElements,
  listObservations,
  listPlans,
  listReports,
  type ObservationFilter,
  type PlanView,
  type Ports,
  searchSpace,
  showPlan,
  showReview,
  showSplit,
} from '@gangmu/application'
import { countRows } from '@gangmu/store/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOADED, loadLargeSpaces } from './support/large-space.ts'
import { unwrapped } from './support/plan-space.ts'
import { openTestApp, type TestApp } from './support/test-app.ts'

/**
 * What every page asks for, with 1,000,000 observations and 2,000 plans loaded: how often the database is asked, and how many rows it takes
 * out of its tables for those it gives. Counted, not timed.
 */
const TODAY = '2026-03-01'
/** With the beginning and end of its transaction, and where the space stands; who asks is in memory, and looked up twice a minute at most. */
const MOST_ROUND_TRIPS = 5
const MOST_READ = 3

let app: TestApp
let who: Caller
let planId: string
let reportId: string
beforeAll(async () => {
  app = await openTestApp({ maxBytes: 10_000_000 })
  const spaceId = await app.newSpace()
  who = await app.person('李明', 'drafter')
  reportId = await app.receive(who, readFileSync(new URL('../corpus/linxi-2024/report.txt', import.meta.url), 'utf8'))
  await decide()
  await loadLargeSpaces(app.database, [spaceId, randomUUID()])
  const { items } = await listPlans(app.ports, who, { areaId: 'area-7', year: 2015 }, { limit: 10 })
  planId = items[0]!.id
}, 120_000)
afterAll(() => app.close())

/** Some elements of the report are decided on, one of them twice. */
const decide = async () => {
  const { readingId, elements } = unwrapped(await showReview(app.ports, who, reportId))
  const accept = elements.slice(0, 50).map(({ kind, key }) => ({ kind, key, action: 'accept' as const, value: null, reason: null }))
  for (const decisions of [accept, accept.slice(0, 10)]) unwrapped(await decideElements(app.ports, who, reportId, { readingId, decisions }))
}

describe('round trips of a request', () => {
  test.each([
    ['a plan', () => `/api/plans/${planId}`],
    ['a plan looked back at', () => `/api/plans/${planId}?asOf=2025-06-30`],
    ['the split of a plan', () => `/api/plans/${planId}/split`],
    ['the list of plans', () => '/api/plans'],
    ['completed values', () => '/api/observations?indicators=indicator-3&areas=area-7'],
    ['the review of a report', () => `/api/reports/${reportId}/review`],
    ['the list of reports', () => '/api/reports'],
    ['a search', () => `/api/search?q=${encodeURIComponent('指标3')}`],
  ])('%s', async (_, url) => {
    const { result, statements } = await app.database.countQueries(() => app.call(who, 'GET', url()))
    expect(result.status).toBe(200)
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(MOST_ROUND_TRIPS)
  })
})

/** Rows that stand in the answer: a line with its target, results and verdict is as many. */
const rowsOfPlan = ({ events, lines }: PlanView): number =>
  1 +
  events.length +
  lines.reduce((sum, line) => {
    const single = [line.target, line.result, line.lastYear, line.verdict].filter((row) => row !== null).length
    return sum + 1 + single + line.targets.length + line.otherResults.length
  }, 0)

const observed =
  (filter: ObservationFilter, limit = 200) =>
  async (ports: Ports) =>
    (await listObservations(ports, who, filter, { limit })).items.length

describe('rows read for rows given', () => {
  test.each<[string, (ports: Ports) => Promise<number>]>([
    ['a plan', async (ports) => rowsOfPlan(unwrapped(await showPlan(ports, who, planId, { today: TODAY })))],
    [
      'the split of a plan',
      async (ports) => {
        const { lines, subjects } = unwrapped(await showSplit(ports, who, planId, TODAY))
        return 1 + subjects.length + lines.reduce((sum, { whole, parts }) => sum + (whole === null ? 1 : 2) + parts.length, 0)
      },
    ],
    ['the list of plans', async (ports) => (await listPlans(ports, who, {}, { limit: 50 })).items.length],
    ['plans of an area', async (ports) => (await listPlans(ports, who, { areaId: 'area-7' }, { limit: 50 })).items.length],
    ['plans of a year', async (ports) => (await listPlans(ports, who, { year: 2015 }, { limit: 50 })).items.length],
    [
      'a later page of plans',
      async (ports) => {
        const { next } = await listPlans(app.ports, who, {}, { limit: 200 })
        return (await listPlans(ports, who, {}, { limit: 50, cursor: next })).items.length
      },
    ],
    ['completed values', observed({})],
    ['completed values of an indicator', observed({ indicators: ['indicator-3'] })],
    ['completed values of an area', observed({ areaIds: ['area-7'] })],
    ['completed values of one key', observed({ indicators: ['indicator-3'], areaIds: ['area-7'], periods: ['2015', '2016'] })],
    [
      'a later page of completed values',
      async (ports) => {
        const { next } = await listObservations(app.ports, who, {}, { limit: 1_000 })
        return (await listObservations(ports, who, {}, { limit: 200, cursor: next })).items.length
      },
    ],
    [
      'the review of a report',
      async (ports) => {
        const { elements } = unwrapped(await showReview(ports, who, reportId))
        return 2 + elements.filter(({ batch }) => batch !== undefined).length
      },
    ],
    ['the list of reports', async (ports) => (await listReports(ports, who, { limit: 50 })).items.length],
  ])('%s', async (_, ask) => {
    const { result, rows, byTable } = await countRows(app.ports.unitOfWork, (unitOfWork) => ask({ ...app.ports, unitOfWork }))
    expect(result).toBeGreaterThan(0)
    expect(rows / result, JSON.stringify({ given: result, byTable })).toBeLessThanOrEqual(MOST_READ)
  })
})

test('a search reads the lines of the hundred newest plans, and no other', async () => {
  const { result, byTable } = await countRows(app.ports.unitOfWork, (unitOfWork) => searchSpace({ ...app.ports, unitOfWork }, who, '指标3'))
  expect(result.lines).toHaveLength(20)
  expect(byTable['plan'], JSON.stringify(byTable)).toBeLessThanOrEqual(101)
  expect(byTable['plan_line'], JSON.stringify(byTable)).toBeLessThanOrEqual(100 * LOADED.linesOfPlan)
})
