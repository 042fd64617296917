import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS } from './commands.mjs'
import { handOver } from './hand-over.mjs'
import { ensureInstalled } from './install.mjs'
import { pinnedNode } from './pinned-node.mjs'
import { ROOT } from './root.mjs'
import { LaunchError, say } from './say.mjs'
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
    await ensureInstalled()
    const node = pinnedNode()
    if (command.web) await ensureWebBuilt(node)
    const module = join(ROOT, command.module)
    if (!existsSync(module)) throw new LaunchError(`缺少程序文件 ${command.module}。`, `The program file ${command.module} is missing.`)
    await handOver(node, [module, ...args])
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error
    say(error.chinese, error.message)
    process.exitCode = 1
  }
}
