import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Accounts, ensureFirstAdmin, type FirstAdmin, type Ports, type Tx } from '@gangmu/application'
import type { Role } from '@gangmu/domain'

/** What one person needs to try everything; an installation in earnest gives these to different people and switches the preset off. */
const TRIAL_ROLES: readonly Role[] = ['system-admin', 'security-admin', 'auditor', 'drafter', 'approver', 'publisher', 'dispatcher']

/** The file is begun before the account is and whole once the account is: a start cut off between the two is taken up by the next. */
type Kept = { readonly whole: false } | ({ readonly whole: true } & FirstAdmin)

/**
 * The first account with its first password. It is kept in a file of the data folder, readable by its owner alone, until the password is
 * changed: who missed the line on the terminal finds it there, also after a crash. Null once that is done.
 */
export const prepareFirstAdmin = async (
  ports: Pick<Ports, 'unitOfWork' | 'persons' | 'principals' | 'grants' | 'audit'>,
  accounts: Accounts,
  { spaceId, dataFolder, today }: { readonly spaceId: string; readonly dataFolder: string; readonly today: string },
): Promise<FirstAdmin | null> => {
  const path = join(dataFolder, 'first-password.json')
  const keep = (kept: Kept) => writeFile(path, JSON.stringify(kept), { mode: 0o600 })
  const kept = await readKept(path)
  if (kept?.whole) return recallFirstAdmin(accounts, path, kept)
  if (kept === null) {
    if (await accounts.hasAccounts()) return null
    await keep({ whole: false })
  }
  const made = await ensureFirstAdmin(accounts, kept !== null)
  if (made === null) {
    await rm(path, { force: true })
    return null
  }
  const personId = await ports.unitOfWork.run(spaceId, async (tx) => {
    const known = await ports.principals.resolvePrincipal(tx, made.userId, today)
    return known?.personId ?? giveTrialRoles(ports, tx, made)
  })
  await accounts.addMembership(made.userId, { spaceId, personId })
  await keep({ whole: true, ...made })
  return made
}

const giveTrialRoles = async (ports: Pick<Ports, 'persons' | 'grants' | 'audit'>, tx: Tx, made: FirstAdmin): Promise<string> => {
  const personId = randomUUID()
  await ports.persons.insertPersons(tx, [{ id: personId, name: '系统管理员', phone: null, userId: made.userId }])
  await ports.grants.insertGrants(
    tx,
    TRIAL_ROLES.map((role) => ({
      id: randomUUID(),
      role,
      holder: { kind: 'person' as const, id: personId },
      unitId: null,
      from: null,
      to: null,
      recordedBy: 'system',
    })),
  )
  await ports.audit.append(tx, {
    actor: 'system',
    action: 'user.create-first',
    subject: `person:${personId}`,
    details: { user: made.userName, roles: TRIAL_ROLES.join(' ') },
  })
  return personId
}

const readKept = async (path: string): Promise<Kept | null> => {
  const text = await readFile(path, 'utf8').catch(() => null)
  // Empty where the machine went down while it was written.
  return text === null ? null : ((text === '' ? { whole: false } : JSON.parse(text)) as Kept)
}

const recallFirstAdmin = async (accounts: Accounts, path: string, admin: FirstAdmin): Promise<FirstAdmin | null> => {
  const [state] = await accounts.listAccounts([admin.userId])
  if (state?.mustChangePassword === true) return admin
  await rm(path, { force: true })
  return null
}
