import { randomBytes } from 'node:crypto'
import { chmod, stat } from 'node:fs/promises'
import { readJson, writeFileWhole } from './files.ts'

/**
 * Passwords of the three logins: `superuser` (made by initdb, for repair), `owner` (migrations) and `app` (everything else).
 * They never leave the 0600 file beside the cluster.
 */
export type Secrets = { readonly superuser: string; readonly owner: string; readonly app: string }

export const ROLE_NAMES = { superuser: 'gangmu_super', owner: 'gangmu_owner', app: 'gangmu_app' } as const satisfies Record<
  keyof Secrets,
  string
>
export const DATABASE_NAME = 'gangmu'

export const readSecrets = async (path: string): Promise<Secrets | null> => {
  const found = (await readJson(path)) as Partial<Secrets> | null
  if (typeof found?.superuser !== 'string' || typeof found.owner !== 'string' || typeof found.app !== 'string') return null
  // Copied by hand, a file easily loses its mode.
  if (((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600)
  return { superuser: found.superuser, owner: found.owner, app: found.app }
}

export const makeSecrets = async (path: string): Promise<Secrets> => {
  const password = () => randomBytes(24).toString('base64url')
  const secrets: Secrets = { superuser: password(), owner: password(), app: password() }
  await writeFileWhole(path, `${JSON.stringify(secrets, null, 2)}\n`, 0o600)
  return secrets
}
