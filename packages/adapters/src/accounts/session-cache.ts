import type { AccountSession } from '@gangmu/application'

const KEEP_MS = 30_000
const MOST = 10_000

type Entry = { readonly at: number; readonly session: Promise<AccountSession | null>; userId: string | null }

/** Resolved sessions for half a minute, by the hash of their token; several who ask at once wait for one answer. */
export const createSessionCache = (load: (key: string) => Promise<AccountSession | null>, clock: () => Date) => {
  const entries = new Map<string, Entry>()
  const ask = (key: string, at: number): Promise<AccountSession | null> => {
    const session = load(key)
    const entry: Entry = { at, session, userId: null }
    entries.delete(key)
    entries.set(key, entry)
    const oldest = entries.size > MOST ? entries.keys().next().value : undefined
    if (oldest !== undefined) entries.delete(oldest)
    const settle = (found: AccountSession | null) => {
      entry.userId = found?.userId ?? null
      // Neither a failure nor a token that is none is worth keeping.
      if (found === null && entries.get(key) === entry) entries.delete(key)
    }
    session.then(settle, () => settle(null))
    return session
  }
  return {
    resolve: async (key: string): Promise<AccountSession | null> => {
      const now = clock().getTime()
      const entry = entries.get(key)
      const session = await (entry !== undefined && now - entry.at < KEEP_MS ? entry.session : ask(key, now))
      return session !== null && Date.parse(session.expiresAt) > now ? session : null
    },
    forgetKey: (key: string): void => void entries.delete(key),
    /** Also what is being asked for just now: it may have been read before what changed. */
    forgetUser: (userId: string): void => {
      for (const [key, entry] of entries) if (entry.userId === userId || entry.userId === null) entries.delete(key)
    },
  }
}
