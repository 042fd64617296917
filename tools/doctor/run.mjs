// `npm run doctor`: says what is missing on this machine, before the first install too. Node ≥ 20.19, no dependencies.
import { checkDependencies, checkNativeFolder, checkPinnedNode, checkPostgres } from './check-install.mjs'
import { checkBrowserLibraries, checkMemory, checkNode, checkNpm, checkPlatform, checkSharedMemory } from './check-machine.mjs'
import { checkDataFolder, checkDisk, checkPort, checkRoot } from './check-place.mjs'
import { printed } from './result.mjs'

const CHECKS = [
  checkNode,
  checkNpm,
  checkPlatform,
  checkMemory,
  checkSharedMemory,
  checkDependencies,
  checkPinnedNode,
  checkPostgres,
  checkNativeFolder,
  checkRoot,
  checkDataFolder,
  checkDisk,
  checkPort,
  checkBrowserLibraries,
]

const counts = { ok: 0, warn: 0, fail: 0 }
for (const check of CHECKS) {
  const result = await check()
  if (!result) continue
  counts[result.level]++
  console.log(printed(result))
}
console.log(
  counts.fail > 0
    ? `\n有 ${counts.fail} 项必须先解决。\n${counts.fail} point(s) must be solved first.`
    : `\n可以运行：npm start\nReady: npm start`,
)
process.exitCode = counts.fail > 0 ? 1 : 0
