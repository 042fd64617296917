import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { BackupOptions } from '../backup/back-up-database.ts'
import type { RestoreOptions } from '../backup/restore-database.ts'
import type { OpenOptions } from '../open-database.ts'

const PROGRAM = fileURLToPath(new URL('./restore-once.ts', import.meta.url))

/**
 * Runs a backup or restore in a process of its own. `onLine` gets each step as it begins, with the process; gives all lines at the end, of
 * which the last is `done <largest resident set in kB>` where it was let.
 */
export const runBackupProcess = async (
  what: 'backup' | 'restore',
  installation: OpenOptions,
  options: BackupOptions & RestoreOptions,
  how: { readonly onLine?: (line: string, child: ChildProcess) => void; readonly nodeOptions?: readonly string[] } = {},
): Promise<readonly string[]> => {
  const args = [...(how.nodeOptions ?? []), PROGRAM, what, JSON.stringify(installation), JSON.stringify(options)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    how.onLine?.(line, child)
  })
  await once(child, 'close')
  return lines
}
