import type { Outcome } from '@gangmu/domain'

/** What a use-case that makes persons needs of the accounts. */
export type AccountMaker = {
  readonly createUser: (account: {
    readonly userName: string
    readonly displayName: string
  }) => Promise<Outcome<{ readonly userId: string; readonly password: string }>>
  readonly addMembership: (userId: string, membership: { readonly spaceId: string; readonly personId: string }) => Promise<Outcome<null>>
  readonly disableUser: (userId: string) => Promise<Outcome<null>>
  /** Those of the names that an account already has. */
  readonly findTakenNames: (userNames: readonly string[]) => Promise<readonly string[]>
}

/** Told once, to whoever hands them over; nothing of ours keeps the password. */
export type NewCredentials = { readonly userName: string; readonly password: string }
