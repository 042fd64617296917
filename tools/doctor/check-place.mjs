import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmdirSync, statfsSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { ROOT } from '../launch/root.mjs'
import { findProgram } from './commands.mjs'
import { fail, ok, warn } from './result.mjs'

/** @typedef {import('./result.mjs').Check} Check */

const dataFolder = () => resolve(ROOT, process.env['GANGMU_DATA'] ?? 'data')

/** The folder itself, or the nearest one above it that exists: there it would be made. */
function existingFolder(/** @type {string} */ folder) {
  let at = folder
  while (!statSync(at, { throwIfNoEntry: false }) && dirname(at) !== at) at = dirname(at)
  return at
}

/** @type {Check} */
export const checkDataFolder = () => {
  const folder = dataFolder()
  const place = existingFolder(folder)
  try {
    // A mode of 0700 must hold as well: PostgreSQL refuses a data folder that others can read (some network and Windows mounts).
    const probe = mkdtempSync(join(place, '.gangmu-doctor-'))
    const mode = statSync(probe).mode & 0o777
    rmdirSync(probe)
    if (mode !== 0o700) {
      return fail(
        `数据目录 ${folder} 所在的文件系统不支持私有权限（0700）：请用 GANGMU_DATA 指定本地磁盘上的目录。`,
        `The file system of ${folder} does not keep private permissions (0700): set GANGMU_DATA to a folder on a local disk.`,
      )
    }
    return ok(`数据目录 ${folder} 可写。`, `The data folder ${folder} can be written.`)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    return fail(
      `无法在 ${place} 建立文件（${code}）：请用 GANGMU_DATA 指定可写的目录。`,
      `No file can be made in ${place} (${code}): set GANGMU_DATA to a folder that can be written.`,
    )
  }
}

/** @type {Check} */
export const checkDisk = () => {
  const { bavail, bsize } = statfsSync(existingFolder(dataFolder()))
  const gb = (Number(bavail) * Number(bsize)) / 1e9
  const text = gb.toFixed(1)
  if (gb < 0.5) return fail(`磁盘仅余 ${text} GB，至少需要 0.5 GB。`, `Only ${text} GB of disk is free: 0.5 GB is the least.`)
  if (gb < 3) return warn(`磁盘余 ${text} GB，建议留出 3 GB。`, `${text} GB of disk is free: 3 GB is advised.`)
  return ok(`磁盘余 ${text} GB。`, `${text} GB of disk is free.`)
}

/** PostgreSQL refuses to run as root, so root starts it as somebody else: the same choice that the supervisor makes. @type {Check} */
export const checkRoot = () => {
  if (process.env['DATABASE_URL'] || process.getuid?.() !== 0) return null
  const user = findUser('postgres') ?? findUser('gangmu')
  if (!user && findProgram('useradd')) {
    return ok('以 root 运行：将建立用户 gangmu 来运行数据库。', 'Running as root: a user gangmu will be created for the database.')
  }
  const chosen = user ?? findUser('nobody')
  if (!chosen) {
    return fail(
      '以 root 运行，但系统没有可用来运行数据库的普通用户，也没有 useradd：请改用普通用户运行，或设置 DATABASE_URL。',
      'Running as root, with no ordinary user for the database and no useradd: run as an ordinary user, or set DATABASE_URL.',
    )
  }
  // Root of a container whose user namespace knows no other user finds out here.
  if (spawnSync('/bin/true', { uid: chosen.uid, gid: chosen.gid }).status !== 0) {
    return fail(
      `以 root 运行，但无法切换为用户 ${chosen.name}（容器限制）：请改用普通用户运行，或设置 DATABASE_URL。`,
      `Running as root, and the user ${chosen.name} cannot be taken on (a limit of the container): run as an ordinary user, or set DATABASE_URL.`,
    )
  }
  return user
    ? ok(`以 root 运行：数据库将由用户 ${chosen.name} 启动。`, `Running as root: the database will run as user ${chosen.name}.`)
    : warn(
        '以 root 运行：数据库将由用户 nobody 启动，建议建立专用用户 gangmu。',
        'Running as root: the database will run as nobody; a user gangmu of its own is advised.',
      )
}

/**
 * @param {string} name
 * @returns {{ name: string, uid: number, gid: number } | null}
 */
function findUser(name) {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`))
    const [, , uid, gid] = line?.split(':') ?? []
    return uid && gid && uid !== '0' ? { name, uid: Number(uid), gid: Number(gid) } : null
  } catch {
    return null
  }
}

/** @returns {Promise<import('./result.mjs').CheckResult>} */
export const checkPort = async () => {
  const port = Number(process.env['GANGMU_PORT'] ?? 8440)
  const host = process.env['GANGMU_HOST'] ?? '127.0.0.1'
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return fail(`GANGMU_PORT 不是端口号：${process.env['GANGMU_PORT']}。`, `GANGMU_PORT is no port number: ${process.env['GANGMU_PORT']}.`)
  }
  const code = await tryListen(port, host)
  if (code === null) return ok(`端口 ${port} 空闲。`, `Port ${port} is free.`)
  if (code === 'EADDRINUSE') {
    if (await isGangmu(port, host)) return ok(`端口 ${port} 上已有纲目在运行。`, `Gangmu is already running on port ${port}.`)
    return fail(
      `端口 ${port} 已被占用：可换一个端口，如 GANGMU_PORT=${port + 1} npm start。`,
      `Port ${port} is taken: choose another, e.g. GANGMU_PORT=${port + 1} npm start.`,
    )
  }
  return fail(`无法在 ${host}:${port} 上监听（${code}）。`, `Cannot listen on ${host}:${port} (${code}).`)
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>} error code, null where listening works
 */
function tryListen(port, host) {
  return new Promise((settle) => {
    const server = createServer()
    server.once('error', (error) => settle(/** @type {NodeJS.ErrnoException} */ (error).code ?? 'UNKNOWN'))
    server.listen(port, host, () => server.close(() => settle(null)))
  })
}

/** @param {number} port @param {string} host */
async function isGangmu(port, host) {
  try {
    const answer = await fetch(`http://${host}:${port}/healthz`, { signal: AbortSignal.timeout(2000) })
    return answer.ok
  } catch {
    return false
  }
}
