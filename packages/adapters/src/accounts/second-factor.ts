import type { SecondFactor } from '@gangmu/application'
import { fail, invariant, succeed } from '@gangmu/domain'
import { PASSWORD_REFUSALS, reject } from './api-failure.ts'
import { asOwner, type Context } from './context.ts'
import { ISSUER } from './create-auth.ts'

/** https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
const keyUri = (userName: string, secret: string): string =>
  `otpauth://totp/${encodeURIComponent(`${ISSUER}:${userName}`)}?secret=${secret}&issuer=${encodeURIComponent(ISSUER)}`

/** Six digits by time (RFC 6238): set up with the password, in force once a first code was right. */
export const createSecondFactor = (context: Context): SecondFactor => {
  const { api, rows, guarded, own, replaceSession } = context
  return {
    beginSecondFactor: async (token, password) => {
      const live = await own(token)
      if (!live.ok) return live
      const { userName } = live.value.session
      return guarded(userName, async () => {
        try {
          const begun = await api.enableTwoFactor({ headers: asOwner(token), body: { password } })
          invariant(begun.method === 'totp', 'the-second-factor-is-by-time')
          const secret = new URL(begun.totpURI).searchParams.get('secret')
          invariant(secret !== null, 'the-key-uri-has-a-secret')
          return succeed({ secret, uri: keyUri(userName, secret) })
        } catch (error) {
          return reject(error, { ...PASSWORD_REFUSALS, TOTP_ALREADY_ENABLED: 'second-factor-active' })
        }
      })
    },
    confirmSecondFactor: async (token, code) => {
      const live = await own(token)
      if (!live.ok) return live
      const { userId, secondFactor } = live.value.session
      if (secondFactor) return fail('second-factor-active')
      return replaceSession(
        token,
        live.value,
        (headers) => api.verifyTOTP({ headers, body: { code } }),
        () => rows.noteCode(userId, code),
      ).catch((error: unknown) => reject(error, { INVALID_CODE: 'second-factor-wrong', TOTP_NOT_ENABLED: 'second-factor-missing' }))
    },
    removeSecondFactor: async (token, password) => {
      const live = await own(token)
      if (!live.ok) return live
      const { userName, secondFactor } = live.value.session
      if (!secondFactor) return fail('second-factor-missing')
      return guarded(userName, () =>
        replaceSession(token, live.value, (headers) => api.disableTwoFactor({ headers, body: { password } })).catch((error: unknown) =>
          reject(error, PASSWORD_REFUSALS),
        ),
      )
    },
  }
}
