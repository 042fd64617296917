import type { ApiToken } from '../../ports/token-store.ts'
import type { Caller, Ports } from '../context.ts'

/** The space's tokens, newest first, those revoked and expired too. */
export const listTokens = (ports: Pick<Ports, 'unitOfWork' | 'tokens'>, caller: Caller): Promise<readonly ApiToken[]> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.tokens.listTokens(tx))
