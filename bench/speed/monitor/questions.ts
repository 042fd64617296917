import { type Caller, compareAreas, type Ports, showBoard } from '@gangmu/application'
import type { Outcome } from '@gangmu/domain'
import { comparedAreas } from './figures.ts'

/** Something people open, over HTTP and as the use-case behind it. */
export type Question = {
  readonly name: string
  readonly path: string
  readonly ask: (ports: Ports, caller: Caller) => Promise<void>
}

/** The day after everything the sample knows. */
const TODAY = '2026-02-01'
const PAST = '2024-08-31'
const RANKED = { indicator: 'gdp-growth', period: '2025-01/2025-06' }
const RANKED_PAST = { indicator: 'gdp-growth', period: '2024-01/2024-06' }

export const chooseQuestions = (): readonly Question[] => {
  const districts = comparedAreas()
  return [
    board('cockpit', null),
    board('cockpit, looked back at', PAST),
    comparison(`${districts.length} areas compared`, { ...RANKED, areaIds: districts, set: null, asOf: null }),
    comparison('ranking of the country', { ...RANKED, areaIds: null, set: 'country', asOf: null }),
    comparison('ranking of the country, looked back at', { ...RANKED_PAST, areaIds: null, set: 'country', asOf: PAST }),
  ]
}

const board = (name: string, asOf: string | null): Question => ({
  name,
  path: `/api/boards/cockpit${asOf === null ? '' : `?asOf=${asOf}`}`,
  ask: async (ports, caller) => void unwrapped(await showBoard(ports, caller, 'cockpit', { month: null, asOf }, TODAY)),
})

const comparison = (name: string, request: Parameters<typeof compareAreas>[2]): Question => {
  const { indicator, period, areaIds, set, asOf } = request
  const query = new URLSearchParams({ indicator, period })
  if (areaIds !== null) query.set('areas', areaIds.join(','))
  if (set !== null) query.set('set', set)
  if (asOf !== null) query.set('asOf', asOf)
  return {
    name,
    path: `/api/comparison/areas?${query}`,
    ask: async (ports, caller) => void unwrapped(await compareAreas(ports, caller, request, TODAY)),
  }
}

const unwrapped = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.failure.code}`)
  return outcome.value
}
