import { type Day, fail, type Outcome, type Release, type Role, succeed } from '@gangmu/domain'
import type { Caller, Ports } from './context.ts'

export type ReleaseRequest = {
  readonly ids: readonly string[]
  readonly release: Release
  readonly audience: readonly Role[]
  readonly publishedOn: Day | null
}

/** 登记公布: how far the values may be seen, and since when they are public. All or none; fails with `observation-not-found`. */
export const releaseObservations = async (
  ports: Pick<Ports, 'unitOfWork' | 'observations' | 'audit'>,
  caller: Caller,
  { ids, ...release }: ReleaseRequest,
): Promise<Outcome<{ readonly released: number }>> => {
  const missing = new Error('some of the observations do not exist')
  try {
    return await ports.unitOfWork.run(caller.spaceId, async (tx) => {
      const changed = await ports.observations.releaseObservations(tx, ids, { ...release, by: caller.actor })
      if (changed.length !== new Set(ids).size) throw missing
      await ports.audit.append(tx, {
        actor: caller.actor,
        action: 'observation.release',
        subject: `observations:${changed.length}`,
        details: { release: release.release, publishedOn: release.publishedOn, ids: changed.slice(0, 50).join(' ') },
      })
      return succeed({ released: changed.length })
    })
  } catch (error) {
    if (error !== missing) throw error
    return fail('observation-not-found')
  }
}
