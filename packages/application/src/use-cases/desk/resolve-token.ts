import { sightOf } from '@gangmu/domain'
import type { ApiToken } from '../../ports/token-store.ts'
import type { Caller, Ports } from '../context.ts'
import { hashSecret, spaceOfSecret } from './token-secret.ts'

/**
 * Who asks by a token: a caller without person and posts whose one role reaches the whole space. Null where the secret is none of ours, unknown,
 * expired or revoked, which is not told apart.
 */
export const resolveToken = async (
  ports: Pick<Ports, 'unitOfWork' | 'tokens'>,
  secret: string,
): Promise<{ readonly token: ApiToken; readonly caller: Caller } | null> => {
  const spaceId = spaceOfSecret(secret)
  if (spaceId === null) return null
  const token = await ports.unitOfWork.run(spaceId, (tx) => ports.tokens.useToken(tx, hashSecret(secret)))
  if (token === null) return null
  const grants = [{ role: token.role, unitIds: null }]
  // The id, not the name: two tokens may share a name, and the audit log must tell them apart.
  const actor = `token:${token.id}`
  return {
    token,
    caller: { spaceId, actor, userId: null, personId: null, postIds: [], unitIds: [], grants, sight: sightOf(grants) },
  }
}
