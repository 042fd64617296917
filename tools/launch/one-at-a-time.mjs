import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from './say.mjs'

/**
 * Holds a lock file with our process id while `work` runs: `npm start` and `npm test` typed in two terminals must not both
 * replace node_modules. A lock whose process is gone is taken over.
 * @template T
 * @param {string} lockFile
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(lockFile, work, pollMs = 300) {
  mkdirSync(dirname(lockFile), { recursive: true })
  let told = false
  while (!tryLock(lockFile)) {
    const holder = holderOf(lockFile)
    if (holder !== null && !isAlive(holder)) {
      rmSync(lockFile, { force: true })
      continue
    }
    if (!told)
      say(
        `另一个进程（${holder ?? '?'}）正在准备运行环境，等待其完成……`,
        `Another process (${holder ?? '?'}) is setting up; waiting for it…`,
      )
    told = true
    await pause(pollMs)
  }
  try {
    return await work()
  } finally {
    rmSync(lockFile, { force: true })
  }
}

/**
 * A link to a finished file appears with its content: nobody can see a lock that does not say whose it is.
 * @param {string} lockFile
 */
function tryLock(lockFile) {
  const mine = `${lockFile}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    linkSync(mine, lockFile)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

/**
 * @param {string} lockFile
 * @returns {number | null} null where the holder has just let go of it
 */
function holderOf(lockFile) {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
