import type { HeldSession, SignIn, SignInRequest } from '@gangmu/application'
import { fail, foldUserName, type Outcome, succeed } from '@gangmu/domain'
import { reject } from './api-failure.ts'
import { type Context, makeToken } from './context.ts'
import { createThrottle } from './throttle.ts'

const REFUSALS = {
  INVALID_USERNAME_OR_PASSWORD: 'sign-in-refused',
  PASSWORD_TOO_LONG: 'sign-in-refused',
  INVALID_CODE: 'second-factor-wrong',
} as const

/** From the outside in: throttle of the address, lock-out of the name, password, second factor. */
export const createSignIn = ({ api, seeded, seedOf, rows, guarded, clock }: Context): SignIn => {
  const throttle = createThrottle(clock)

  const passSecondFactor = async (userName: string, code: string | undefined, cookies: Headers): Promise<Outcome<string>> => {
    if (code === undefined) return fail('second-factor-required')
    if (!(await rows.isFreshCode(userName, code))) return fail('second-factor-wrong')
    // The library keeps what stands between password and code in a cookie; it goes back as a browser would send it.
    const cookie = cookies.getSetCookie().map((set) => set.split(';', 1)[0])
    const { user } = await api.verifyTOTP({ headers: new Headers({ cookie: cookie.join('; ') }), body: { code } })
    await rows.noteCode(user.id, code)
    return succeed(user.id)
  }

  /** The same work for a name without an account as for a wrong password: the library hashes one where there is none to compare with. */
  const passPassword = async (userName: string, password: string, code: string | undefined): Promise<Outcome<string>> => {
    try {
      const { headers, response } = await api.signInUsername({ body: { username: userName, password }, returnHeaders: true })
      return 'token' in response ? succeed(response.user.id) : await passSecondFactor(userName, code, headers)
    } catch (error) {
      return reject(error, REFUSALS)
    }
  }

  const authenticate = async (userName: string, request: SignInRequest): Promise<Outcome<HeldSession>> => {
    // Always a new token: one that was planted in the browser before is worth nothing after (session fixation).
    const token = makeToken()
    const seed = seedOf(token, { ipAddress: request.ip, userAgent: request.userAgent, spaceId: null })
    const passed = await seeded(seed, () => passPassword(userName, request.password, request.secondFactor))
    if (!passed.ok) return passed
    const live = await rows.readSession(seed.token)
    if (live !== null) {
      await rows.noteSignIn(passed.value)
      return succeed({ token, session: live.session })
    }
    await rows.endSession(seed.token)
    return fail('account-disabled')
  }

  return {
    signIn: async (request) => {
      const minutes = throttle.begin(request.ip)
      if (minutes > 0) return fail('sign-in-throttled', { minutes })
      const name = foldUserName(request.userName)
      const outcome = name === null ? fail('sign-in-refused') : await guarded(name, () => authenticate(name, request))
      if (outcome.ok || outcome.failure.code === 'second-factor-required') throttle.takeBack(request.ip)
      return outcome
    },
  }
}
