import type { Accounts } from '@gangmu/application'
import type { changePasswordSchema, chooseSpaceSchema, passwordBodySchema, secondFactorCodeSchema, signInSchema } from '@gangmu/contract'
import type { z } from 'zod'
import { Refusal, unwrap } from '../http/problem.ts'
import { requireSessionToken } from '../http/session.ts'
import type { Call } from './operation.ts'

/** What these operations need of a call. */
type SessionCall<B = unknown> = Pick<Call<unknown, unknown, B>, 'request' | 'reply' | 'body'> & {
  readonly services: { readonly accounts: Accounts }
}

export const handleSignIn = async ({ request, reply, services, body }: SessionCall<z.output<typeof signInSchema>>) => {
  const userAgent = request.headers['user-agent'] ?? ''
  const { token, session } = unwrap(await services.accounts.signIn({ ...body, ip: request.ip, userAgent: userAgent.slice(0, 300) }))
  if (request.sessionToken !== null) await services.accounts.signOut(request.sessionToken)
  reply.holdSession(token).status(201)
  return session
}

export const handleShowSession = async ({ request }: SessionCall) => {
  if (request.session === null) throw new Refusal({ code: 'session-missing', params: {} })
  return request.session
}

export const handleSignOut = async ({ request, reply, services }: SessionCall) => {
  if (request.sessionToken !== null) await services.accounts.signOut(request.sessionToken)
  reply.dropSession()
  return { status: 'signed-out' }
}

export const handleUnlockSession = async ({ request, services, body }: SessionCall<z.output<typeof passwordBodySchema>>) =>
  unwrap(await services.accounts.unlockSession(requireSessionToken(request), body.password))

export const handleChooseSpace = async ({ request, services, body }: SessionCall<z.output<typeof chooseSpaceSchema>>) =>
  unwrap(await services.accounts.chooseSpace(requireSessionToken(request), body.spaceId))

export const handleChangePassword = async ({ request, reply, services, body }: SessionCall<z.output<typeof changePasswordSchema>>) => {
  const { token, session } = unwrap(await services.accounts.changePassword(requireSessionToken(request), body.current, body.next))
  reply.holdSession(token)
  return session
}

export const handleBeginSecondFactor = async ({ request, reply, services, body }: SessionCall<z.output<typeof passwordBodySchema>>) => {
  const begun = unwrap(await services.accounts.beginSecondFactor(requireSessionToken(request), body.password))
  reply.status(201)
  return begun
}

export const handleConfirmSecondFactor = async (call: SessionCall<z.output<typeof secondFactorCodeSchema>>) => {
  const { request, reply, services, body } = call
  const { token, session } = unwrap(await services.accounts.confirmSecondFactor(requireSessionToken(request), body.code))
  reply.holdSession(token)
  return session
}

export const handleRemoveSecondFactor = async (call: SessionCall<z.output<typeof passwordBodySchema>>) => {
  const { request, reply, services, body } = call
  const { token, session } = unwrap(await services.accounts.removeSecondFactor(requireSessionToken(request), body.password))
  reply.holdSession(token)
  return session
}
