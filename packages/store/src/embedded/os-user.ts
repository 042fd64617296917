import { execFile } from 'node:child_process'
import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { StoreFailure } from '../store-failure.ts'
import { isMissing } from './disk.ts'
import { runBinary } from './run-binary.ts'

/** The OS user PostgreSQL runs as. Only root needs one: `initdb` and `postgres` refuse to run as root. */
export type OsUser = { readonly name: string; readonly uid: number; readonly gid: number }

const readUsers = async (): Promise<readonly OsUser[]> => {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name !== undefined && /^\d+$/.test(uid ?? '') && /^\d+$/.test(gid ?? '') ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

const findUser = async (names: readonly string[]): Promise<OsUser | undefined> => {
  const users = await readUsers()
  return names.map((name) => users.find((user) => user.name === name && user.uid !== 0)).find((user) => user !== undefined)
}

/** The user that owns the files of an existing cluster. */
export const userOfId = async (uid: number, gid: number): Promise<OsUser> =>
  (await readUsers()).find((user) => user.uid === uid) ?? { name: String(uid), uid, gid }

/**
 * Root's choice, best first: a user kept for databases, one made for us, one that owns nothing. `nobody` comes last because other
 * daemons may share it.
 */
export const chooseOsUser = async (): Promise<OsUser> => {
  const user = (await findUser(['postgres', 'gangmu'])) ?? (await makeUser()) ?? (await findUser(['nobody']))
  if (user === undefined) throw new StoreFailure('database-os-user-missing', { user: 'postgres', reason: 'not in /etc/passwd' })
  // Root of a container whose user namespace knows no other user finds out here, before anything is made.
  await runBinary('/bin/true', [], user)
  return user
}

const makeUser = async (): Promise<OsUser | undefined> => {
  const made = await promisify(execFile)('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'gangmu']).then(
    () => true,
    () => false,
  )
  return made ? findUser(['gangmu']) : undefined
}

/** Bits as POSIX looks them up: the owner's, else the group's, else the others'. Root's own override is not meant here. */
const allows = (status: { uid: number; gid: number; mode: number }, user: OsUser, bits: number): boolean => {
  const shift = status.uid === user.uid ? 6 : status.gid === user.gid ? 3 : 0
  return ((status.mode >> shift) & bits) === bits
}

/**
 * Can `user` open what lies at `path`: every folder above it lets him through, and it gives him `bits` (4 read, 1 execute or enter)?
 * A path that does not exist cannot be reached.
 */
export const canReach = async (path: string, user: OsUser, bits: number): Promise<boolean> => {
  try {
    const real = await realpath(path)
    if (!allows(await stat(real), user, bits)) return false
    for (let at = dirname(real); ; at = dirname(at)) {
      if (!allows(await stat(at), user, 1)) return false
      if (at === dirname(at)) return true
    }
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}
