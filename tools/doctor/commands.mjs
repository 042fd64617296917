import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * First line a program prints, or null where it cannot be run.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function firstLine(file, args, env = process.env) {
  const { status, stdout } = spawnSync(file, [...args], { encoding: 'utf8', timeout: 20_000, env, stdio: ['ignore', 'pipe', 'ignore'] })
  return status === 0 ? (stdout.split('\n')[0] ?? '') : null
}

/**
 * Finds a program the way a shell does, sbin included: a plain user's PATH often lacks it.
 * @param {string} name
 * @returns {string | null}
 */
export function findProgram(name, path = process.env['PATH'] ?? '') {
  for (const folder of [...path.split(delimiter), '/usr/sbin', '/sbin', '/usr/bin', '/bin']) {
    if (folder !== '' && mayRun(join(folder, name))) return join(folder, name)
  }
  return null
}

/** @param {string} file */
export function mayRun(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
