import { createHash } from 'node:crypto'
import {
  type Day,
  fail,
  type IndicatorIndex,
  type ObsStatus,
  type Outcome,
  parsePeriodCode,
  readObservedValue,
  succeed,
  type Vintage,
} from '@gangmu/domain'
import { loadCatalogue } from '../plans/load-catalogue.ts'
import { EVERYTHING } from '../plans/load-plan-to-judge.ts'
import { type RejudgingPorts, rejudgeYears } from '../plans/rejudge.ts'
import type { NewObservation } from '../ports/observation-store.ts'
import type { Space } from '../ports/space-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import { timeOrderedId } from '../time-ordered-id.ts'
import { OWN_AREA } from './confirm-report.ts'
import type { Caller, Ports } from './context.ts'

export type ObservationPorts = RejudgingPorts & Pick<Ports, 'unitOfWork' | 'audit'>

/** A completed value as somebody enters or imports it. */
export type EnteredObservation = {
  readonly indicator: string
  /** Null is the space's own area. */
  readonly areaId: string | null
  readonly period: string
  readonly provider: string
  readonly scope: string
  readonly vintage: Vintage
  readonly raw: string
  readonly unit: string | null
  readonly note: string | null
  /** Of a file: what its giver says of the value, and the day it was made public. How far it is seen here is another's decision. */
  readonly status?: ObsStatus
  readonly publishedOn?: Day | null
}

/** What became of a batch: `same` were already there word for word. */
export type RecordedObservations = { readonly recorded: number; readonly same: number; readonly ids: readonly string[] }

/** What a batch left behind, for the audit entry of the write it is part of. `fresh` were not there yet. */
export type KeptObservations = { readonly fresh: readonly NewObservation[]; readonly same: number; readonly rejudged: number }

/**
 * Records completed values, all or none, and judges again the plans of their years that are about the same area. A value that is already there
 * word for word is not recorded again, so that an import may be repeated.
 * Fails with `indicator-unknown`, `observation-period-unknown`, `observation-value-missing`, `provider-missing`; `params.row` counts from 1.
 */
export const recordObservations = (
  ports: ObservationPorts,
  caller: Caller,
  entered: readonly EnteredObservation[],
  today: Day,
): Promise<Outcome<RecordedObservations>> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => recordObservationsIn(ports, tx, caller, entered, today))

/** The same within a transaction; what fails has written nothing. */
export const recordObservationsIn = async (
  ports: ObservationPorts,
  tx: Tx,
  caller: Caller,
  entered: readonly EnteredObservation[],
  today: Day,
): Promise<Outcome<RecordedObservations>> => {
  const kept = await keepObservationsIn(ports, tx, caller, entered, today)
  if (!kept.ok) return kept
  const { fresh, same } = kept.value
  await ports.audit.append(tx, {
    actor: caller.actor,
    action: 'observation.record',
    subject: `observations:${fresh.length}`,
    details: detailsOfKept(kept.value),
  })
  return succeed({ recorded: fresh.length, same, ids: fresh.map(({ id }) => id) })
}

/** The same without an audit entry, for a write whose own entry has {@link detailsOfKept} it. */
export const keepObservationsIn = async (
  ports: ObservationPorts,
  tx: Tx,
  caller: Caller,
  entered: readonly EnteredObservation[],
  today: Day,
): Promise<Outcome<KeptObservations>> => {
  const { index } = await loadCatalogue(ports, tx)
  const refused = checkEntered(index, entered)
  if (refused !== null) return refused
  const space = await ports.spaces.getSpace(tx)
  const ownArea = space?.areaId ?? OWN_AREA
  const all = entered.map((o): NewObservation => toObservation(o, ownArea, caller))
  const fresh = await withoutKnown(ports, tx, all)
  await ports.observations.insertObservations(tx, fresh)
  const rejudged = await rejudgeYears(ports, tx, ownArea, yearsToJudge(fresh, space), today)
  return succeed({ fresh, same: all.length - fresh.length, rejudged })
}

/** What the audit log says of figures that were recorded. */
export const detailsOfKept = ({ fresh, same, rejudged }: KeptObservations) => ({
  recorded: fresh.length,
  same,
  rejudged,
  digest: digestOf(fresh),
})

/** What is wrong with the first row that cannot be recorded; null where every one can. */
export const checkEntered = (index: IndicatorIndex, entered: readonly EnteredObservation[]): ReturnType<typeof fail> | null => {
  for (const [at, o] of entered.entries()) {
    const row = at + 1
    if (!index.byCode.has(o.indicator)) return fail('indicator-unknown', { indicator: o.indicator, row })
    if (parsePeriodCode(o.period) === null) return fail('observation-period-unknown', { period: o.period, row })
    if (o.raw.trim() === '') return fail('observation-value-missing', { row })
    if (o.provider.trim() === '') return fail('provider-missing', { row })
  }
  return null
}

/** The years whose verdicts may hang on the figures: those of the space's own area and of the one above it. */
export const yearsToJudge = (
  observations: readonly Pick<NewObservation, 'areaId' | 'period'>[],
  space: Pick<Space, 'areaId' | 'superiorAreaId'> | null,
): readonly number[] => {
  const areas = [space?.areaId ?? OWN_AREA, space?.superiorAreaId]
  return [...new Set(observations.filter(({ areaId }) => areas.includes(areaId)).map(({ period }) => Number(period.slice(0, 4))))]
}

export const toObservation = (o: EnteredObservation, ownArea: string, caller: Caller): NewObservation => ({
  id: timeOrderedId(),
  indicator: o.indicator,
  areaId: o.areaId ?? ownArea,
  period: o.period,
  provider: o.provider.trim(),
  scope: o.scope.trim(),
  vintage: o.vintage,
  ...readObservedValue(o.raw, o.unit),
  ...(o.status !== undefined && { status: o.status }),
  ...(o.publishedOn != null && { publishedOn: o.publishedOn }),
  raw: o.raw.trim(),
  unit: o.unit,
  note: o.note,
  source: null,
  recordedBy: caller.actor,
})

/** What was recorded, as one hash for the audit log: the figures themselves may be internal. */
export const digestOf = (observations: readonly NewObservation[]): string =>
  createHash('sha256')
    .update(JSON.stringify(observations.map((o) => [o.indicator, o.areaId, o.period, o.provider, o.scope, o.vintage, o.raw])))
    .digest('hex')

const keyOf = (o: Pick<NewObservation, 'indicator' | 'areaId' | 'period' | 'provider' | 'scope' | 'vintage' | 'raw' | 'unit'>): string =>
  [o.indicator, o.areaId, o.period, o.provider, o.scope, o.vintage, o.raw, o.unit].join('\u001f')

/** Those that do not stand there already, word for word, as the latest of their key; and each only once. */
const withoutKnown = async (
  ports: ObservationPorts,
  tx: Tx,
  observations: readonly NewObservation[],
): Promise<readonly NewObservation[]> => {
  const distinct = <K extends 'indicator' | 'areaId' | 'period' | 'provider'>(field: K) => [...new Set(observations.map((o) => o[field]))]
  const filter = {
    indicators: distinct('indicator'),
    areaIds: distinct('areaId'),
    periods: distinct('period'),
    providers: distinct('provider'),
  }
  const known = new Set<string>()
  let cursor: string | null = null
  do {
    const page = await ports.observations.findLatest(tx, EVERYTHING, filter, { limit: 20_000, cursor })
    for (const o of page.items) known.add(keyOf(o))
    cursor = page.next
  } while (cursor !== null)
  return observations.filter((o) => {
    const key = keyOf(o)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
