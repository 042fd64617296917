import { readFile, readlink, realpath } from 'node:fs/promises'
import { basename } from 'node:path'

/** A process for sure: a process id alone is soon given to another program. `startTicks` counts since the boot `bootId` names. */
export type ProcessIdentity = { readonly pid: number; readonly startTicks: string; readonly bootId: string }

const readBootId = async (): Promise<string> => (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()

/** Null where no such process lives; a zombie counts as dead. */
export const identify = async (pid: number): Promise<ProcessIdentity | null> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return null
  // The name in brackets may hold spaces and brackets itself, so fields are counted from the last one (proc(5): 3 state, 22 starttime).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const startTicks = fields[19]
  if (fields[0] === 'Z' || fields[0] === 'X' || startTicks === undefined) return null
  return { pid, startTicks, bootId: await readBootId() }
}

export const isAlive = async (identity: ProcessIdentity): Promise<boolean> => {
  const now = await identify(identity.pid)
  return now !== null && now.startTicks === identity.startTicks && now.bootId === identity.bootId
}

/**
 * What a process is to the cluster in `pgdata`: `server` of it; `unrelated`; `doubtful` (a PostgreSQL server of which we cannot see
 * whether it works in this folder); `gone`.
 *
 * The arguments are open to everyone; the working folder follows a folder that was moved, but root in a container may not look at it
 * when the process is another user's (proc(5): needs CAP_SYS_PTRACE, which containers are not given).
 */
export const relationTo = async (pgdata: string, pid: number): Promise<'server' | 'unrelated' | 'doubtful' | 'gone'> => {
  const [program, ...args] = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  if (program === undefined || program === '') return 'gone'
  const real = await realpath(pgdata)
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  if (workingFolder !== null) return workingFolder === real ? 'server' : 'unrelated'
  if (basename(program) !== 'postgres') return 'unrelated'
  const told = args[args.indexOf('-D') + 1] ?? ''
  return (await realpath(told).catch(() => told)) === real ? 'server' : 'doubtful'
}
