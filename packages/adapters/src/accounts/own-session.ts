import type { OwnSession } from '@gangmu/application'
import { checkPassword, fail } from '@gangmu/domain'
import { PASSWORD_REFUSALS, reject } from './api-failure.ts'
import { asOwner, type Context, keyOf } from './context.ts'

/** What somebody who is signed in does with the own session and the own password. */
export const createOwnSession = (context: Context): OwnSession => {
  const { api, rows, cache, guarded, own, reread, replaceSession } = context
  return {
    signOut: async (token) => {
      await rows.endSession(keyOf(token))
      cache.forgetKey(keyOf(token))
    },
    resolveSession: (token) => cache.resolve(keyOf(token)),
    unlockSession: async (token, password) => {
      const live = await rows.readSession(keyOf(token))
      if (live === null) return fail('session-missing')
      return guarded(live.session.userName, async () => {
        try {
          await api.verifyPassword({ headers: asOwner(token), body: { password } })
        } catch (error) {
          return reject(error, PASSWORD_REFUSALS)
        }
        await rows.continueSession(keyOf(token))
        return reread(token)
      })
    },
    chooseSpace: async (token, spaceId) => {
      const live = await own(token)
      if (!live.ok) return live
      return (await rows.setSpace(keyOf(token), spaceId)) ? reread(token) : fail('space-not-member')
    },
    changePassword: async (token, current, next) => {
      const live = await own(token)
      if (!live.ok) return live
      const { userId, userName } = live.value.session
      const flaw = checkPassword(next, userName)
      if (flaw !== null) return { ok: false, failure: flaw }
      if (next === current) return fail('password-unchanged')
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true }
      return guarded(userName, () =>
        replaceSession(
          token,
          live.value,
          (headers) => api.changePassword({ headers, body }),
          () => rows.passwordIsOwn(userId),
        ).catch((error: unknown) => reject(error, PASSWORD_REFUSALS)),
      )
    },
  }
}
