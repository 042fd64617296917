import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS } from './commands.mjs'
import { handOver } from './hand-over.mjs'
import { ensureInstalled } from './install.mjs'
import { linkPinnedNode, pinnedNode } from './pinned-node.mjs'
import { ROOT } from './root.mjs'
import { LaunchError, say } from './say.mjs'
import { isRefusedWrite } from './stamp.mjs'
import { ensureWebBuilt } from './web-build.mjs'

/**
 * Install what is missing, build the web where its sources changed, hand over to the pinned Node.
 * @param {readonly string[]} argv the command and its own arguments
 */
export async function launch([name = '', ...args]) {
  // The doctor examines a machine on which the install itself may be what fails.
  if (name === 'doctor') return void (await import('../doctor/run.mjs'))
  try {
    const command = COMMANDS[name]
    if (!command)
      throw new LaunchError(
        `没有“${name}”这个命令。`,
        `Unknown command "${name}". Known: ${[...Object.keys(COMMANDS), 'doctor'].join(', ')}`,
      )
    // Paths in settings are meant from the repository; only the CLI takes them from where it was typed.
    if (name !== 'cli') process.chdir(ROOT)
    await ensureInstalled()
    const node = pinnedNode()
    linkPinnedNode(node)
    if (command.web) await ensureWebBuilt(node)
    const module = join(ROOT, command.module)
    if (!existsSync(module)) throw new LaunchError(`缺少程序文件 ${command.module}。`, `The program file ${command.module} is missing.`)
    // In node_modules, which is ours: the default place is a folder in /tmp that others may fill.
    const cache = command.compileCache ? { NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'compile') } : {}
    await handOver(node, [module, ...args], { ...cache, ...process.env })
  } catch (error) {
    const known = asLaunchError(error)
    say(known.chinese, known.message)
    process.exitCode = 1
  }
}

/**
 * Set-up writes into the folder of the repository, which may be another user's or full. Anything else is a bug and keeps its stack.
 * @param {unknown} error
 * @returns {LaunchError}
 */
function asLaunchError(error) {
  if (error instanceof LaunchError) return error
  if (isRefusedWrite(error)) {
    return new LaunchError(
      `无法写入 ${ROOT}：请由安装纲目的用户先运行一次 npm start，或把目录改归当前用户所有（chown -R）。`,
      `Cannot write to ${ROOT}: let the user who installed Gangmu run npm start once, or make this folder your own (chown -R).`,
    )
  }
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    return new LaunchError('磁盘空间不足：请至少留出 2 GB 后重试。', 'The disk is full: free at least 2 GB and try again.')
  }
  throw error
}
