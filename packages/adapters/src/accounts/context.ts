import { createHash, randomBytes } from 'node:crypto'
import type { AccountSession, AccountsDatabase, HeldSession } from '@gangmu/application'
import { type FailureCode, fail, type Outcome, succeed } from '@gangmu/domain'
import { createAccountRows, type LiveSession } from './account-rows.ts'
import { createAuth, type SessionSeed } from './create-auth.ts'
import { createLockOut } from './lock-out.ts'
import { createPasswords, type Passwords } from './passwords.ts'
import { createSessionCache } from './session-cache.ts'
import { createTurnsByName } from './turns-by-name.ts'

export type AccountsOptions = {
  readonly database: AccountsDatabase
  /** Encrypts what second factors are computed from, so it has to stay the same; signs nothing that leaves the process. */
  readonly secret: string
  /** After so many minutes without a request a session is locked. */
  readonly idleMinutes: number
  /** What holds instead in the space a session works in. */
  readonly idleMinutesIn?: (spaceId: string) => Promise<number>
  readonly clock?: () => Date
  readonly passwords?: Passwords
}

/** From the sign-in on, however busy the session is: a working day. */
const SESSION_SECONDS = 12 * 60 * 60

const WRONG: readonly FailureCode[] = ['sign-in-refused', 'password-wrong', 'second-factor-wrong']

export const makeToken = (): string => randomBytes(32).toString('base64url')
/** What is stored of a token: nobody can sign in with it. 256 random bits need no salt. */
export const keyOf = (token: string): string => createHash('sha256').update(token).digest('hex')
/** The library takes the key for the token. */
export const asOwner = (token: string): Headers => new Headers({ authorization: `Bearer ${keyOf(token)}` })

/** What the parts of the accounts share. */
export const createContext = async (options: AccountsOptions) => {
  const { database, secret, idleMinutes, idleMinutesIn, clock = () => new Date(), passwords = createPasswords() } = options
  const { api, seeded } = await createAuth({ database, secret, passwords, sessionSeconds: SESSION_SECONDS })
  const idleMs = async (spaceId: string | null) =>
    60_000 * (spaceId === null || idleMinutesIn === undefined ? idleMinutes : await idleMinutesIn(spaceId))
  const rows = createAccountRows(database, clock, idleMs)
  const lockOut = createLockOut(database, clock)
  const turns = createTurnsByName()
  const cache = createSessionCache(async (key) => (await rows.readSession(key))?.session ?? null, clock)

  const seedOf = (token: string, from: Pick<SessionSeed, 'ipAddress' | 'userAgent' | 'spaceId'>): SessionSeed => {
    const now = clock()
    const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1_000)
    return { ...from, token: keyOf(token), createdAt: now, lastSeenAt: now, expiresAt }
  }

  return {
    api,
    seeded,
    seedOf,
    rows,
    cache,
    clock,
    passwords,

    /** A check of a secret under the lock-out of its account; one at a time, so that guesses side by side are counted like any others. */
    guarded: <T>(userName: string, check: () => Promise<Outcome<T>>): Promise<Outcome<T>> =>
      turns(userName, async () => {
        const failures = await lockOut.read(userName)
        if (failures.minutes > 0) return fail('account-locked', { minutes: failures.minutes })
        const outcome = await check()
        if (outcome.ok) {
          if (failures.any) await lockOut.clear(userName)
        } else if (WRONG.includes(outcome.failure.code)) {
          const minutes = await lockOut.recordFailure(userName)
          if (minutes > 0) return fail('account-locked', { minutes })
        }
        return outcome
      }),

    /** The session as the database has it, not the cache: for whatever changes something. */
    own: async (token: string): Promise<Outcome<LiveSession>> => {
      const live = await rows.readSession(keyOf(token))
      if (live === null) return fail('session-missing')
      return live.session.locked ? fail('session-locked') : succeed(live)
    },

    /** The session after a change. */
    reread: async (token: string): Promise<Outcome<AccountSession>> => {
      cache.forgetKey(keyOf(token))
      const live = await rows.readSession(keyOf(token))
      return live === null ? fail('session-missing') : succeed(live.session)
    },

    /** Calls what ends a session and begins another in its place, then what is to be settled with it; gives the new session. */
    replaceSession: async (
      token: string,
      { session, ipAddress, userAgent }: LiveSession,
      call: (headers: Headers) => Promise<unknown>,
      settle: () => Promise<unknown> = async () => undefined,
    ): Promise<Outcome<HeldSession>> => {
      const next = makeToken()
      const seed = seedOf(next, { ipAddress, userAgent, spaceId: session.space?.spaceId ?? null })
      await seeded(seed, () => call(asOwner(token)))
      await settle()
      cache.forgetUser(session.userId)
      const live = await rows.readSession(seed.token)
      return live === null ? fail('session-missing') : succeed({ token: next, session: live.session })
    },
  }
}

export type Context = Awaited<ReturnType<typeof createContext>>
