import { checkSupports, fail, type GdpSupport, type Outcome, succeed } from '@gangmu/domain'
import { loadCatalogue } from '../../plans/load-catalogue.ts'
import type { Caller, Ports } from '../context.ts'
import { versionConflict } from '../versions.ts'

/**
 * Declares what carries GDP in a year and how much of it. `version` is the one it was made against (0: nothing declared); earlier ones stay.
 * Fails with `version-conflict`, `gdp-support-twice`, `gdp-weights-over`, `indicator-unknown` for what is no growth of the catalogue.
 */
export const setGdpSupport = (
  ports: Pick<Ports, 'unitOfWork' | 'audit' | 'projections' | 'catalogue'>,
  caller: Caller,
  year: number,
  version: number,
  supports: readonly GdpSupport[],
): Promise<Outcome<{ readonly year: number; readonly version: number; readonly supports: readonly GdpSupport[] }>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const problem = checkSupports(supports)
    if (problem !== null) return fail(problem.code, problem.params)
    const { index } = await loadCatalogue(ports, tx)
    const unknown = supports.find(({ indicator }) => index.byCode.get(indicator)?.kind !== 'growth')
    if (unknown !== undefined) return fail('indicator-unknown', { indicator: unknown.indicator })
    if (!(await ports.projections.addSupports(tx, year, version, supports, caller.actor))) {
      const [current] = await ports.projections.loadSupports(tx, [year])
      return versionConflict(current?.version ?? 0)
    }
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'gdp-support.set',
      subject: `gdp-support:${year}`,
      details: { year, version: version + 1, indicators: supports.length },
    })
    return succeed({ year, version: version + 1, supports })
  })
