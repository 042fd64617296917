import { readdirSync, statfsSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { isNodeNewEnough, NODE_FLOOR } from '../launch/node-floor.mjs'
import { npmCommand } from '../launch/pinned-node.mjs'
import { firstLine } from './commands.mjs'
import { fail, ok, warn } from './result.mjs'

/** @typedef {import('./result.mjs').Check} Check */

/** The official Node 24 binaries are linked against this glibc or newer. */
const GLIBC_FLOOR = 2.28

/** @type {Check} */
export const checkNode = () => {
  const version = process.versions.node
  return isNodeNewEnough(version)
    ? ok(`Node.js ${version}，满足启动要求。`, `Node.js ${version} can start Gangmu.`)
    : fail(
        `Node.js ${version} 过旧，需要 ${NODE_FLOOR.major}.${NODE_FLOOR.minor} 或更新版本。`,
        `Node.js ${version} is too old: ${NODE_FLOOR.major}.${NODE_FLOOR.minor} or newer is needed.`,
      )
}

/** @type {Check} */
export const checkNpm = () => {
  const npm = npmCommand()
  const version = firstLine(npm.file, [...npm.args, '--version'])
  if (version === null) return fail('未找到 npm，无法安装依赖。', 'npm was not found: the dependencies cannot be installed.')
  const major = Number.parseInt(version, 10)
  if (major < 10) return warn(`npm ${version} 未经测试，建议升级到 10、11 或 12。`, `npm ${version} is not tested: use 10, 11 or 12.`)
  return ok(`npm ${version}。`, `npm ${version}.`)
}

/** @type {Check} */
export const checkPlatform = () => {
  const name = `${process.platform}-${process.arch}`
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    return fail(
      `平台 ${name} 不受支持：请使用 Linux x64（虚拟机、WSL2 亦可）。`,
      `Platform ${name} is not supported: use Linux x64 (a virtual machine or WSL2 will do).`,
    )
  }
  const glibc = glibcVersion()
  if (glibc === null) {
    return fail(
      `本机不是 glibc 系统（如 Alpine 的 musl），随附的 Node 与 PostgreSQL 无法运行。`,
      'This is no glibc system (Alpine uses musl): the Node and PostgreSQL that come along cannot run.',
    )
  }
  if (isOlder(glibc, GLIBC_FLOOR)) {
    return fail(`glibc ${glibc} 过旧，需要 ${GLIBC_FLOOR} 或更新版本。`, `glibc ${glibc} is too old: ${GLIBC_FLOOR} or newer is needed.`)
  }
  return process.arch === 'x64'
    ? ok(`平台 ${name}，glibc ${glibc}，已测试。`, `Platform ${name}, glibc ${glibc}: tested.`)
    : warn(
        `平台 ${name}，glibc ${glibc}：尽力支持，未逐版测试。`,
        `Platform ${name}, glibc ${glibc}: best effort, not tested with every release.`,
      )
}

/** @returns {string | null} null on musl */
function glibcVersion() {
  const { report } = /** @type {{ report?: { excludeNetwork?: boolean, getReport(): any } }} */ (process)
  if (!report) return null
  // Without this the report looks every network address up, which takes seconds where DNS is slow.
  report.excludeNetwork = true
  return report.getReport().header?.glibcVersionRuntime ?? null
}

/** @param {string} version @param {number} floor major.minor with two-digit minor */
const isOlder = (version, floor) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major * 100 + minor < Math.round(floor * 100)
}

/** @type {Check} */
export const checkMemory = () => {
  const gib = totalmem() / 2 ** 30
  const text = gib.toFixed(1)
  return gib < 1.8
    ? warn(`内存 ${text} GB 偏少，建议 2 GB 以上。`, `${text} GB of memory is little: 2 GB or more is advised.`)
    : ok(`内存 ${text} GB。`, `${text} GB of memory.`)
}

/** @type {Check} */
export const checkSharedMemory = () => {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    const mib = Math.floor((Number(bavail) * Number(bsize)) / 2 ** 20)
    return mib < 64
      ? warn(
          `/dev/shm 仅余 ${mib} MB，数据库并行查询与浏览器测试可能失败。`,
          `/dev/shm has only ${mib} MB left: parallel queries and browser tests may fail.`,
        )
      : ok(`/dev/shm 可用 ${mib} MB。`, `/dev/shm has ${mib} MB.`)
  } catch {
    return warn('没有 /dev/shm，数据库并行查询与浏览器测试可能失败。', 'There is no /dev/shm: parallel queries and browser tests may fail.')
  }
}

const LIBRARY_FOLDERS = [
  '/usr/lib',
  '/usr/lib64',
  '/lib',
  '/lib64',
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/lib/x86_64-linux-gnu',
]

/** @type {Check} */
export const checkBrowserLibraries = () => {
  const has = LIBRARY_FOLDERS.some((folder) => filesIn(folder).some((name) => name === 'libnss3.so'))
  return has
    ? ok('系统有 libnss3，浏览器测试可直接运行。', 'libnss3 is installed: browser tests run as they are.')
    : ok(
        '系统没有 libnss3：浏览器测试改用随附的库，无需安装。',
        'libnss3 is not installed: browser tests use the libraries that come along; nothing to do.',
      )
}

/** @param {string} folder */
function filesIn(folder) {
  try {
    return readdirSync(join(folder))
  } catch {
    return []
  }
}
