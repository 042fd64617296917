import { queryOptions } from '@tanstack/react-query'
import { callOnce } from './call.ts'
import { FEATURE } from './query-keys.ts'

/** Who is signed in. Never retried and never waited for: where nobody is, the page goes to the sign-in at once. */
export const sessionQuery = queryOptions({
  queryKey: [FEATURE.session],
  queryFn: () => callOnce('showSession'),
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
})

export type Credentials = { readonly userName: string; readonly password: string; readonly secondFactor?: string }

export const signIn = (credentials: Credentials) => callOnce('signIn', {}, {}, credentials)
export const signOut = () => callOnce('signOut')
export const unlock = (password: string) => callOnce('unlockSession', {}, {}, { password })
export const chooseSpace = (spaceId: string) => callOnce('chooseSpace', {}, {}, { spaceId })
export const changePassword = (change: { readonly current: string; readonly next: string }) => callOnce('changePassword', {}, {}, change)

/** A new secret for an authenticator app; it counts once a code made with it is confirmed. */
export const beginSecondFactor = (password: string) => callOnce('beginSecondFactor', {}, {}, { password })
export const confirmSecondFactor = (code: string) => callOnce('confirmSecondFactor', {}, {}, { code })
export const removeSecondFactor = (password: string) => callOnce('removeSecondFactor', {}, {}, { password })
