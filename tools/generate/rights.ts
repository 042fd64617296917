/**
 * Writes docs/reference/rights.md: which role may call which operation.
 *
 *   node tools/generate/rights.ts           write the file
 *   node tools/generate/rights.ts --check   exit 1 when the committed file is stale
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ROUTES } from '@gangmu/contract'
import { can, ROLES } from '@gangmu/domain'

const target = fileURLToPath(new URL('../../docs/reference/rights.md', import.meta.url))

const rows = Object.entries(ROUTES).map(([id, { method, path, action }]) => {
  const allowed = (role: (typeof ROLES)[number]) => action === 'public' || can([{ role, unitIds: null }], action)
  return `| \`${method} ${path}\` | ${id} | ${action} | ${ROLES.map((role) => (allowed(role) ? '✓' : '')).join(' | ')} |`
})

const text = `# Who may call what

One row an operation of the API, one column a role, from the routes of \`packages/contract\` and the table of
\`packages/domain/src/policy/roles.ts\`. Three things narrow a ✓ further:

- Every call works in the caller's own space; rows of another one do not exist in it (row-level security).
- A grant of a unit reaches that unit and what lies below it, never what belongs to the whole space.
- Rows are shown as far as their release allows: deputies and viewers see what is published, or limited to them.

\`public\` asks for no session. apps/server/src/operations/rights.test.ts calls every operation with every role and holds the answers
against this table; a route that is not in it fails the test.

<!-- Written by tools/generate/rights.ts. -->

| route | operation | action | ${ROLES.join(' | ')} |
|---|---|---|${ROLES.map(() => ':-:').join('|')}|
${rows.join('\n')}
`

if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) {
  console.error('docs/reference/rights.md is stale: npm run generate -- rights')
  process.exitCode = 1
}
