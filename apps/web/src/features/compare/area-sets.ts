import type { Answers } from '@gangmu/contract'
import type { RefArea } from '@gangmu/domain'

/** Whom the own area is compared with. `name` is the group's, or that of the area whose districts they are. */
export type AreaSet = {
  readonly id: string
  readonly kind: 'group' | 'divisions'
  readonly name: string
  readonly areaIds: readonly string[]
}

type Dated = { readonly from: string | null; readonly to: string | null }

/** Dates may be as short as a year; a day compares with them as text. */
const holdsOn = ({ from, to }: Dated, day: string): boolean => (from === null || from <= day) && (to === null || day < to)

type Groups = Answers['listAreaGroups']['groups']

/** The groups the own area belongs to on a day, then the districts beside it; none that has nobody else. */
export const areaSetsOf = (own: string, areas: readonly RefArea[], groups: Groups, day: string): readonly AreaSet[] => {
  const area = areas.find(({ id }) => id === own)
  const named = groups.map(({ id, name, members }): AreaSet => {
    const areaIds = members.filter((member) => holdsOn(member, day)).map((member) => member.area)
    return { id, kind: 'group', name, areaIds }
  })
  const parent = areas.find(({ id }) => id === area?.parent)
  const beside = areas.filter((other) => other.parent === area?.parent && other.level === area?.level && other.kind === area?.kind)
  const divisions: readonly AreaSet[] =
    parent === undefined
      ? []
      : [
          {
            id: 'divisions',
            kind: 'divisions',
            name: parent.name,
            areaIds: beside.filter((other) => holdsOn(other, day)).map(({ id }) => id),
          },
        ]
  return [...named, ...divisions].filter(({ areaIds }) => areaIds.includes(own) && areaIds.length > 1)
}
