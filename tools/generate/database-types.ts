/**
 * Writes packages/store/src/database.generated.ts from the migrated schema of a throw-away server.
 *
 *   node tools/generate/database-types.ts           write the file
 *   node tools/generate/database-types.ts --check   exit 1 when the committed file is stale
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describeSchema, renderDatabaseTypes, startTestCluster } from '@gangmu/store/testing'

const target = fileURLToPath(new URL('../../packages/store/src/database.generated.ts', import.meta.url))

const cluster = await startTestCluster()
try {
  const text = renderDatabaseTypes(await describeSchema(cluster.login('owner')))
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (readFileSync(target, 'utf8') !== text) {
    console.error('packages/store/src/database.generated.ts is stale: npm run generate -- database-types')
    process.exitCode = 1
  }
} finally {
  await cluster.stop()
}
