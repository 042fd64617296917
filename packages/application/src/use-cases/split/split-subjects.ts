import {
  type AreaKind,
  ancestorsOf,
  type Day,
  existsAt,
  holdsOn,
  type RefArea,
  shippedTowns,
  type TargetSubject,
  townsOf,
  type UnitKind,
} from '@gangmu/domain'
import type { SplitBasis } from '../../ports/basis-store.ts'
import type { StoredUnit } from '../../ports/unit-store.ts'
import { areaIndexFor } from '../areas/load-area-index.ts'

/** Whom a target can be split to: a unit, a park or another area within the plan's. */
export type SplitSubject = {
  readonly subject: TargetSubject
  readonly name: string
  readonly kind: UnitKind | AreaKind
}

export type SplitSubjects = {
  /** In the order of the space's units, then of its areas; townships among them only where the space splits to these. */
  readonly offered: readonly SplitSubject[]
  readonly townships: boolean
  /** Townships that the space does not split to, by `subjectKey`: they are refused by a reason of their own. */
  readonly withheld: ReadonlySet<string>
  /** Anybody a target was ever split to; null for an id that is nobody's. */
  readonly find: (subject: TargetSubject) => SplitSubject | null
}

export const subjectKey = ({ kind, id }: TargetSubject): string => `${kind} ${id}`

const ofUnit = ({ id, name, shortName, kind }: StoredUnit): SplitSubject => ({
  subject: { kind: 'unit', id },
  name: shortName ?? name,
  kind,
})
const ofArea = ({ id, name, kind }: RefArea): SplitSubject => ({ subject: { kind: 'area', id }, name, kind })

/** Everybody in force on the day that the space may split targets of the area to. */
export const splitSubjectsOf = (spaceId: string, basis: SplitBasis, planArea: string, on: Day): SplitSubjects => {
  const index = areaIndexFor(spaceId, basis.areas)
  const own = index.byId.get(planArea)
  const units = basis.units.filter((unit) => holdsOn(unit, on) && unit.kind !== 'leadership')
  // What a space knows besides, the city above it and the peers it is compared with, is none of its parts.
  const isWithin = (area: RefArea) =>
    own === undefined ? area.kind !== 'division' : ancestorsOf(area, index).some(({ id }) => id === planArea)
  const local = basis.areas.filter((area) => existsAt(area, on) && isWithin(area))
  const towns = own === undefined ? [] : townsOf(own, on)
  const { townships } = basis.split.value
  const all = [...units.map(ofUnit), ...[...local, ...towns].map(ofArea)]
  const isOffered = ({ kind }: SplitSubject) => townships || kind !== 'town'
  const find = ({ kind, id }: TargetSubject): SplitSubject | null => {
    if (kind === 'unit') {
      const unit = basis.units.find((one) => one.id === id)
      return unit === undefined ? null : ofUnit(unit)
    }
    const area = index.byId.get(id) ?? shippedTowns().find((town) => town.id === id)
    return area === undefined ? null : ofArea(area)
  }
  return {
    offered: all.filter(isOffered),
    townships,
    withheld: new Set(all.filter((one) => !isOffered(one)).map(({ subject }) => subjectKey(subject))),
    find,
  }
}
