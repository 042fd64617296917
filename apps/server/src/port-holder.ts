import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'

/**
 * Who listens on a TCP port of this machine, from Linux's /proc (proc(5): net/tcp, state 0A is LISTEN). Null where that cannot be seen:
 * another system, or a process of another user.
 */
export const findPortHolder = (port: number): { readonly pid: number; readonly process: string } | null => {
  try {
    const inodes = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningInodes(table, port)))
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
      if (holdsSocket(pid, inodes)) return { pid: Number(pid), process: nameOf(pid) }
    return null
  } catch {
    return null
  }
}

/** The program as it was called: comm holds the name of a thread (Node's is MainThread), which tells nobody anything. */
const nameOf = (pid: string): string => {
  const [program] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  return program ? basename(program) : readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
}

const listeningInodes = (table: string, port: number): string[] => {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return readFileSync(table, 'utf8')
    .split('\n')
    .slice(1)
    .map((row) => row.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(suffix) && columns[3] === '0A')
    .map((columns) => `socket:[${columns[9]}]`)
}

const holdsSocket = (pid: string, inodes: ReadonlySet<string>): boolean => {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return inodes.has(readlinkSync(`/proc/${pid}/fd/${fd}`))
      } catch {
        return false
      }
    })
  } catch {
    return false
  }
}
