import { readdir, readFile, readlink } from 'node:fs/promises'

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

/** The folder a process works in, null where it is gone or not ours to look at. PostgreSQL's processes all work in their data folder. */
export const workingFolder = async (pid: number): Promise<string | null> => readlink(`/proc/${pid}/cwd`).catch(() => null)

/** Process ids working in `folder` (its real path). */
export const processesIn = async (folder: string): Promise<readonly number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const found = await Promise.all(pids.map(async (pid) => ((await workingFolder(pid)) === folder ? pid : null)))
  return found.filter((pid) => pid !== null)
}
