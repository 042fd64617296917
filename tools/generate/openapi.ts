/**
 * Writes docs/reference/openapi.json: the API as the server describes it at /api/docs/json, without a database or a socket.
 *
 *   node tools/generate/openapi.ts           write the file
 *   node tools/generate/openapi.ts --check   exit 1 when the committed file is stale
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildApp } from '@gangmu/server'

const target = fileURLToPath(new URL('../../docs/reference/openapi.json', import.meta.url))

const app = buildApp(
  { logLevel: 'silent', publicUrl: null, tls: null, trustProxy: false, uploadLimitBytes: 1 },
  Promise.withResolvers<never>().promise,
  '/nonexistent',
)
await app.ready()
const text = `${JSON.stringify(app.swagger(), null, 2)}\n`
await app.close()

if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) {
  console.error('docs/reference/openapi.json is stale: npm run generate -- openapi')
  process.exitCode = 1
}
