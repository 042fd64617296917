import { camelCase, ScaffoldError, words } from './names.ts'
import type { Scaffold } from './scaffold.ts'

/**
 * A use-case with its test: one transaction, one audit entry, the ports it needs and no more.
 * @param name verb and noun in kebab case: `archive-report`
 */
export function scaffoldUseCase(name: string): Scaffold {
  const [, verb, noun] = /^([a-z]+)-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name) ?? []
  if (!verb || !noun) throw new ScaffoldError(`"${name}" is no verb and noun in kebab case, like archive-report.`)
  const folder = 'packages/application/src/use-cases'
  return {
    files: { [`${folder}/${name}.ts`]: useCase(name, verb, noun), [`${folder}/${name}.test.ts`]: useCaseTest(name, verb, noun) },
    edits: [],
    next: [
      `Say in ${folder}/${name}.ts what it does and with which codes it fails, and let it do that beside the audit entry.`,
      `Export it: packages/application/src/index.ts ← export { ${camelCase(name)} } from './use-cases/${name}.ts'`,
      'A new failure code: packages/domain/src/failure.ts, its sentence in packages/messages/src/{zh-cn,en}/errors.ts.',
      'Something new from outside: a port in packages/application/src/ports, implemented in packages/store or packages/adapters, wired in apps/server/src/compose.ts.',
      'Over HTTP: packages/contract/src/paths.ts and routes.ts, a handler in apps/server/src/operations, then npm run generate.',
    ],
  }
}

const useCase = (name: string, verb: string, noun: string) => `import { type Outcome, succeed } from '@gangmu/domain'
import type { AuditEntry, AuditLog } from '../ports/audit-log.ts'
import type { UnitOfWork } from '../ports/unit-of-work.ts'
import type { Caller } from './context.ts'

type Ports = { readonly unitOfWork: Pick<UnitOfWork, 'run'>; readonly audit: Pick<AuditLog, 'append'> }

/** ${words(name)[0]?.toUpperCase()}${words(name).slice(1)}, in one transaction with one audit entry. */
export const ${camelCase(name)} = (ports: Ports, caller: Caller, id: string): Promise<Outcome<AuditEntry>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) =>
    succeed(await ports.audit.append(tx, { actor: caller.actor, action: '${noun}.${verb}', subject: \`${noun}:\${id}\`, details: {} })),
  )
`

const useCaseTest = (name: string, verb: string, noun: string) => `import { expect, test } from 'vitest'
import type { NewAuditEntry } from '../ports/audit-log.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import { systemCaller } from './context.ts'
import { ${camelCase(name)} } from './${name}.ts'

test('${words(name)} leaves one audit entry, in the space and under the name of the caller', async () => {
  const entries: [spaceId: string, entry: NewAuditEntry][] = []
  const ports = {
    unitOfWork: { run: <T>(spaceId: string, work: (tx: Tx) => Promise<T>) => work({ spaceId } as Tx) },
    audit: {
      append: async (tx: Tx, entry: NewAuditEntry) => {
        entries.push([tx.spaceId, entry])
        return { ...entry, seq: entries.length, at: '2026-01-01T00:00:00Z', previousHash: '', hash: '' }
      },
    },
  }
  const outcome = await ${camelCase(name)}(ports, systemCaller('space', '张三'), 'id')
  expect(outcome.ok).toBe(true)
  expect(entries).toEqual([['space', { actor: '张三', action: '${noun}.${verb}', subject: '${noun}:id', details: {} }]])
})
`
