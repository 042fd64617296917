import type { Day, HeldGrant } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

export type HeldPost = {
  readonly id: string
  readonly name: string
  readonly acting: boolean
  readonly unitId: string
  readonly unitName: string
}

/** Who somebody is in the space on a day: the person behind an account, the posts held, and what these or the person may do. */
export type Principal = {
  readonly personId: string
  readonly name: string
  readonly posts: readonly HeldPost[]
  readonly grants: readonly HeldGrant[]
}

export type PrincipalStore = {
  /** One round trip. Null where the account belongs to no person of the space. */
  readonly resolvePrincipal: (tx: Tx, userId: string, on: Day) => Promise<Principal | null>
}
