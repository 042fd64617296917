import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../launch/root.mjs'

export type Step = { readonly name: string; readonly program: string; readonly args: readonly string[]; readonly fix: string }

const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name)
const ROOMS = ['packages', 'apps', 'tools', 'bench', 'e2e'].filter((room) => existsSync(join(ROOT, room)))

/** What `npm run check` holds, in the order in which a failure is most worth reading. */
export const STEPS: readonly Step[] = [
  { name: 'types', program: bin('tsc'), args: ['-b', '--pretty', 'false'], fix: 'the first error is often the cause of the rest' },
  { name: 'types of tests and tools', program: bin('tsc'), args: ['-p', 'tsconfig.tests.json', '--pretty', 'false'], fix: 'see above' },
  {
    name: 'format and lint',
    program: bin('biome'),
    args: ['check', '--diagnostic-level=error', '--max-diagnostics=50', '.'],
    fix: 'npx biome check --write .',
  },
  {
    name: 'import rules',
    program: bin('depcruise'),
    args: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...ROOMS],
    fix: 'each rule says why it stands and what to do instead',
  },
  {
    name: 'unused files, exports, dependencies',
    program: bin('knip'),
    args: ['--no-progress'],
    fix: 'delete it, or name it as an entry in knip.json',
  },
  { name: 'generated files', program: process.execPath, args: ['tools/generate/run.ts', '--check'], fix: 'npm run generate' },
  {
    name: 'branches of the domain',
    program: bin('vitest'),
    args: ['run', '--config', 'tools/check/domain-branches.config.ts'],
    fix: 'assert what the branch named above does; where nothing can lead to it, take it out',
  },
]
