import type { ChangedUsers } from '@gangmu/application'
import type { Services } from '../services.ts'

/** The answer, and the accounts whose rights it changed forgotten. */
export const forgetting = <T extends ChangedUsers>(
  { forgetUsers }: Services,
  { changedUserIds, ...answer }: T,
): Omit<T, 'changedUserIds'> => {
  forgetUsers(changedUserIds)
  return answer
}
