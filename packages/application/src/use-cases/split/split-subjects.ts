import { type AreaKind, type Day, existsAt, holdsOn, type TargetSubject, townsOf, type UnitKind } from '@gangmu/domain'
import type { Tx } from '../../ports/unit-of-work.ts'
import { loadAreaIndex } from '../areas/load-area-index.ts'
import type { Ports } from '../context.ts'

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
}

export const subjectKey = ({ kind, id }: TargetSubject): string => `${kind} ${id}`

/** Everybody in force on the day that the space may split targets to. */
export const loadSplitSubjects = async (
  ports: Pick<Ports, 'units' | 'areas' | 'settings'>,
  tx: Tx,
  planArea: string,
  on: Day,
): Promise<SplitSubjects> => {
  const units = (await ports.units.listUnits(tx)).filter((unit) => holdsOn(unit, on) && unit.kind !== 'leadership')
  const index = await loadAreaIndex(ports, tx)
  const own = index.byId.get(planArea)
  const local = [...index.byId.values()].filter((area) => 'version' in area && existsAt(area, on) && area.id !== planArea)
  const towns = own === undefined ? [] : townsOf(own, on)
  const { townships } = (await ports.settings.getSetting(tx, 'split')).value
  const all: readonly SplitSubject[] = [
    ...units.map(({ id, name, shortName, kind }) => ({ subject: { kind: 'unit' as const, id }, name: shortName ?? name, kind })),
    ...[...local, ...towns].map(({ id, name, kind }) => ({ subject: { kind: 'area' as const, id }, name, kind })),
  ]
  const isOffered = ({ kind }: SplitSubject) => townships || kind !== 'town'
  return {
    offered: all.filter(isOffered),
    townships,
    withheld: new Set(all.filter((one) => !isOffered(one)).map(({ subject }) => subjectKey(subject))),
  }
}
