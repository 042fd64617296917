import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Accounts, ensureFirstAdmin, type FirstAdmin, type Ports } from '@gangmu/application'
import type { Role } from '@gangmu/domain'

/** What one person needs to try everything; an installation in earnest gives these to different people and switches the preset off. */
const TRIAL_ROLES: readonly Role[] = ['system-admin', 'security-admin', 'auditor', 'drafter', 'approver', 'publisher', 'dispatcher']

/**
 * The first account with its first password. It is kept in a file of the data folder, readable by its owner alone, until the password is
 * changed: who missed the line on the terminal finds it there, also after a crash. Null once that is done.
 */
export const prepareFirstAdmin = async (
  ports: Pick<Ports, 'unitOfWork' | 'persons' | 'grants' | 'audit'>,
  accounts: Accounts,
  spaceId: string,
  dataFolder: string,
): Promise<FirstAdmin | null> => {
  const path = join(dataFolder, 'first-password.json')
  const made = await ensureFirstAdmin(accounts)
  if (made === null) return recallFirstAdmin(accounts, path)
  await writeFile(path, JSON.stringify(made), { mode: 0o600 })
  const personId = randomUUID()
  await ports.unitOfWork.run(spaceId, async (tx) => {
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
  })
  await accounts.addMembership(made.userId, { spaceId, personId })
  return made
}

const recallFirstAdmin = async (accounts: Accounts, path: string): Promise<FirstAdmin | null> => {
  const kept = await readFile(path, 'utf8').catch(() => null)
  if (kept === null) return null
  const admin = JSON.parse(kept) as FirstAdmin
  const [state] = await accounts.listAccounts([admin.userId])
  if (state?.mustChangePassword === true) return admin
  await rm(path, { force: true })
  return null
}
