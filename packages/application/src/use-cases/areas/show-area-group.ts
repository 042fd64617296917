import { type AreaDate, fail, groupMembersAt, type Outcome, succeed } from '@gangmu/domain'
import type { Caller, Ports } from '../context.ts'
import { type AreaView, viewArea } from './area-view.ts'
import { type AreaGroupView, findGroup } from './list-area-groups.ts'
import { loadAreaIndex } from './load-area-index.ts'

type GroupPorts = Pick<Ports, 'unitOfWork' | 'areas'>

/** One set with all its members of all times. Fails with `area-group-not-found`. */
export const showAreaGroup = (ports: GroupPorts, caller: Caller, id: string): Promise<Outcome<AreaGroupView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const group = await findGroup(ports, tx, id)
    return group === null ? fail('area-group-not-found') : succeed(group)
  })

/** Who belongs to the set on the day. Fails with `area-group-not-found`. */
export const listGroupMembers = (ports: GroupPorts, caller: Caller, id: string, on: AreaDate): Promise<Outcome<readonly AreaView[]>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const group = await findGroup(ports, tx, id)
    if (group === null) return fail('area-group-not-found')
    const index = await loadAreaIndex(ports, tx)
    return succeed(groupMembersAt(group, on, index).map((area) => viewArea(area, index)))
  })
