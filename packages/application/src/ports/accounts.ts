import type { Outcome } from '@gangmu/domain'

/** A space an account may work in, and who it is there: a person of that space, or nobody in particular. */
export type Membership = { readonly spaceId: string; readonly personId: string | null }

/** Who is at work. Instants are ISO. */
export type AccountSession = {
  readonly id: string
  readonly userId: string
  readonly userName: string
  readonly displayName: string
  readonly signedInAt: string
  readonly expiresAt: string
  /** Idle for too long: only `unlockSession` and `signOut` still work on it. */
  readonly locked: boolean
  /** The password is one that the system made up: nothing but `changePassword` should be open to it. */
  readonly mustChangePassword: boolean
  readonly secondFactor: boolean
  /** Where it may work, and where it does: the only one, or the one chosen last. Null: to be chosen, or none. */
  readonly spaces: readonly Membership[]
  readonly space: Membership | null
}

/** `token` is the secret its owner presents from now on; only its hash is kept. An earlier one of the same session is void. */
export type HeldSession = { readonly token: string; readonly session: AccountSession }

/** `ip` is the address the socket (or a trusted proxy) tells, never one out of a header of the caller's own. */
export type SignInRequest = {
  readonly userName: string
  readonly password: string
  readonly secondFactor?: string | undefined
  readonly ip: string
  readonly userAgent: string
}

/** How an account stands, for whoever looks after accounts. `lockedUntil` is null where it is not locked now. */
export type AccountState = {
  readonly userId: string
  readonly userName: string
  readonly displayName: string
  readonly disabled: boolean
  readonly mustChangePassword: boolean
  readonly secondFactor: boolean
  readonly lastSignInAt: string | null
  readonly lockedUntil: string | null
}

export type SessionSummary = {
  readonly id: string
  readonly ip: string
  readonly userAgent: string
  readonly signedInAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
}

/** Without `password` one is made up, and has to be changed at the first sign-in. */
export type NewAccount = { readonly userName: string; readonly displayName: string; readonly password?: string }

export type SignIn = {
  /**
   * Fails with `sign-in-refused` (unknown name and wrong password alike), `account-locked`, `account-disabled`, `second-factor-required`,
   * `second-factor-wrong` or, for an address with too many failures, `sign-in-throttled` (`minutes`).
   */
  readonly signIn: (request: SignInRequest) => Promise<Outcome<HeldSession>>
}

/** A `token` that is no live session fails with `session-missing`, one that is locked with `session-locked`. */
export type OwnSession = {
  readonly signOut: (token: string) => Promise<void>
  /** At most one round trip, none for half a minute after. Counts as activity. */
  readonly resolveSession: (token: string) => Promise<AccountSession | null>
  /** Fails with `password-wrong`. */
  readonly unlockSession: (token: string, password: string) => Promise<Outcome<AccountSession>>
  /** Fails with `space-not-member`. */
  readonly chooseSpace: (token: string, spaceId: string) => Promise<Outcome<AccountSession>>
  /** Ends every other session. Fails with `password-wrong`, `password-unchanged` or what `checkPassword` finds. */
  readonly changePassword: (token: string, current: string, next: string) => Promise<Outcome<HeldSession>>
}

/** As for {@link OwnSession}. */
export type SecondFactor = {
  /** A secret for an authenticator app (`uri` is for its QR code), in force once confirmed. Fails with `password-wrong`, `second-factor-active`. */
  readonly beginSecondFactor: (token: string, password: string) => Promise<Outcome<{ readonly secret: string; readonly uri: string }>>
  /** Fails with `second-factor-wrong`, `second-factor-missing`, `second-factor-active`. */
  readonly confirmSecondFactor: (token: string, code: string) => Promise<Outcome<HeldSession>>
  /** Fails with `password-wrong`, `second-factor-missing`. */
  readonly removeSecondFactor: (token: string, password: string) => Promise<Outcome<HeldSession>>
}

/** What is asked for by `userId` fails with `user-not-found` where there is no such account. */
export type AccountAdministration = {
  readonly hasAccounts: () => Promise<boolean>
  /** Fails with `user-name-invalid`, `user-name-taken` or, for a given password, what `checkPassword` finds. */
  readonly createUser: (account: NewAccount) => Promise<Outcome<{ readonly userId: string; readonly password: string }>>
  readonly findAccount: (userName: string) => Promise<string | null>
  /** Those of the names that an account already has, however they are spelled. */
  readonly findTakenNames: (userNames: readonly string[]) => Promise<readonly string[]>
  /** Those of the given accounts that exist, by user name. */
  readonly listAccounts: (userIds: readonly string[]) => Promise<readonly AccountState[]>
  /** A made-up password instead; ends every session, and a lock. */
  readonly resetPassword: (userId: string) => Promise<Outcome<{ readonly password: string }>>
  /** Ends every session. */
  readonly disableUser: (userId: string) => Promise<Outcome<null>>
  readonly enableUser: (userId: string) => Promise<Outcome<null>>
  readonly unlockUser: (userId: string) => Promise<Outcome<null>>
  /** For who lost the phone. */
  readonly clearSecondFactor: (userId: string) => Promise<Outcome<null>>
  /** Live ones, the one used last first. */
  readonly listSessions: (userId: string) => Promise<readonly SessionSummary[]>
  readonly endSession: (sessionId: string) => Promise<void>
  /** Adds a space to an account, or says anew who it is there. */
  readonly addMembership: (userId: string, membership: Membership) => Promise<Outcome<null>>
  readonly removeMembership: (userId: string, spaceId: string) => Promise<void>
  /** What was resolved of this account is asked for anew. The functions here do it themselves; for what changed elsewhere. */
  readonly forget: (userId: string) => void
}

/**
 * Who signs in, and nothing about what they may do. Accounts belong to the installation; `Membership` says in which spaces one works.
 * A wrong password counts towards the lock-out of its account wherever it is given: `account-locked` with `minutes`, from then on for the
 * right one too.
 */
export type Accounts = SignIn & OwnSession & SecondFactor & AccountAdministration
