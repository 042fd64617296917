import { invariant } from '@gangmu/domain'
import type { Accounts } from '../ports/accounts.ts'

export type FirstAdmin = { readonly userId: string; readonly userName: string; readonly password: string }

const FIRST = { userName: 'admin', displayName: '系统管理员' } as const

/**
 * The account an installation begins with, made where there is none; its password is given this once and has to be changed at the first
 * sign-in. Null where accounts exist. It belongs to no space yet and has no right: whoever calls adds both.
 */
export const ensureFirstAdmin = async (accounts: Accounts): Promise<FirstAdmin | null> => {
  if (await accounts.hasAccounts()) return null
  const created = await accounts.createUser(FIRST)
  // Another server of the same database was faster.
  if (!created.ok && created.failure.code === 'user-name-taken') return null
  invariant(created.ok, 'the-first-account-can-be-made')
  return { ...created.value, userName: FIRST.userName }
}
