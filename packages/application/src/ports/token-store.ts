import type { TokenRole } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** A program's way in, without its secret. Instants are ISO. */
export type ApiToken = {
  readonly id: string
  readonly name: string
  readonly role: TokenRole
  readonly createdBy: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly lastUsedAt: string | null
  readonly revokedAt: string | null
  readonly revokedBy: string | null
}

export type NewToken = Pick<ApiToken, 'id' | 'name' | 'role' | 'createdBy' | 'expiresAt'> & {
  /** SHA-256 of the secret in lower-case hex: 256 random bits need no salt. */
  readonly hash: string
}

export type TokenStore = {
  readonly insertToken: (tx: Tx, token: NewToken) => Promise<ApiToken>
  /** Newest first, those revoked and expired too. */
  readonly listTokens: (tx: Tx) => Promise<readonly ApiToken[]>
  /** Null where there is none, or it is revoked already. */
  readonly revokeToken: (tx: Tx, id: string, by: string) => Promise<ApiToken | null>
  /** The live token with that hash; notes that it was used, at most every ten minutes. */
  readonly useToken: (tx: Tx, hash: string) => Promise<ApiToken | null>
}
