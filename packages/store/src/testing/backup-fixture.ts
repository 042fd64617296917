import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openForRestore, type RestoreOptions, type RestoreSummary, restoreDatabase } from '../backup/restore-database.ts'
import { onCleanUp } from './embedded-fixture.ts'
import { createServerDatabase, type ServerDatabase } from './server-database.ts'
import { makeTestFolder, type TestCluster } from './test-cluster.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

// Each of these is gone after the test: `afterEach(cleanUp)`.

/** A path in a folder of its own. */
export const newFile = async (name = 'plan.tar'): Promise<string> => {
  const folder = await makeTestFolder()
  onCleanUp(() => rm(folder, { recursive: true, force: true }))
  return join(folder, name)
}

/** As an administrator prepares it for DATABASE_URL. */
export const newServerDatabase = async (cluster?: TestCluster): Promise<ServerDatabase> => {
  const database = await createServerDatabase(cluster)
  onCleanUp(database.drop)
  return database
}

/** Open, migrated and empty. */
export const newTestDatabase = async (cluster?: TestCluster): Promise<TestDatabase> => {
  const database = await createTestDatabase(cluster)
  onCleanUp(database.close)
  return database
}

/** Into the database of `url`, whose role for the application is there. */
export const restore = async (url: string, file: string, options: Partial<RestoreOptions> = {}): Promise<RestoreSummary> => {
  const archive = await openForRestore(file)
  return restoreDatabase({ url }, 'here', archive, { file, ...options }).finally(archive.close)
}
