import { randomUUID } from 'node:crypto'
import { invariant, TOKEN_ROLES, type TokenRole } from '@gangmu/domain'
import type { ApiToken } from '../../ports/token-store.ts'
import type { Caller, Ports } from '../context.ts'
import { hashSecret, newTokenSecret } from './token-secret.ts'

const MS_PER_DAY = 86_400_000

/** `days`: how long it is good for. */
export type TokenDraft = { readonly name: string; readonly role: TokenRole; readonly days: number }

/** A token for a program. The secret is told here and never again: only its hash is kept. */
export const createToken = (
  ports: Pick<Ports, 'unitOfWork' | 'audit' | 'tokens'>,
  caller: Caller,
  { name, role, days }: TokenDraft,
): Promise<{ readonly token: ApiToken; readonly secret: string }> => {
  invariant(TOKEN_ROLES.includes(role), 'no-token-is-an-administrator')
  return ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const id = randomUUID()
    const secret = newTokenSecret(caller.spaceId)
    const expiresAt = new Date(Date.now() + days * MS_PER_DAY).toISOString()
    const token = await ports.tokens.insertToken(tx, { id, name, role, expiresAt, createdBy: caller.actor, hash: hashSecret(secret) })
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'token.create',
      subject: `token:${id}`,
      details: { role, expires: token.expiresAt },
    })
    return { token, secret }
  })
}
