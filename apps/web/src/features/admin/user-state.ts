import type { User } from './queries.ts'

/** The one word for how an account stands: what keeps somebody out goes before what is only to be done. */
export const stateOfUser = ({ account, leftOn }: Pick<User, 'account' | 'leftOn'>) => {
  if (leftOn !== null) return 'left'
  if (account === null) return 'none'
  if (account.disabled) return 'disabled'
  if (account.lockedUntil !== null) return 'locked'
  return account.mustChangePassword ? 'new-password' : 'active'
}
