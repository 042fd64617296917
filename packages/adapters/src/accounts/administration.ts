import type { AccountAdministration } from '@gangmu/application'
import { checkPassword, fail, foldUserName, type Outcome, succeed } from '@gangmu/domain'
import { codeOf, reject } from './api-failure.ts'
import type { Context } from './context.ts'
import { makeAddress } from './create-auth.ts'
import { makePassword } from './passwords.ts'

/** What is done to accounts by whoever looks after them. */
export const createAdministration = (context: Context): AccountAdministration => {
  const { api, rows, cache, passwords } = context
  const changed = async (userId: string, change: Promise<boolean>): Promise<Outcome<null>> => {
    const found = await change
    cache.forgetUser(userId)
    return found ? succeed(null) : fail('user-not-found')
  }
  return {
    hasAccounts: rows.hasAccounts,
    createUser: async ({ userName, displayName, password: given }) => {
      const name = foldUserName(userName)
      if (name === null) return fail('user-name-invalid')
      const flaw = given === undefined ? null : checkPassword(given, name)
      if (flaw !== null) return { ok: false, failure: flaw }
      const password = given ?? makePassword()
      try {
        const body = { name: displayName.trim() || name, email: makeAddress(), username: name, password }
        const { user } = await api.signUpEmail({ body })
        if (given !== undefined) await rows.passwordIsOwn(user.id)
        return succeed({ userId: user.id, password })
      } catch (error) {
        // What the database said is hidden behind this code; of two who want one name at the same time the second ends here.
        const taken = codeOf(error) === 'FAILED_TO_CREATE_USER' && (await rows.findAccount(name)) !== null
        return taken ? fail('user-name-taken', { userName: name }) : reject(error, TAKEN, { userName: name })
      }
    },
    findAccount: async (userName) => {
      const name = foldUserName(userName)
      return name === null ? null : rows.findAccount(name)
    },
    findTakenNames: async (userNames) => {
      const taken = new Set(await rows.findUserNames(userNames.flatMap((name) => foldUserName(name) ?? [])))
      return userNames.filter((name) => taken.has(foldUserName(name) ?? ''))
    },
    listAccounts: rows.listAccounts,
    resetPassword: async (userId) => {
      const password = makePassword()
      const done = await changed(userId, rows.replacePassword(userId, await passwords.hash(password)))
      return done.ok ? succeed({ password }) : done
    },
    disableUser: (userId) => changed(userId, rows.disable(userId)),
    enableUser: (userId) => changed(userId, rows.enable(userId)),
    unlockUser: (userId) => changed(userId, rows.unlock(userId)),
    clearSecondFactor: (userId) => changed(userId, rows.clearSecondFactor(userId)),
    listSessions: rows.listSessions,
    endSession: async (sessionId) => {
      const userId = await rows.endSessionById(sessionId)
      if (userId !== null) cache.forgetUser(userId)
    },
    addMembership: (userId, membership) => changed(userId, rows.addMembership(userId, membership)),
    removeMembership: async (userId, spaceId) => {
      await rows.removeMembership(userId, spaceId)
      cache.forgetUser(userId)
    },
    forget: cache.forgetUser,
  }
}

const TAKEN = { USERNAME_IS_ALREADY_TAKEN: 'user-name-taken' } as const
