import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPool } from '../database/connection.ts'
import { migrate } from '../database/migrate.ts'
import type { Secrets } from '../embedded/secrets.ts'
import { type EmbeddedCluster, type Login, startEmbedded } from '../embedded/start-embedded.ts'

/** A server for tests: quick instead of durable, in a folder of its own. Its database `gangmu` is migrated and serves as the template. */
export type TestCluster = {
  readonly login: (role: keyof Secrets, database?: string) => Login
  /** Stops the server and removes its folder. */
  readonly stop: () => Promise<void>
}

const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '32MB' }

/** A folder that PostgreSQL's OS user can enter too where the tests run as root (`mkdtemp` makes it 0700). */
export const makeTestFolder = async (prefix = 'gangmu-test-'): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), prefix))
  await chmod(folder, 0o755)
  return folder
}

/** `binFolder`: other programs than the bundled ones; default from GANGMU_TEST_POSTGRES. Use `createTestDatabase` where one will do. */
export const startTestCluster = async (
  options: { readonly binFolder?: string | undefined; readonly folder?: string } = {},
): Promise<TestCluster> => {
  const folder = options.folder ?? (await makeTestFolder())
  const binFolder = options.binFolder ?? process.env['GANGMU_TEST_POSTGRES']
  const cluster = await startEmbedded({
    dataFolder: folder,
    settings: QUICK,
    restart: false,
    ...(binFolder === undefined || binFolder === '' ? {} : { binFolder }),
  })
  try {
    await migrateTemplate(cluster)
  } catch (error) {
    await stopCluster(cluster, folder)
    throw error
  }
  return { login: cluster.login, stop: () => stopCluster(cluster, folder) }
}

const migrateTemplate = async (cluster: EmbeddedCluster): Promise<void> => {
  const owner = openPool(cluster.login('owner'), null, 1)
  try {
    await migrate(owner)
  } finally {
    await owner.destroy()
  }
}

const stopCluster = async (cluster: EmbeddedCluster, folder: string): Promise<void> => {
  await cluster.stop()
  // Root with a private TMPDIR: the cluster itself lies elsewhere.
  for (const path of [folder, cluster.root]) await rm(path, { recursive: true, force: true })
}
