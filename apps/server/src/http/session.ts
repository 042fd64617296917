import type { AccountSession, Accounts } from '@gangmu/application'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null where nobody is signed in. It may be locked: `requireSession` looks at that. */
    session: AccountSession | null
    /** The token the session was asked for with; null where none came. */
    sessionToken: string | null
  }
  interface FastifyReply {
    /** Hands the token of a session to the browser, in place of an earlier one. */
    holdSession: (token: string) => FastifyReply
    dropSession: () => FastifyReply
  }
}

export type SessionOptions = {
  /** Whether browsers reach us by https, here or at a proxy in front. */
  readonly secure: boolean
  /** Asked first for what an Authorization header bears; null where it is none of its tokens. */
  readonly resolveBearer?: (token: string, request: FastifyRequest) => Promise<AccountSession | null>
}

/** `__Host-` binds the cookie to this very host and https: no neighbour under the same domain can plant one (RFC 6265bis §4.1.3.2). */
const cookieName = (secure: boolean): string => (secure ? '__Host-gangmu_session' : 'gangmu_session')

/** Without Max-Age: it goes when the browser closes, and the server ends it after its hours in any case. */
const cookieAttributes = (secure: boolean): string => `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`

const readCookie = (request: FastifyRequest, name: string): string | null => {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name && value) return value
  }
  return null
}

const readBearer = (request: FastifyRequest): string | null =>
  /^Bearer +([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null

/** Gives every request under /api its session before its body is read, so that nobody unknown gets to upload anything. */
export const registerSessions = (
  app: FastifyInstance,
  services: Promise<{ readonly accounts: Accounts }>,
  { secure, resolveBearer }: SessionOptions,
): void => {
  const name = cookieName(secure)
  const attributes = cookieAttributes(secure)
  app.decorateRequest('session', null)
  app.decorateRequest('sessionToken', null)
  app.decorateReply('holdSession', function (this: FastifyReply, token: string) {
    return this.header('set-cookie', `${name}=${token}; ${attributes}`)
  })
  app.decorateReply('dropSession', function (this: FastifyReply) {
    return this.header('set-cookie', `${name}=; Max-Age=0; ${attributes}`)
  })
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/')) return
    const bearer = readBearer(request)
    const token = bearer ?? readCookie(request, name)
    if (token === null) return
    const { accounts } = await services
    request.session = (bearer !== null && (await resolveBearer?.(bearer, request))) || null
    if (request.session !== null) return
    request.sessionToken = token
    request.session = await accounts.resolveSession(token)
  })
}

/** The session of whoever may go on: fails with `session-missing`, `session-locked` or `password-change-required`. */
export const requireSession = ({ session }: FastifyRequest): AccountSession => {
  if (session === null) throw new Refusal({ code: 'session-missing', params: {} })
  if (session.locked) throw new Refusal({ code: 'session-locked', params: {} })
  if (session.mustChangePassword) throw new Refusal({ code: 'password-change-required', params: {} })
  return session
}

/** The token of a live session, locked or not: fails with `session-missing`. */
export const requireSessionToken = ({ session, sessionToken }: FastifyRequest): string => {
  if (session === null || sessionToken === null) throw new Refusal({ code: 'session-missing', params: {} })
  return sessionToken
}
