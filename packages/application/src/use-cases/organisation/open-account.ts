import { type Outcome, succeed } from '@gangmu/domain'
import type { AccountMaker, NewCredentials } from './account-maker.ts'

export type OpenedAccount = { readonly userId: string; readonly credentials: NewCredentials }

type Owner = { readonly spaceId: string; readonly personId: string; readonly name: string }

/** An account for a person of the space. Fails as `createUser` does. */
export const openAccount = async (accounts: AccountMaker, owner: Owner, userName: string): Promise<Outcome<OpenedAccount>> => {
  const created = await accounts.createUser({ userName, displayName: owner.name })
  if (!created.ok) return created
  const { userId, password } = created.value
  const joined = await accounts.addMembership(userId, { spaceId: owner.spaceId, personId: owner.personId })
  return joined.ok ? succeed({ userId, credentials: { userName, password } }) : joined
}

/** Does the work that makes use of new accounts; where it fails they are disabled, because nobody belongs to them. */
export const withAccounts = async <R extends { readonly ok: boolean }>(
  accounts: AccountMaker,
  userIds: readonly string[],
  work: () => Promise<R>,
): Promise<R> => {
  const disable = async () => {
    for (const userId of userIds) await accounts.disableUser(userId)
  }
  try {
    const result = await work()
    if (!result.ok) await disable()
    return result
  } catch (error) {
    await disable()
    throw error
  }
}
