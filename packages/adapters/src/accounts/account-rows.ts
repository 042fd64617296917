import type { AccountSession, AccountState, AccountsDatabase, Membership, SessionSummary } from '@gangmu/application'
import { lockedUntil } from './lock-out.ts'

/** A session as its row tells: what its owner is shown, and what a successor of it takes over. */
export type LiveSession = { readonly session: AccountSession; readonly ipAddress: string; readonly userAgent: string }

const SEEN_EVERY_MS = 60_000
const iso = (instant: Date): string => instant.toISOString()

/** Our own statements on the accounts' tables, one round trip each: what the library has no function for, or only a slow one. */
export const createAccountRows = (database: AccountsDatabase, clock: () => Date, idleMs: (spaceId: string | null) => Promise<number>) => {
  const change = async (text: string, values: readonly unknown[]): Promise<boolean> => (await database.query(text, values)).rowCount !== 0
  const noteSeen = (key: string, now: Date, before: Date) =>
    change('update session set last_seen_at = $2 where token = $1 and last_seen_at = $3', [key, now, before])

  return {
    /**
     * The live session of a token's hash. Being asked for it is activity, noted at most once a minute (a second round trip then) and never on a
     * locked one; how long it may be idle hangs on the space it works in.
     */
    readSession: async (key: string): Promise<LiveSession | null> => {
      const now = clock()
      const { rows } = await database.query(
        `select s.id, s.user_id, s.space_id, s.ip_address, s.user_agent, s.created_at, s.expires_at, s.last_seen_at,
          u.username, u.name, u.must_change_password, u.two_factor_enabled,
          coalesce((select json_agg(json_build_object('spaceId', m.space_id, 'personId', m.person_id) order by m.space_id)
            from membership m where m.user_id = u.id), '[]') as spaces
        from session s join "user" u on u.id = s.user_id
        where s.token = $1 and s.expires_at > $2 and u.disabled_at is null`,
        [key, now],
      )
      const row = rows[0]
      if (row === undefined) return null
      const spaces: readonly Membership[] = row.spaces
      const space = spaces.find(({ spaceId }) => spaceId === row.space_id) ?? (spaces.length === 1 ? (spaces[0] ?? null) : null)
      const seen: Date = row.last_seen_at
      const idle = now.getTime() - seen.getTime()
      const locked = idle >= (await idleMs(space?.spaceId ?? null))
      if (!locked && idle >= SEEN_EVERY_MS) await noteSeen(key, now, seen)
      const session = {
        id: row.id,
        userId: row.user_id,
        userName: row.username,
        displayName: row.name,
        signedInAt: iso(row.created_at),
        expiresAt: iso(row.expires_at),
        locked,
        mustChangePassword: row.must_change_password,
        secondFactor: row.two_factor_enabled,
        spaces,
        space,
      }
      return { session, ipAddress: row.ip_address, userAgent: row.user_agent }
    },
    /** The idle time begins anew. */
    continueSession: (key: string) => change('update session set last_seen_at = $2 where token = $1', [key, clock()]),
    /** False where the account has no such space. */
    setSpace: (key: string, spaceId: string) =>
      change(
        `update session s set space_id = $2
        where token = $1 and exists (select from membership m where m.user_id = s.user_id and m.space_id = $2)`,
        [key, spaceId],
      ),
    endSession: (key: string) => change('delete from session where token = $1', [key]),
    /** Gives the account it belonged to, null where there was none. */
    endSessionById: async (id: string): Promise<string | null> =>
      (await database.query('delete from session where id = $1 returning user_id', [id])).rows[0]?.user_id ?? null,
    listSessions: async (userId: string): Promise<readonly SessionSummary[]> => {
      const { rows } = await database.query('select * from session where user_id = $1 and expires_at > $2 order by last_seen_at desc, id', [
        userId,
        clock(),
      ])
      return rows.map((row) => ({
        id: row.id,
        ip: row.ip_address,
        userAgent: row.user_agent,
        signedInAt: iso(row.created_at),
        lastSeenAt: iso(row.last_seen_at),
        expiresAt: iso(row.expires_at),
      }))
    },

    /** The end of a sign-in: its time is noted, sessions that ran out are swept. */
    noteSignIn: (userId: string) =>
      change(
        `with swept as (delete from session where user_id = $1 and expires_at <= $2)
        update "user" set last_sign_in_at = $2 where id = $1`,
        [userId, clock()],
      ),
    passwordIsOwn: (userId: string) => change('update "user" set must_change_password = false where id = $1', [userId]),
    /** A code is good once (RFC 6238 §5.2): false where it was used a moment ago. */
    isFreshCode: async (userName: string, code: string): Promise<boolean> => {
      const { rows } = await database.query(
        `select from two_factor t join "user" u on u.id = t.user_id
        where u.username = $1 and t.last_code = $2 and t.last_code_at > $3`,
        [userName, code, new Date(clock().getTime() - 2 * 60_000)],
      )
      return rows.length === 0
    },
    noteCode: (userId: string, code: string) =>
      change('update two_factor set last_code = $2, last_code_at = $3 where user_id = $1', [userId, code, clock()]),

    hasAccounts: async (): Promise<boolean> => (await database.query('select from "user" limit 1', [])).rows.length > 0,
    /** By the name, folded. */
    findAccount: async (userName: string): Promise<string | null> =>
      (await database.query('select id from "user" where username = $1', [userName])).rows[0]?.id ?? null,
    /** Which of the names, folded, there are. */
    findUserNames: async (userNames: readonly string[]): Promise<readonly string[]> => {
      const { rows } = await database.query('select username from "user" where username = any($1::text[])', [userNames])
      return rows.map(({ username }) => username)
    },
    listAccounts: async (userIds: readonly string[]): Promise<readonly AccountState[]> => {
      const { rows } = await database.query(
        `select u.*, f.failures, f.failed_at from "user" u left join sign_in_failure f on f.user_name = u.username
        where u.id = any($1::uuid[]) order by u.username`,
        [userIds],
      )
      return rows.map((row) => {
        const locked = row.failures === null ? null : lockedUntil(row.failures, row.failed_at, clock())
        return {
          userId: row.id,
          userName: row.username,
          displayName: row.name,
          disabled: row.disabled_at !== null,
          mustChangePassword: row.must_change_password,
          secondFactor: row.two_factor_enabled,
          lastSignInAt: row.last_sign_in_at === null ? null : iso(row.last_sign_in_at),
          lockedUntil: locked === null ? null : iso(locked),
        }
      })
    },
    replacePassword: (userId: string, hash: string) =>
      change(
        `with owner as (update "user" set must_change_password = true, updated_at = $3 where id = $1 returning username),
        ended as (delete from session where user_id = $1),
        unlocked as (delete from sign_in_failure where user_name in (select username from owner))
        update account set password = $2, updated_at = $3 where user_id = $1 and provider_id = 'credential'`,
        [userId, hash, clock()],
      ),
    disable: (userId: string) =>
      change(
        `with ended as (delete from session where user_id = $1)
        update "user" set disabled_at = coalesce(disabled_at, $2), updated_at = $2 where id = $1`,
        [userId, clock()],
      ),
    enable: (userId: string) => change('update "user" set disabled_at = null, updated_at = $2 where id = $1', [userId, clock()]),
    unlock: (userId: string) =>
      change(
        `with owner as (select username from "user" where id = $1),
        unlocked as (delete from sign_in_failure where user_name in (select username from owner))
        select from owner`,
        [userId],
      ),
    clearSecondFactor: (userId: string) =>
      change(
        `with gone as (delete from two_factor where user_id = $1)
        update "user" set two_factor_enabled = false, updated_at = $2 where id = $1`,
        [userId, clock()],
      ),
    addMembership: (userId: string, { spaceId, personId }: Membership) =>
      change(
        `insert into membership (user_id, space_id, person_id) select id, $2, $3 from "user" where id = $1
        on conflict (user_id, space_id) do update set person_id = excluded.person_id`,
        [userId, spaceId, personId],
      ),
    removeMembership: (userId: string, spaceId: string) =>
      change('delete from membership where user_id = $1 and space_id = $2', [userId, spaceId]),
  }
}
