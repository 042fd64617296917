import { randomUUID } from 'node:crypto'
import { type Day, fail, type Outcome, succeed } from '@gangmu/domain'
import type { StoredCityTableMapping } from '../../ports/city-table-store.ts'
import { loadAreaIndex } from '../areas/load-area-index.ts'
import { type AreaSet, areaSetsOf } from '../compare-areas.ts'
import type { Caller, Ports } from '../context.ts'

type ListPorts = Pick<Ports, 'unitOfWork' | 'cityTables' | 'areas' | 'spaces'>

/** The tables whose columns are known, and the sets their places can be counted in, the smallest first. */
export const listCityTables = (
  ports: ListPorts,
  caller: Caller,
  today: Day,
): Promise<{ readonly mappings: readonly StoredCityTableMapping[]; readonly sets: readonly Pick<AreaSet, 'id' | 'name' | 'kind'>[] }> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const mappings = await ports.cityTables.listMappings(tx)
    const areas = await loadAreaIndex(ports, tx)
    const space = await ports.spaces.getSpace(tx)
    const own = space?.areaId ?? null
    const sets = areaSetsOf(own, areas, await ports.areas.listLocalGroups(tx), today)
    return {
      mappings,
      sets: sets.filter(({ areaIds }) => own !== null && areaIds.includes(own)).map(({ id, name, kind }) => ({ id, name, kind })),
    }
  })

/** What the columns of a table hold is asked again next time. Fails with `mapping-not-found`. */
export const forgetCityTable = (ports: ListPorts & Pick<Ports, 'audit'>, caller: Caller, id: string): Promise<Outcome<null>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = (await ports.cityTables.listMappings(tx)).find((mapping) => mapping.id === id)
    if (found === undefined) return fail('mapping-not-found')
    const { key, heads, provider } = found
    await ports.cityTables.insertMapping(tx, { id: randomUUID(), key, heads, provider, columns: null, createdBy: caller.actor })
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'city-table.forget',
      subject: `space:${caller.spaceId}`,
      details: { provider },
    })
    return succeed(null)
  })
