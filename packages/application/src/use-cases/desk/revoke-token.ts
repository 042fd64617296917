import { fail, type Outcome, succeed } from '@gangmu/domain'
import type { ApiToken } from '../../ports/token-store.ts'
import type { Caller, Ports } from '../context.ts'

/** A revoked token is refused at once and for good. Fails with `token-not-found`, also where it is revoked already. */
export const revokeToken = (
  ports: Pick<Ports, 'unitOfWork' | 'audit' | 'tokens'>,
  caller: Caller,
  id: string,
): Promise<Outcome<ApiToken>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const token = await ports.tokens.revokeToken(tx, id, caller.actor)
    if (token === null) return fail('token-not-found')
    await ports.audit.append(tx, { actor: caller.actor, action: 'token.revoke', subject: `token:${id}`, details: { role: token.role } })
    return succeed(token)
  })
