import { randomBytes } from 'node:crypto'
import { chmod, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureDataFolder } from './embedded/cluster-place.ts'
import { withFolder } from './embedded/disk.ts'
import { exists, readJson, writeFileWhole } from './embedded/files.ts'
import { StoreFailure } from './store-failure.ts'

export const SESSION_SECRET_NAME = 'session-secret.json'
const LEAST_LENGTH = 32

/**
 * The installation's secret: 32 random bytes in base64url, made at the first start and kept in the data folder under mode 0600, whichever
 * database is used. A file that holds none is refused (`session-secret-broken`), not replaced: second factors could be read no more.
 */
export const loadSessionSecret = (dataFolder: string): Promise<string> =>
  withFolder(dataFolder, async () => {
    const path = join(dataFolder, SESSION_SECRET_NAME)
    if (!(await exists(path))) {
      const secret = randomBytes(32).toString('base64url')
      await ensureDataFolder(dataFolder)
      await writeFileWhole(path, `${JSON.stringify({ secret }, null, 2)}\n`, 0o600)
      return secret
    }
    const found = (await readJson(path)) as { secret?: unknown } | null
    if (typeof found?.secret !== 'string' || found.secret.length < LEAST_LENGTH) throw new StoreFailure('session-secret-broken', { path })
    // Copied by hand, a file easily loses its mode.
    if (((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600)
    return found.secret
  })
