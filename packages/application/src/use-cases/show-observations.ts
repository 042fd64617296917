import { fail, type Outcome, succeed } from '@gangmu/domain'
import type { ObservationFilter, StoredObservation } from '../ports/observation-store.ts'
import type { Caller, Ports } from './context.ts'

/** The latest of each key that the caller may see. */
export const listObservations = (
  ports: Pick<Ports, 'unitOfWork' | 'observations'>,
  caller: Caller,
  filter: ObservationFilter,
  page: { readonly limit: number; readonly cursor?: string | null },
): Promise<{ readonly items: readonly StoredObservation[]; readonly next: string | null }> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.observations.findLatest(tx, caller.sight, filter, page))

/** One value with every version recorded under its key, newest first. Fails with `observation-not-found`. */
export const showObservation = (
  ports: Pick<Ports, 'unitOfWork' | 'observations'>,
  caller: Caller,
  id: string,
): Promise<Outcome<{ readonly observation: StoredObservation; readonly versions: readonly StoredObservation[] }>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const observation = await ports.observations.getObservation(tx, id)
    const versions = observation === null ? [] : await ports.observations.listVersions(tx, caller.sight, observation)
    const seen = versions.find((version) => version.id === id)
    return seen === undefined ? fail('observation-not-found') : succeed({ observation: seen, versions })
  })
