import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../launch/root.mjs'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-doctor-'))
afterAll(() => rmSync(folder, { recursive: true }))

const examine = async (env: NodeJS.ProcessEnv, root = ROOT) => {
  const child = spawn(process.execPath, [join(root, 'tools/doctor/run.mjs')], { env: { ...process.env, GANGMU_PORT: '0', ...env } })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += String(chunk)
  })
  const [code] = await once(child, 'close')
  return { code, output }
}

test('a machine that can run Gangmu is told so, each point in Chinese and English', async () => {
  const { code, output } = await examine({ GANGMU_DATA: join(folder, 'data') })
  expect({ code, failures: output.match(/^✘.*/gm) }).toEqual({ code: 0, failures: null })
  const points = output.split('\n').filter((line) => /^[✔!✘] /.test(line))
  expect(points.length).toBeGreaterThan(9)
  expect(output.split('\n').filter((line) => /^ {2}\S/.test(line))).toHaveLength(points.length)
})

test('before the first install it says what will be installed, and examines the rest', async () => {
  const root = join(folder, 'clone')
  cpSync(join(ROOT, 'tools'), join(root, 'tools'), { recursive: true })
  cpSync(join(ROOT, 'package-lock.json'), join(root, 'package-lock.json'))
  const { code, output } = await examine({}, root)
  expect(code).toBe(0)
  expect(output).toContain('! 依赖尚未安装')
  expect(output).toContain('✔ 数据目录')
})

test('a taken port is named with the way out', async () => {
  const server = createServer((_request, reply) => reply.writeHead(404).end()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { code, output } = await examine({ GANGMU_PORT: String(port) })
  server.closeAllConnections()
  server.close()
  expect(code).toBe(1)
  expect(output).toContain(`✘ 端口 ${port} 已被占用：可换一个端口，如 GANGMU_PORT=${port + 1} npm start`)
})

test('a port that is no port is named', async () => {
  const { code, output } = await examine({ GANGMU_PORT: '84四十' })
  expect(code).toBe(1)
  expect(output).toContain('GANGMU_PORT is no port number: 84四十')
})

test('a data folder in which no file can be made is named', async () => {
  writeFileSync(join(folder, 'a-file'), '')
  const { code, output } = await examine({ GANGMU_DATA: join(folder, 'a-file', 'data') })
  expect(code).toBe(1)
  expect(output).toMatch(/✘ 无法在 .* 建立文件（ENOTDIR）/)
})

test('with a server database the embedded one is not examined', async () => {
  const { output } = await examine({ DATABASE_URL: 'postgres://127.0.0.1/gangmu' })
  expect(output).toContain('不使用内置数据库')
  expect(output).not.toContain('数据库将由')
})
