import type { Day } from '@gangmu/domain'
import type { ListedGrant, PersonRights } from '../../ports/grant-store.ts'
import type { Slice, SliceRequest } from '../../ports/slice.ts'
import type { Caller, Ports } from '../context.ts'

type GrantPorts = Pick<Ports, 'unitOfWork' | 'grants'>

/** The grants that hold on the day, by role; those of vacant posts too. */
export const listGrants = (ports: GrantPorts, caller: Caller, on: Day): Promise<readonly ListedGrant[]> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.grants.listGrants(tx, on))

/** Who may do what on the day, by person. */
export const listRights = (ports: GrantPorts, caller: Caller, on: Day, slice: SliceRequest): Promise<Slice<PersonRights>> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.grants.listRights(tx, on, slice))
