import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runChild } from './hand-over.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { withPinnedPath } from './pinned-node.mjs'
import { ROOT } from './root.mjs'
import { LaunchError, say } from './say.mjs'
import { listFiles, onceFor } from './stamp.mjs'

/** What the built web depends on. */
const SOURCES = Object.freeze(['apps/web', 'packages/contract/src', 'packages/domain/src', 'packages/messages/src', 'package-lock.json'])

/** Built output, dependencies and tests do not enter the build. */
const isNoSource = (/** @type {string} */ path) => {
  const name = basename(path)
  return name === 'node_modules' || name === 'dist' || name.startsWith('.') || /\.test\.tsx?$/.test(name)
}

/**
 * Builds apps/web into apps/web/dist where its sources changed since the last build.
 * @param {string} node the pinned Node
 * @returns {Promise<boolean>} true where it was built now
 * @throws {LaunchError} where the build fails: what vite printed stands above
 */
export async function ensureWebBuilt(node, root = ROOT) {
  const web = join(root, 'apps', 'web')
  if (!existsSync(join(web, 'index.html'))) return false
  const dist = join(web, 'dist')
  const files = listFiles(
    SOURCES.map((source) => join(root, source)),
    isNoSource,
  )
  const step = {
    stampFile: join(root, 'node_modules', '.cache', 'gangmu', 'web.json'),
    files,
    base: root,
    isDone: () => existsSync(join(dist, 'index.html')),
    work: () => build(node, root, web, dist),
  }
  const lockFile = join(root, '.cache', 'web-build.lock')
  // Looked at again when it is our turn: who waited for another process finds it built, and does not take it away from under its pages.
  return onceFor({ ...step, work: async () => void (await oneAtATime(lockFile, () => onceFor(step))) })
}

/**
 * Builds beside the old output and swaps, so that a failed or interrupted build leaves the last good one.
 * @param {string} node
 * @param {string} root
 * @param {string} web
 * @param {string} dist
 */
async function build(node, root, web, dist) {
  say('正在构建网页……', 'Building the web pages…')
  const next = join(web, '.dist-next')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  // A NODE_ENV of the caller would decide which build of React is bundled.
  const env = { ...withPinnedPath(process.env, root), NODE_ENV: 'production' }
  const code = await runChild(node, [vite, 'build', '--outDir', next, '--emptyOutDir', '--logLevel', 'warn'], env, web)
  if (code !== 0) throw new LaunchError('网页构建失败，原因见上方。', 'Building the web pages failed; the reason stands above.')
  rmSync(dist, { recursive: true, force: true })
  renameSync(next, dist)
}
