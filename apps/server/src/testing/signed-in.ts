import { type AccountSession, systemCaller } from '@gangmu/application'
import type { HeldGrant } from '@gangmu/domain'
import { sightOf } from '@gangmu/domain'
import type { Services } from '../services.ts'

const SPACE = '00000000-0000-4000-8000-000000000001'

const SESSION: AccountSession = {
  id: '00000000-0000-4000-8000-000000000002',
  userId: '00000000-0000-4000-8000-000000000003',
  userName: 'liming',
  displayName: '李明',
  signedInAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2026-01-01T12:00:00.000Z',
  locked: false,
  mustChangePassword: false,
  secondFactor: false,
  spaces: [{ spaceId: SPACE, personId: null }],
  space: { spaceId: SPACE, personId: null },
}

/** Headers of a request by whom `signedInServices` knows. */
export const SIGNED_IN = { cookie: 'gangmu_session=known' } as const

/** Services behind a session that holds; whatever else an operation would need is not there. */
export const signedInServices = (grants: readonly HeldGrant[] = systemCaller(SPACE).grants): Services =>
  ({
    accounts: { resolveSession: async (token: string) => (token === 'known' ? SESSION : null) },
    callers: {
      identify: async () => ({ caller: { ...systemCaller(SPACE), grants, sight: sightOf(grants) }, principal: null, space: null }),
    },
  }) as unknown as Services
