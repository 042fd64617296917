/**
 * Every committed file that a program writes. Each script writes its files when run, and with `--check` exits 1 where a committed
 * file is not what it would write. A new generator is one line here.
 */
export const GENERATORS: readonly { readonly name: string; readonly script: string }[] = [
  { name: 'areas', script: 'tools/generate/areas.ts' },
  { name: 'corpus', script: 'tools/corpus/run.ts' },
  { name: 'database-types', script: 'tools/generate/database-types.ts' },
  { name: 'errors', script: 'tools/generate/errors.ts' },
  { name: 'openapi', script: 'tools/generate/openapi.ts' },
  { name: 'rights', script: 'tools/generate/rights.ts' },
  { name: 'rules', script: 'tools/generate/rules.ts' },
]
