import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { AccountsDatabase } from '@gangmu/application'
import { foldUserName, invariant, PASSWORD_LENGTH } from '@gangmu/domain'
import type { Passwords } from './passwords.ts'

/** What a session is begun with: known to the caller of an endpoint, needed where the library writes the row. */
export type SessionSeed = {
  /** SHA-256 of the token: the token itself is never stored. */
  readonly token: string
  readonly ipAddress: string
  readonly userAgent: string
  readonly spaceId: string | null
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
}

export type AuthOptions = {
  readonly database: AccountsDatabase
  readonly secret: string
  readonly passwords: Passwords
  readonly sessionSeconds: number
}

export const ISSUER = '纲目'

/** The library wants an address for everybody; RFC 2606 keeps this one from ever being somebody's. */
export const makeAddress = (): string => `${randomUUID()}@users.gangmu.invalid`

/**
 * better-auth as a library: its server functions on our tables (migration 0003), none of its HTTP routes. What it would do by itself is
 * off: no base address from the environment or a request, no cookies that leave the process, no telemetry, no log, no session cache, no
 * renewal, no second lock-out beside ours. Loaded on demand: half a second that a start need not wait for.
 */
export const createAuth = async ({ database, secret, passwords, sessionSeconds }: AuthOptions) => {
  const [{ betterAuth }, { bearer }, { twoFactor }, { username }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/bearer'),
    import('better-auth/plugins/two-factor'),
    import('better-auth/plugins/username'),
  ])
  const seeds = new AsyncLocalStorage<SessionSeed>()
  const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' }
  const auth = betterAuth({
    appName: ISSUER,
    baseURL: 'http://gangmu.invalid',
    // Not `secret`: BETTER_AUTH_SECRETS of the environment would go before it.
    secrets: [{ version: 1, value: secret }],
    database,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    advanced: { database: { generateId: 'uuid' }, useSecureCookies: false },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      password: passwords,
    },
    user: { fields: { ...timestamps, emailVerified: 'email_verified' } },
    account: {
      fields: {
        ...timestamps,
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { fields: { ...timestamps, expiresAt: 'expires_at' } },
    session: {
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      fields: { ...timestamps, expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', userId: 'user_id' },
      additionalFields: {
        spaceId: { type: 'string', required: false, input: false, fieldName: 'space_id' },
        lastSeenAt: { type: 'date', required: true, input: false, fieldName: 'last_seen_at' },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const seed = seeds.getStore()
            invariant(seed !== undefined, 'a-session-is-begun-from-a-seed')
            return { data: { ...session, ...seed } }
          },
        },
      },
    },
    plugins: [
      bearer(),
      username({
        displayUsername: false,
        minUsernameLength: 2,
        maxUsernameLength: 32,
        usernameNormalization: false,
        usernameValidator: (name) => foldUserName(name) === name,
      }),
      twoFactor({
        issuer: ISSUER,
        accountLockout: { enabled: false },
        backupCodeOptions: { customBackupCodesGenerate: () => [] },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factor',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  })
  return {
    api: auth.api,
    /** Runs endpoints; a session that begins in them begins with the seed. */
    seeded: <T>(seed: SessionSeed, work: () => Promise<T>): Promise<T> => seeds.run(seed, work),
  }
}
