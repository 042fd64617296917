import { existsSync, symlinkSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { ROOT } from './root.mjs'
import { LaunchError } from './say.mjs'

/** Platforms with a pinned Node and a pinned PostgreSQL in the lock file. */
export const PLATFORMS = Object.freeze(['linux-x64', 'linux-arm64'])

/**
 * The Node that everything after set-up runs on: the same version on every machine.
 * @returns {string} absolute path of the binary
 * @throws {LaunchError} where the platform has none, or the install left it out
 */
export function pinnedNode(platform = `${process.platform}-${process.arch}`, root = ROOT) {
  if (!PLATFORMS.includes(platform)) {
    throw new LaunchError(
      `暂不支持本机平台 ${platform}：纲目随附 ${PLATFORMS.join('、')}（glibc）的运行环境。请在 Linux x64 主机、虚拟机或 WSL2 中运行。`,
      `This platform (${platform}) is not supported: a runtime comes for ${PLATFORMS.join(', ')} (glibc) only. Use a Linux x64 host, a virtual machine or WSL2.`,
    )
  }
  const node = join(root, 'node_modules', `node-${platform}`, 'bin', 'node')
  if (!existsSync(node)) {
    throw new LaunchError(
      `依赖已安装，但缺少随附的 Node（node-${platform}）。请删除 node_modules 后重试；若 npm 配置了 omit=optional，请去掉。`,
      `The install has no pinned Node (node-${platform}). Delete node_modules and try again; if npm is configured with omit=optional, remove that setting.`,
    )
  }
  return node
}

/**
 * npm 10 leaves out `node_modules/.bin/node` where the package of another platform, which it skips, would give the same name. Tools with
 * `#!/usr/bin/env node` would then run on whatever Node the machine has.
 * @param {string} node
 */
export function linkPinnedNode(node, root = ROOT) {
  const link = join(root, 'node_modules', '.bin', 'node')
  try {
    if (!existsSync(link)) symlinkSync(relative(dirname(link), node), link)
  } catch {
    // Another start made it meanwhile, or node_modules is not ours to write: what runs here is started by its own path anyway.
  }
}

/**
 * Programs started from here find the pinned Node and the installed tools first.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withPinnedPath(env, root = ROOT) {
  const bin = join(root, 'node_modules', '.bin')
  const rest = (env['PATH'] ?? '').split(delimiter).filter((part) => part !== '' && part !== bin)
  return { ...env, PATH: [bin, ...rest].join(delimiter) }
}

/**
 * A Node that survives the removal of node_modules. `npm start` puts node_modules/.bin first on PATH, so the launcher itself
 * may be running on the very binary that `npm ci` is about to delete.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function outerNode(env = process.env, execPath = process.execPath) {
  for (const folder of outerPath(env)) {
    const node = join(folder, 'node')
    if (existsSync(node)) return node
  }
  return execPath
}

/**
 * PATH without any node_modules folder.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function outerPath(env) {
  return (env['PATH'] ?? '').split(delimiter).filter((part) => part !== '' && !part.split('/').includes('node_modules'))
}

/**
 * npm-cli.js beside a Node, or the one that started us: run with the outer Node rather than by its shebang.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ file: string, args: string[] }}
 */
export function npmCommand(env = process.env, execPath = process.execPath) {
  const given = env['npm_execpath'] ?? ''
  const cli = /npx-cli\.js$/.test(given) ? join(dirname(given), 'npm-cli.js') : given
  if (/npm-cli\.js$/.test(cli) && existsSync(cli)) return { file: outerNode(env, execPath), args: [cli] }
  return { file: 'npm', args: [] }
}
