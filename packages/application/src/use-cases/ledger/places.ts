import { ancestorsOf, type Day, existsAt, holdsOn, type RefArea, shippedTowns, townsOf } from '@gangmu/domain'
import type { StoredProject } from '../../ports/ledger-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { ListedPost, StoredUnit } from '../../ports/unit-store.ts'
import { areaIndexFor } from '../areas/load-area-index.ts'
import type { Ports } from '../context.ts'

/** What rows of a ledger point at, and how a workbook names it. */
export type Places = {
  /** Those of the day. */
  readonly units: readonly StoredUnit[]
  /** Posts of the leadership (区领导) come first. */
  readonly posts: readonly ListedPost[]
  /** Townships and parks of the space's own area. */
  readonly areas: readonly RefArea[]
  readonly leadership: ReadonlySet<string>
}

/** Four round trips. */
export const loadPlaces = async (ports: Pick<Ports, 'units' | 'areas' | 'spaces'>, tx: Tx, on: Day): Promise<Places> => {
  const units = (await ports.units.listUnits(tx)).filter((unit) => holdsOn(unit, on))
  const posts = (await ports.units.listPosts(tx, { on })).filter((post) => holdsOn(post, on))
  return {
    units,
    posts,
    areas: await loadLedgerAreas(ports, tx, on),
    leadership: new Set(units.filter(({ kind }) => kind === 'leadership').map(({ id }) => id)),
  }
}

/** Where projects and leads can lie: the towns and parks within the space's own area, on the day. Two round trips. */
export const loadLedgerAreas = async (ports: Pick<Ports, 'areas' | 'spaces'>, tx: Tx, on: Day): Promise<readonly RefArea[]> => {
  const local = await ports.areas.listLocalAreas(tx)
  const index = areaIndexFor(tx.spaceId, local)
  const own = index.byId.get((await ports.spaces.getSpace(tx))?.areaId ?? '')
  const isWithin = (area: RefArea) =>
    own === undefined ? area.kind !== 'division' : ancestorsOf(area, index).some(({ id }) => id === own.id)
  return [...local.filter((area) => existsAt(area, on) && isWithin(area)), ...(own === undefined ? [] : townsOf(own, on))]
}

/** The name of an area that rows may name, past ones included; the id where nobody knows it any more. */
export const nameOfArea = (areas: readonly RefArea[], id: string): string =>
  (areas.find((area) => area.id === id) ?? shippedTowns().find((area) => area.id === id))?.name ?? id

/** What a name stands for: one thing, nothing, or more than one. */
export type Found = { readonly id: string } | 'unknown' | 'ambiguous'

const only = (ids: readonly string[]): Found => {
  const [id, another] = [...new Set(ids)]
  return id === undefined ? 'unknown' : another === undefined ? { id } : 'ambiguous'
}

export const findUnit = ({ units }: Places, name: string): Found => {
  const named = units.filter((unit) => unit.name === name)
  return only((named.length > 0 ? named : units.filter(({ shortName }) => shortName === name)).map(({ id }) => id))
}

export const findArea = ({ areas }: Places, name: string): Found =>
  only(areas.filter((area) => area.name === name || area.aliases.includes(name)).map(({ id }) => id))

/** By the post or its holder among the leadership, by unit and post anywhere. */
export const findLeader = ({ posts, leadership, units }: Places, name: string): Found => {
  const leaders = posts.filter(({ unitId }) => leadership.has(unitId))
  const found = only(
    leaders.filter((post) => post.name === name || post.holders.some((holder) => holder.name === name)).map(({ id }) => id),
  )
  if (found !== 'unknown') return found
  const folded = name.replace(/\s+/g, ' ')
  const shortOf = (unitId: string) => units.find(({ id }) => id === unitId)?.shortName
  return only(
    posts.filter((post) => [post.unitName, shortOf(post.unitId)].some((unit) => `${unit} ${post.name}` === folded)).map(({ id }) => id),
  )
}

/** The names a project's ids go out with in a workbook, each of which leads back to its id. */
export const namesOf = (project: StoredProject, places: Places) => ({
  unit: places.units.find(({ id }) => id === project.unitId)?.name ?? project.unitName,
  leader: project.leaderPostId === null ? null : nameOfLeader(project, places),
  area: project.areaId === null ? null : nameOfArea(places.areas, project.areaId),
})

/** As {@link findLeader} finds it again; a post that has ended goes by its name alone. */
const nameOfLeader = ({ leaderPostId, leader }: StoredProject, places: Places): string | null => {
  const post = places.posts.find(({ id }) => id === leaderPostId)
  if (post === undefined) return leader?.post ?? null
  const found = findLeader(places, post.name)
  return typeof found === 'object' && found.id === post.id ? post.name : `${post.unitName} ${post.name}`
}
