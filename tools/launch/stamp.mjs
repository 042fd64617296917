import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * Two levels of “has this changed”: `seen` (path, size, modification time) costs a stat a file and is tried first;
 * `hash` (the bytes) decides, so that a fresh clone or a `touch` does not repeat the work.
 * @typedef {{ seen: string, hash: string }} Stamp
 */

/**
 * All files under the given files and folders, in a fixed order.
 * @param {readonly string[]} roots absolute paths; a missing one counts as empty
 * @param {(path: string) => boolean} skip
 * @returns {string[]}
 */
export function listFiles(roots, skip) {
  /** @type {string[]} */
  const files = []
  /** @param {string} path */
  const visit = (path) => {
    if (skip(path)) return
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat?.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name))
    else if (stat?.isFile()) files.push(path)
  }
  for (const root of roots) visit(root)
  return files
}

/**
 * @param {readonly string[]} files a missing one counts as such
 * @param {string} base paths enter the stamp relative to this folder
 * @returns {string}
 */
export function seenOf(files, base) {
  const hash = createHash('sha256')
  for (const file of files) {
    const stat = statSync(file, { throwIfNoEntry: false })
    hash.update(`${relative(base, file)}\0${stat?.size}\0${stat?.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/**
 * @param {readonly string[]} files
 * @param {string} base
 * @returns {string}
 */
export function hashOf(files, base) {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${relative(base, file)}\0`)
      .update(readFileSync(file))
      .update('\n')
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {Stamp | null} null where there is none or it cannot be understood: the step is then done again
 */
export function readStamp(path) {
  try {
    const stamp = JSON.parse(readFileSync(path, 'utf8'))
    return typeof stamp?.seen === 'string' && typeof stamp?.hash === 'string' ? stamp : null
  } catch {
    return null
  }
}

/**
 * A stamp only saves time: where it cannot be written (another user's install, a read-only mount) the comparison is made again next time.
 * @param {string} path
 * @param {Stamp} stamp
 */
export function writeStamp(path, stamp) {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${JSON.stringify(stamp)}\n`)
  } catch (error) {
    if (!isRefusedWrite(error)) throw error
  }
}

/** @param {unknown} error */
export const isRefusedWrite = (error) =>
  error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))

/**
 * Runs `work` unless the stamp says that these files were already dealt with.
 * @param {{ stampFile: string, files: readonly string[], base: string, isDone: () => boolean, work: () => Promise<void> }} step
 * @returns {Promise<boolean>} true where the work was done now
 */
export async function onceFor({ stampFile, files, base, isDone, work }) {
  const seen = seenOf(files, base)
  const stamp = isDone() ? readStamp(stampFile) : null
  if (stamp?.seen === seen) return false
  const hash = hashOf(files, base)
  const changed = stamp?.hash !== hash
  if (changed) await work()
  writeStamp(stampFile, { seen, hash })
  return changed
}
