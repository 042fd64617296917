import { invariant } from '@gangmu/domain'
import type { Accounts } from '../ports/accounts.ts'

export type FirstAdmin = { readonly userId: string; readonly userName: string; readonly password: string }

const FIRST = { userName: 'admin', displayName: '系统管理员' } as const

/**
 * The account an installation begins with, made where there is none; its password is given this once and has to be changed at the first
 * sign-in. Null where accounts exist. It belongs to no space yet and has no right: whoever calls adds both. `wasCutOff`: the start that
 * made it never came to telling the password, so another one is given.
 */
export const ensureFirstAdmin = async (
  accounts: Pick<Accounts, 'hasAccounts' | 'createUser' | 'findAccount' | 'resetPassword'>,
  wasCutOff = false,
): Promise<FirstAdmin | null> => {
  if (await accounts.hasAccounts()) return wasCutOff ? takeUp(accounts) : null
  const created = await accounts.createUser(FIRST)
  // Another server of the same database was faster.
  if (!created.ok && created.failure.code === 'user-name-taken') return null
  invariant(created.ok, 'the-first-account-can-be-made')
  return { ...created.value, userName: FIRST.userName }
}

const takeUp = async (accounts: Pick<Accounts, 'findAccount' | 'resetPassword'>): Promise<FirstAdmin | null> => {
  const userId = await accounts.findAccount(FIRST.userName)
  const reset = userId === null ? null : await accounts.resetPassword(userId)
  return reset?.ok ? { userId: userId!, userName: FIRST.userName, password: reset.value.password } : null
}
