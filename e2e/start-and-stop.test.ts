import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { findFreePort, makeDataFolder, type RunningServer, spawnServer, startServer } from './support/server-process.ts'
import { signedIn, signInFirst } from './support/sign-in.ts'

/** The server as a process: what it says, how it ends. One data folder, so that every start but the first is a warm one. */
const data = makeDataFolder()
const running: RunningServer[] = []

const start = async (settings: Record<string, string> = {}) => {
  const server = await startServer({ GANGMU_DATA: data.path, GANGMU_SAMPLE: 'none', ...settings })
  running.push(server)
  return server
}

const stop = async (server: RunningServer, signal: NodeJS.Signals = 'SIGTERM') => {
  server.signal(signal)
  return server.exited
}

/** Command lines of the database servers that work in our data folder. */
const listPostmasters = (): string[] =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('postgres') && line.includes(`-D ${data.path}`))

afterEach(async () => {
  for (const server of running.splice(0)) await stop(server)
})
afterAll(() => data.remove())

describe('starting', () => {
  test('says where it answers and where the data is; the log is JSON', async () => {
    const server = await start()
    const { stdout, stderr } = server.output()
    expect(stderr).toContain(`纲目已启动：${server.url}`)
    expect(stderr).toContain(`数据保存在：${data.path}`)
    for (const line of stdout.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
  })

  test('a first start that is killed before its sample was read is finished by the next', async () => {
    const own = makeDataFolder()
    const first = await startServer({ GANGMU_DATA: own.path })
    const { cookie, askJson } = await signInFirst(first.url, own.path)
    const received = async () => (await askJson<{ reports: readonly unknown[] }>('/api/reports')).reports.length
    await expect.poll(received).toBeGreaterThan(0)
    first.signal('SIGKILL')
    await first.exited
    const second = await startServer({ GANGMU_DATA: own.path })
    try {
      await second.said('示例数据已就绪')
      const admin = signedIn(second.url, cookie)
      const { plans } = await admin.askJson<{ plans: readonly { stage: string }[] }>('/api/plans')
      expect(plans.map(({ stage }) => stage)).toEqual(['approved', 'approved', 'approved'])
      const { reports } = await admin.askJson<{ reports: readonly { status: string }[] }>('/api/reports')
      expect(reports.map(({ status }) => status)).toEqual(['read', 'read', 'read', 'read'])
    } finally {
      second.signal('SIGTERM')
      await second.exited
      own.remove()
    }
  }, 120_000)

  test('everything wrong with the configuration is told, and nothing starts', async () => {
    const server = spawnServer({ GANGMU_PORT: 'acht', GANGMU_TRUST_PROXY: 'ja', GANGMU_DATA: data.path, GANGMU_PROT: '1' })
    expect(await server.exited).toBe(1)
    const { stderr } = server.output()
    expect(stderr).toContain('配置有 3 处需要改正')
    expect(stderr).toContain('GANGMU_PORT：“acht”')
    expect(stderr).toContain('GANGMU_TRUST_PROXY：“ja”')
    expect(stderr).toContain('是否想写 GANGMU_PORT？')
  })

  test('on the network without TLS it starts with a warning, and its cookie goes over plain http', async () => {
    const own = makeDataFolder()
    const server = await startServer({
      GANGMU_DATA: own.path,
      GANGMU_HOST: '0.0.0.0',
      GANGMU_PUBLIC_URL: 'http://gangmu.example:8440',
      GANGMU_SAMPLE: 'none',
    })
    try {
      expect(server.output().stderr).toContain('警告：系统在 0.0.0.0 上以明文 http 对外提供服务')
      const { userName, password } = JSON.parse(readFileSync(join(own.path, 'first-password.json'), 'utf8')) as Record<string, string>
      const answer = await fetch(`${server.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ userName, password }),
      })
      expect(answer.headers.get('set-cookie')).not.toContain('Secure')
    } finally {
      server.signal('SIGTERM')
      await server.exited
      own.remove()
    }
  })

  test('a taken port is named with who holds it and the way out', async () => {
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
    const { port } = holder.address() as { port: number }
    const server = spawnServer({ GANGMU_PORT: String(port), GANGMU_DATA: data.path })
    expect(await server.exited).toBe(1)
    await new Promise((resolve) => holder.close(resolve))
    expect(server.output().stderr).toContain(`端口 ${port} 已被占用`)
    expect(server.output().stderr).toContain(`进程号 ${process.pid}`)
    expect(server.output().stderr).toContain(`GANGMU_PORT=${port + 1} npm start`)
  })

  test('a second start on the same data says where the first one answers', async () => {
    const first = await start()
    const second = spawnServer({ GANGMU_PORT: String(await findFreePort()), GANGMU_DATA: data.path })
    expect(await second.exited).toBe(1)
    expect(second.output().stderr).toContain(first.url)
    expect(second.output().stderr).toContain(String(first.pid))
  })

  test('with a certificate it speaks https', async () => {
    // Self-signed for 127.0.0.1 and known to everyone: of use in this test only.
    const [cert, key] = ['loopback-cert.pem', 'loopback-key.pem'].map((name) =>
      fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)),
    )
    const port = await findFreePort()
    const server = spawnServer({
      GANGMU_PORT: String(port),
      GANGMU_DATA: data.path,
      GANGMU_SAMPLE: 'none',
      GANGMU_TLS_CERT: cert!,
      GANGMU_TLS_KEY: key!,
    })
    running.push(server)
    const ask = () =>
      new Promise<string>((resolve) => {
        request({ host: '127.0.0.1', port, path: '/readyz', ca: readFileSync(cert!) }, (answer) => {
          answer.on('data', (chunk: Buffer) => resolve(chunk.toString()))
        })
          .on('error', (error) => resolve(error.message))
          .end()
      })
    await expect.poll(ask, { timeout: 20_000 }).toBe('{"status":"ready"}')
    expect(server.output().stderr).toContain(`https://127.0.0.1:${port}`)
  })
})

describe('stopping', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s: first the server, then the database, exit 0', async (signal) => {
    const server = await start()
    expect(listPostmasters()).not.toEqual([])
    expect(await stop(server, signal)).toBe(0)
    expect(server.output().stderr).toMatch(/正在停止.*\n已停止/)
    expect(listPostmasters()).toEqual([])
  })

  test('a reading under way is not called failed: the next start resumes it', async () => {
    const server = await start()
    const form = new FormData()
    form.append('secrecy', 'public')
    form.append('file', new File([`关于东山区2023年计划执行情况的报告\n${'新增就业1200人，增长3%。\n'.repeat(3_000)}`], 'a.txt'))
    const admin = await signInFirst(server.url, data.path)
    const received = await admin.ask('/api/reports', { method: 'POST', body: form })
    const { report } = (await received.json()) as { report: { id: string; status: string } }
    expect(await stop(server)).toBe(0)
    const next = await start()
    const status = async () =>
      ((await (await signedIn(next.url, admin.cookie).ask(`/api/reports/${report.id}`)).json()) as { status: string }).status
    await expect.poll(status, { timeout: 25_000 }).toBe('read')
  }, 60_000)
})
