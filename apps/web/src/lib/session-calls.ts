import { queryOptions } from '@tanstack/react-query'
import { askOnce as ask } from './ask.ts'
import { FEATURE } from './query-keys.ts'
import type { Session } from './session.ts'

/** Who is signed in. Never retried and never waited for: where nobody is, the page goes to the sign-in at once. */
export const sessionQuery = queryOptions({
  queryKey: [FEATURE.session],
  queryFn: () => ask<Session>('GET', '/api/session'),
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
})

export type Credentials = { readonly userName: string; readonly password: string; readonly secondFactor?: string }

export const signIn = (credentials: Credentials) => ask<Session>('POST', '/api/session', credentials)
export const signOut = () => ask<null>('DELETE', '/api/session')
export const unlock = (password: string) => ask<Session>('POST', '/api/session/unlock', { password })
export const chooseSpace = (spaceId: string) => ask<Session>('POST', '/api/session/space', { spaceId })
export const changePassword = (change: { readonly current: string; readonly next: string }) =>
  ask<Session>('POST', '/api/session/password', change)

/** A new secret for an authenticator app; it counts once a code made with it is confirmed. */
export const beginSecondFactor = (password: string) => ask<{ readonly secret: string }>('POST', '/api/session/second-factor', { password })
export const confirmSecondFactor = (code: string) => ask<Session>('POST', '/api/session/second-factor/confirm', { code })
export const removeSecondFactor = (password: string) => ask<Session>('POST', '/api/session/second-factor/remove', { password })
