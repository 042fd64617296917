import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { withPinnedPath } from './pinned-node.mjs'

/**
 * Becomes the pinned Node where this Node can replace itself (22.15 and newer), else runs it as a child and passes signals on.
 * Replacing keeps one process: signals, terminal and exit code need no relaying.
 * @param {string} node
 * @param {readonly string[]} args
 */
export async function handOver(node, args, env = process.env) {
  const childEnv = withPinnedPath(env)
  // Typed loosely because the oldest Node this file runs on does not have it.
  const { execve } = /** @type {{ execve?: (file: string, args: string[], env: NodeJS.ProcessEnv) => void }} */ (process)
  if (execve) return execve.call(process, node, [node, ...args], childEnv)
  process.exitCode = await runChild(node, args, childEnv)
}

/**
 * Runs a child on our own terminal, passes SIGINT, SIGTERM and SIGHUP on, and waits for its end.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [cwd]
 * @returns {Promise<number>} its exit code, 128 + signal where a signal ended it
 */
export function runChild(file, args, env, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...args], { stdio: 'inherit', env, ...(cwd ? { cwd } : {}) })
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => child.kill(signal)
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const signal of signals) process.on(signal, forward)
    const settle = () => {
      for (const signal of signals) process.off(signal, forward)
    }
    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      settle()
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}
