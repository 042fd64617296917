/** The oldest Node the launcher is tested with; the program itself runs on the pinned Node that npm installs. */
export const NODE_FLOOR = Object.freeze({ major: 20, minor: 19 })

/**
 * @param {string} version as in `process.versions.node`, e.g. `20.19.4`
 * @returns {boolean} true where this Node may run the launcher
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > NODE_FLOOR.major || (major === NODE_FLOOR.major && minor >= NODE_FLOOR.minor)
}

/**
 * Says so, in Chinese and English, where this Node is too old.
 * @returns {boolean} true where the launcher must stop
 */
export function refuseOldNode(version = process.versions.node) {
  if (isNodeNewEnough(version)) return false
  const floor = `${NODE_FLOOR.major}.${NODE_FLOOR.minor}`
  console.error(`纲目需要 Node.js ${floor} 或更新版本，当前是 ${version}。请从 https://nodejs.org 安装长期支持版后重试。`)
  console.error(`Gangmu needs Node.js ${floor} or newer; this is ${version}. Install a current LTS from https://nodejs.org and try again.`)
  return true
}
