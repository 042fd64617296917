import type { Accounts } from '@gangmu/application'
import { createAdministration } from './administration.ts'
import { type AccountsOptions, createContext } from './context.ts'
import { createOwnSession } from './own-session.ts'
import { createSecondFactor } from './second-factor.ts'
import { createSignIn } from './sign-in.ts'

/** Accounts on better-auth (passwords, sessions, second factors), with lock-out, throttle and cache of our own around it. */
export const createAccounts = async (options: AccountsOptions): Promise<Accounts> => {
  const context = await createContext(options)
  return { ...createSignIn(context), ...createOwnSession(context), ...createSecondFactor(context), ...createAdministration(context) }
}
