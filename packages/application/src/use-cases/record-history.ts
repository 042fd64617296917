import { type Day, invariant, type Outcome, type Release, succeed } from '@gangmu/domain'
import { loadCatalogue } from '../plans/load-catalogue.ts'
import { rejudgeYears } from '../plans/rejudge.ts'
import { OWN_AREA } from './confirm-report.ts'
import type { Caller } from './context.ts'
import {
  checkEntered,
  digestOf,
  type EnteredObservation,
  type ObservationPorts,
  toObservation,
  yearsToJudge,
} from './record-observations.ts'

/** A figure with the instant at which it had become known, so that looking back finds what was known then. */
export type HistoricalObservation = EnteredObservation & { readonly recordedAt: string; readonly release: Release }

/**
 * Records figures of the time before the system was in use, all or none, at the instants they became known at, and judges the plans of their
 * years again. Nothing is compared with what is there: it is for a space that has no history yet.
 * Fails as `recordObservations` does.
 */
export const recordHistory = (
  ports: ObservationPorts,
  caller: Caller,
  history: readonly HistoricalObservation[],
  today: Day,
): Promise<Outcome<{ readonly recorded: number; readonly rejudged: number }>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { index } = await loadCatalogue(ports, tx)
    const refused = checkEntered(index, history)
    if (refused !== null) return refused
    const space = await ports.spaces.getSpace(tx)
    invariant(space !== null, 'a caller’s space exists')
    const ownArea = space.areaId ?? OWN_AREA
    const observations = history.map(({ recordedAt, release, ...entered }) => ({
      ...toObservation(entered, ownArea, caller),
      release,
      recordedAt,
    }))
    await ports.observations.insertHistory(tx, observations)
    const rejudged = await rejudgeYears(ports, tx, ownArea, yearsToJudge(observations, space), today)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'observation.record-history',
      subject: `observations:${observations.length}`,
      details: { recorded: observations.length, rejudged, digest: digestOf(observations) },
    })
    return succeed({ recorded: observations.length, rejudged })
  })
