import { type Action, can, type Failure, fail } from '@gangmu/domain'
import type { Caller } from './context.ts'

/** Why the caller may not do it to what belongs to the unit (null: to the whole space); null where nothing is in the way. */
export const refuseAction = (caller: Caller, action: Action, unitId: string | null): Failure | null =>
  can(caller.grants, action, { unitId }) ? null : fail('right-missing', { action }).failure
