import { type AccountSession, describeSpace, nameSpaces } from '@gangmu/application'
import type { changePasswordSchema, chooseSpaceSchema, passwordBodySchema, secondFactorCodeSchema, signInSchema } from '@gangmu/contract'
import type { z } from 'zod'
import { actionsOf } from '../callers.ts'
import { Refusal, unwrap } from '../http/problem.ts'
import { requireSessionToken } from '../http/session.ts'
import type { Services } from '../services.ts'
import type { Call } from './operation.ts'

/** What these operations need of a call. */
export type SessionCall<B = unknown> = Pick<Call<unknown, unknown, B>, 'request' | 'reply' | 'body'> & {
  readonly services: Pick<Services, 'ports' | 'accounts' | 'callers' | 'settings'>
}

const signIn = async ({ request, reply, services, body }: SessionCall<z.output<typeof signInSchema>>) => {
  const userAgent = request.headers['user-agent'] ?? ''
  const { token, session } = unwrap(await services.accounts.signIn({ ...body, ip: request.ip, userAgent: userAgent.slice(0, 300) }))
  if (request.sessionToken !== null) await services.accounts.signOut(request.sessionToken)
  reply.holdSession(token).status(201)
  return session
}

const showSession = async ({ request, services }: SessionCall) => {
  const { session } = request
  if (session === null) throw new Refusal({ code: 'session-missing', params: {} })
  if (session.locked || session.mustChangePassword) return { ...session, who: null }
  if (session.space === null) return { ...session, spaces: await withNames(services, session), who: null }
  const { caller, principal, space } = await services.callers.identify(session)
  const who = {
    personId: caller.personId,
    name: principal?.name ?? session.displayName,
    posts: principal?.posts ?? [],
    roles: [...new Set(caller.grants.map((grant) => grant.role))],
    actions: actionsOf(caller),
    spaceName: space.name,
    areaId: space.areaId,
    ...(await describeSpace(services.ports, caller, space.areaId)),
    idleMinutes: await services.settings.idleMinutes(space.id),
  }
  const isOnly = session.spaces.length === 1
  const spaces = isOnly ? session.spaces.map((only) => ({ ...only, name: space.name })) : await withNames(services, session)
  return { ...session, spaces, who }
}

/** The account's spaces with their names, for choosing one. */
const withNames = async ({ ports }: SessionCall['services'], { spaces }: AccountSession) => {
  const names = await nameSpaces(
    ports,
    spaces.map(({ spaceId }) => spaceId),
  )
  return spaces.map((space) => ({ ...space, ...(names.has(space.spaceId) && { name: names.get(space.spaceId)! }) }))
}

const signOut = async ({ request, reply, services }: SessionCall) => {
  if (request.sessionToken !== null) await services.accounts.signOut(request.sessionToken)
  reply.dropSession()
  return { status: 'signed-out' }
}

const unlockSession = async ({ request, services, body }: SessionCall<z.output<typeof passwordBodySchema>>) =>
  unwrap(await services.accounts.unlockSession(requireSessionToken(request), body.password))

const chooseSpace = async ({ request, services, body }: SessionCall<z.output<typeof chooseSpaceSchema>>) =>
  unwrap(await services.accounts.chooseSpace(requireSessionToken(request), body.spaceId))

const changePassword = async ({ request, reply, services, body }: SessionCall<z.output<typeof changePasswordSchema>>) => {
  const { token, session } = unwrap(await services.accounts.changePassword(requireSessionToken(request), body.current, body.next))
  reply.holdSession(token)
  return session
}

const beginSecondFactor = async ({ request, reply, services, body }: SessionCall<z.output<typeof passwordBodySchema>>) => {
  const begun = unwrap(await services.accounts.beginSecondFactor(requireSessionToken(request), body.password))
  reply.status(201)
  return begun
}

const confirmSecondFactor = async (call: SessionCall<z.output<typeof secondFactorCodeSchema>>) => {
  const { request, reply, services, body } = call
  const { token, session } = unwrap(await services.accounts.confirmSecondFactor(requireSessionToken(request), body.code))
  reply.holdSession(token)
  return session
}

const removeSecondFactor = async (call: SessionCall<z.output<typeof passwordBodySchema>>) => {
  const { request, reply, services, body } = call
  const { token, session } = unwrap(await services.accounts.removeSecondFactor(requireSessionToken(request), body.password))
  reply.holdSession(token)
  return session
}

/** Each looks at the session itself: a locked one, or one with a password to be changed, may still do these. */
export const SESSION_HANDLERS = {
  signIn,
  showSession,
  signOut,
  unlockSession,
  chooseSpace,
  changePassword,
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
}
