/** Accounts whose rights are other ones from now on: whoever keeps them in memory forgets them. */
export type ChangedUsers = { readonly changedUserIds: readonly string[] }

export const changedUsers = (holders: readonly { readonly userId: string | null }[]): ChangedUsers => ({
  changedUserIds: [...new Set(holders.flatMap(({ userId }) => userId ?? []))],
})
