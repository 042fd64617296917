import { fail, type Outcome, succeed } from '@gangmu/domain'
import type { AccountAdministration, AccountState, SessionSummary } from '../../ports/accounts.ts'
import type { Caller, Ports } from '../context.ts'
import type { NewCredentials } from '../organisation/account-maker.ts'

type UserPorts = Pick<Ports, 'unitOfWork' | 'persons' | 'audit'>
type Administration = Pick<
  AccountAdministration,
  'listAccounts' | 'resetPassword' | 'disableUser' | 'enableUser' | 'unlockUser' | 'clearSecondFactor' | 'listSessions' | 'endSession'
>

/** What is done to the account of a person; the entry in the audit log is `user.<verb>`. */
type Change = {
  readonly personId: string
  readonly action: `user.${string}`
  /** Refused where the account is the caller's own: nobody shuts himself out, and one's own password needs the present one. */
  readonly notOneself?: true
}

/**
 * The account belongs to a person of the caller's space, or there is none (`user-not-found`). Accounts have connections of their own (the library
 * behind them asks for that), so change and entry cannot be one transaction. The entry is written first and for good: a crash in between leaves an
 * entry of what did not happen, never a change that nobody is told of. What is refused after that is told by a second entry (`failed`).
 */
const changeAccount = async <T>(
  ports: UserPorts,
  caller: Caller,
  { personId, action, notOneself }: Change,
  change: (userId: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const entry = { actor: caller.actor, action, subject: `person:${personId}` }
  const opened = await ports.unitOfWork.run(caller.spaceId, async (tx): Promise<Outcome<string>> => {
    const userId = (await ports.persons.getPerson(tx, personId))?.userId ?? null
    if (userId === null) return fail('user-not-found')
    if (notOneself && userId === caller.userId) return fail('user-is-self')
    await ports.audit.append(tx, { ...entry, details: {} })
    return succeed(userId)
  })
  if (!opened.ok) return opened
  const changed = await change(opened.value)
  if (!changed.ok) {
    const details = { failed: changed.failure.code }
    await ports.unitOfWork.run(caller.spaceId, (tx) => ports.audit.append(tx, { ...entry, details }))
  }
  return changed
}

const stateOf = async (accounts: Administration, userId: string): Promise<Outcome<AccountState>> => {
  const [state] = await accounts.listAccounts([userId])
  return state === undefined ? fail('user-not-found') : succeed(state)
}

/** Fails with `user-not-found`, `user-is-self`. */
export const resetUserPassword = (
  ports: UserPorts,
  accounts: Administration,
  caller: Caller,
  personId: string,
): Promise<Outcome<NewCredentials>> =>
  changeAccount(ports, caller, { personId, action: 'user.reset-password', notOneself: true }, async (userId) => {
    const reset = await accounts.resetPassword(userId)
    if (!reset.ok) return reset
    const state = await stateOf(accounts, userId)
    return state.ok ? succeed({ userName: state.value.userName, password: reset.value.password }) : state
  })

type Switch = 'disableUser' | 'enableUser' | 'unlockUser' | 'clearSecondFactor'

const SWITCHES: Readonly<Record<Switch, Omit<Change, 'personId'>>> = {
  disableUser: { action: 'user.disable', notOneself: true },
  enableUser: { action: 'user.enable' },
  unlockUser: { action: 'user.unlock' },
  // One's own is switched off in one's own menu, with the password.
  clearSecondFactor: { action: 'user.clear-second-factor', notOneself: true },
}

/** Disables, enables or unlocks an account or clears its second factor. Fails with `user-not-found`, `user-is-self`. */
export const switchAccount = (
  ports: UserPorts,
  accounts: Administration,
  caller: Caller,
  personId: string,
  to: Switch,
): Promise<Outcome<AccountState>> =>
  changeAccount(ports, caller, { personId, ...SWITCHES[to] }, async (userId) => {
    const done = await accounts[to](userId)
    return done.ok ? stateOf(accounts, userId) : done
  })

/** Where somebody is signed in. Fails with `user-not-found`. */
export const listUserSessions = async (
  ports: Pick<Ports, 'unitOfWork' | 'persons'>,
  accounts: Administration,
  caller: Caller,
  personId: string,
): Promise<Outcome<readonly SessionSummary[]>> => {
  const person = await ports.unitOfWork.run(caller.spaceId, (tx) => ports.persons.getPerson(tx, personId))
  return person?.userId ? succeed(await accounts.listSessions(person.userId)) : fail('user-not-found')
}

/** Ends a session of that person, of nobody else; gives those that are left. Fails with `user-not-found`. */
export const endUserSession = (
  ports: UserPorts,
  accounts: Administration,
  caller: Caller,
  personId: string,
  sessionId: string,
): Promise<Outcome<readonly SessionSummary[]>> =>
  changeAccount(ports, caller, { personId, action: 'user.end-session' }, async (userId) => {
    const live = await accounts.listSessions(userId)
    if (live.some(({ id }) => id === sessionId)) await accounts.endSession(sessionId)
    return succeed(live.filter(({ id }) => id !== sessionId))
  })
