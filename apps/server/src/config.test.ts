import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeIssues, isPlainOnNetwork, parseConfig } from './config.ts'
import { CONFIG_FIELDS } from './config-fields.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-config-'))
  writeFileSync(join(folder, 'cert.pem'), 'x')
})
afterAll(() => rmSync(folder, { recursive: true }))

const parse = (environment: Record<string, string>) => parseConfig(environment, folder)

const complaints = (environment: Record<string, string>): string[] => {
  const parsed = parse(environment)
  return parsed.ok ? [] : describeIssues(parsed.issues).split('\n').slice(1)
}

describe('parseConfig', () => {
  test('without settings: loopback, 8440, the embedded database under ./data', () => {
    expect(parse({ PATH: '/bin', HOME: '/root' })).toEqual({
      ok: true,
      config: {
        port: 8440,
        host: '127.0.0.1',
        dataFolder: join(folder, 'data'),
        databaseUrl: null,
        migrationUrl: null,
        backup: { folder: join(folder, 'data/backups'), minuteOfDay: 150 },
        publicUrl: null,
        trustProxy: false,
        tls: null,
        secret: null,
        idleLockMinutes: 30,
        logLevel: 'info',
        readTimeoutMs: 60_000,
        readMemoryMb: 512,
        uploadLimitBytes: 20 * 1024 * 1024,
        secrecyLimit: 'internal',
        openCheck: false,
        sample: 'district',
      },
    })
  })

  test('the environment goes before the file, the file before the default', () => {
    const path = join(folder, 'own.json')
    writeFileSync(path, JSON.stringify({ GANGMU_PORT: 9000, GANGMU_TRUST_PROXY: true, GANGMU_LOG_LEVEL: 'warn' }))
    const parsed = parse({ GANGMU_CONFIG: 'own.json', GANGMU_LOG_LEVEL: 'error' })
    expect(parsed).toMatchObject({ ok: true, config: { port: 9000, trustProxy: true, logLevel: 'error', host: '127.0.0.1' } })
  })

  test('checking without signing in is for this machine alone', () => {
    expect(parse({ GANGMU_OPEN_CHECK: 'true' })).toMatchObject({ ok: true, config: { openCheck: true } })
    const reached = { GANGMU_HOST: '0.0.0.0', GANGMU_PUBLIC_URL: 'http://gangmu.example' }
    for (const others of [reached, { GANGMU_TRUST_PROXY: 'true' }]) {
      expect(complaints({ GANGMU_OPEN_CHECK: 'true', ...others })).toEqual([expect.stringContaining('免登录核校只能用于本机')])
      expect(complaints(others)).toEqual([])
    }
  })

  test.each([
    [{ GANGMU_PORT: '80a' }, '  · GANGMU_PORT：“80a”应是 1—65535 之间的整数，例如 8440。'],
    [{ GANGMU_PORT: '0' }, '  · GANGMU_PORT：“0”应是 1—65535 之间的整数，例如 8440。'],
    [{ GANGMU_PORT: '  ' }, '  · GANGMU_PORT：不能为空。请写上内容，或删去这项设置以用默认值。'],
    [{ GANGMU_TRUST_PROXY: 'yes' }, '  · GANGMU_TRUST_PROXY：“yes”应写 true 或 false。'],
    [{ GANGMU_LOG_LEVEL: 'loud' }, '  · GANGMU_LOG_LEVEL：“loud”不在可选范围，请写 trace、debug、info、warn、error、fatal、silent 之一。'],
    [{ GANGMU_PUBLIC_URL: 'gangmu.gov.cn' }, '  · GANGMU_PUBLIC_URL：“gangmu.gov.cn”不是完整地址，请写成 https://gangmu.example.gov.cn。'],
    [
      { GANGMU_SECRET: 'hunter2' },
      '  · GANGMU_SECRET：太短，容易被猜到。请写至少 32 个随机字符，例如 openssl rand -base64 32 的输出；或删去这项设置，由系统生成并保存在数据目录。',
    ],
    [{ GANGMU_IDLE_LOCK_MINUTES: '0' }, '  · GANGMU_IDLE_LOCK_MINUTES：“0”应是 1—720 之间的整数，例如 30。'],
    [{ GANGMU_BACKUP_TIME: '24:00' }, '  · GANGMU_BACKUP_TIME：“24:00”应写成 02:30 这样的时刻（北京时间），不备份时写 off。'],
    [{ GANGMU_PRT: '1' }, '  · GANGMU_PRT：没有这项设置。是否想写 GANGMU_PORT？'],
    [{ GANGMU_WEATHER_FORECAST: '1' }, '  · GANGMU_WEATHER_FORECAST：没有这项设置。请删去，或查阅 docs/reference/configuration.md。'],
    [{ GANGMU_CONFIG: 'none.json' }, /^ {2}· GANGMU_CONFIG：找不到配置文件 .*none\.json。/],
  ])('%j is refused with the way out', (environment, sentence) => {
    expect(complaints(environment as unknown as Record<string, string>)).toEqual([
      sentence instanceof RegExp ? expect.stringMatching(sentence) : sentence,
    ])
  })

  test('backups go where the file that names the folder stands, at the time told or never', () => {
    writeFileSync(join(folder, 'backup.json'), JSON.stringify({ GANGMU_BACKUP_FOLDER: 'kept', GANGMU_BACKUP_TIME: '23:05' }))
    expect(parse({ GANGMU_CONFIG: 'backup.json' })).toMatchObject({
      config: { backup: { folder: join(folder, 'kept'), minuteOfDay: 1385 } },
    })
    expect(parse({ GANGMU_BACKUP_FOLDER: '/mnt/kept', GANGMU_BACKUP_TIME: 'off' })).toMatchObject({
      config: { backup: { folder: '/mnt/kept', minuteOfDay: null } },
    })
  })

  test.each(['0.0.0.0', '192.168.1.5', '::', 'gangmu.example'])('host %s asks for the address people open', (host) => {
    expect(complaints({ GANGMU_HOST: host })).toEqual([expect.stringContaining('还须写明大家打开的网址 GANGMU_PUBLIC_URL')])
    expect(parse({ GANGMU_HOST: host, GANGMU_PUBLIC_URL: 'http://gangmu.example' })).toMatchObject({ ok: true, config: { host } })
  })

  test.each([
    ['127.0.0.1', 'http', false, false, false],
    ['0.0.0.0', 'http', false, false, true],
    ['0.0.0.0', 'https', false, false, true],
    ['0.0.0.0', 'http', true, false, true],
    ['0.0.0.0', 'https', true, false, false],
    ['0.0.0.0', 'https', false, true, false],
  ])('%s opened by %s, proxy trusted %s, TLS of our own %s: a warning is due %s', (host, scheme, trustProxy, hasTls, due) => {
    const tls = hasTls ? { certFile: 'c', keyFile: 'k' } : null
    expect(isPlainOnNetwork({ host, trustProxy, tls, publicUrl: new URL(`${scheme}://gangmu.example`) })).toBe(due)
  })

  test.each(['127.0.0.1', '127.0.0.53', 'localhost', '::1'])('host %s is this machine', (host) => {
    expect(parse({ GANGMU_HOST: host })).toMatchObject({ ok: true, config: { host } })
  })

  test('a database address is never repeated: it holds a password', () => {
    for (const name of ['DATABASE_URL', 'GANGMU_MIGRATION_URL']) {
      const [complaint] = complaints({ [name]: 'mysql://root:hunter2@db/x' })
      expect(complaint).toContain(name)
      expect(complaint).not.toContain('hunter2')
    }
  })

  test('certificate and key come together', () => {
    const cert = join(folder, 'cert.pem')
    expect(complaints({ GANGMU_TLS_CERT: cert })).toEqual(['  · GANGMU_TLS_CERT：证书与私钥要么都写，要么都不写。请补上 GANGMU_TLS_KEY。'])
    expect(complaints({ GANGMU_TLS_CERT: cert, GANGMU_TLS_KEY: '/none/key.pem' })).toEqual([
      '  · GANGMU_TLS_KEY：读不到文件“/none/key.pem”。请检查路径和读取权限。',
    ])
  })

  test('certificate and key are a pair of PEM files', () => {
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const cert = write('pair.pem', CERTIFICATE)
    const key = write('pair.key', KEY)
    expect(parse({ GANGMU_TLS_CERT: cert, GANGMU_TLS_KEY: key })).toMatchObject({
      ok: true,
      config: { tls: { certFile: cert, keyFile: key } },
    })
    const refused = ['  · GANGMU_TLS_CERT：证书与私钥配不成一对。两个文件都应是 PEM 格式（私钥不设口令），私钥应与证书对应。']
    expect(complaints({ GANGMU_TLS_CERT: cert, GANGMU_TLS_KEY: write('other.key', OTHER_KEY) })).toEqual(refused)
    expect(complaints({ GANGMU_TLS_CERT: join(folder, 'cert.pem'), GANGMU_TLS_KEY: key })).toEqual(refused)
  })

  test('everything wrong is told at once', () => {
    expect(complaints({ GANGMU_PORT: 'x', GANGMU_TRUST_PROXY: 'ja', GANGMU_DATTA: '.', GANGMU_READ_MEMORY_MB: '1' })).toHaveLength(4)
  })

  test.each(['[]', '{"GANGMU_PORT": 8440,}', '"x"'])('a file that holds %s is no configuration', (text) => {
    writeFileSync(join(folder, 'bad.json'), text)
    expect(complaints({ GANGMU_CONFIG: 'bad.json' })).toEqual([expect.stringContaining('不是合法的 JSON')])
  })

  test('docs/reference/configuration.md names every setting, and no other', () => {
    const page = readFileSync(new URL('../../../docs/reference/configuration.md', import.meta.url), 'utf8')
    const named = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
    expect(named.sort()).toEqual([...Object.keys(CONFIG_FIELDS.shape), 'GANGMU_CONFIG'].sort())
  })
})

/** For localhost, made for this test; they protect nothing. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBfjCCASWgAwIBAgIUZS1Z+d1asCoxPbItT5sjzCdsBg8wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTE4MDQxM1oYDzIxMjYxMDI4
MTgwNDEzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASu2H5zfsyJyrtqyQMIX+domnBzwskjzHdw4FdI5FTftJh3c/QFVet0
lXLIoMjwn/SUoIcpiWL4K7uwY4VkTTyro1MwUTAdBgNVHQ4EFgQUbb93PpHLaKHa
Y2lVynQrj21EEH4wHwYDVR0jBBgwFoAUbb93PpHLaKHaY2lVynQrj21EEH4wDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiB7zlZltyP3RwVV7oSrlgm6
i2j6q9HqF3Lc+aoAGQr/NwIgeSZsZ8ZgCo5kHiO5Glb3nvaNRFh9jFZPWUVRCltY
Q2M=
-----END CERTIFICATE-----
`
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgLMyqIzMhKyudBMK2
/sHx+279CVUM8aZPE8Ovxz6NNoihRANCAASu2H5zfsyJyrtqyQMIX+domnBzwskj
zHdw4FdI5FTftJh3c/QFVet0lXLIoMjwn/SUoIcpiWL4K7uwY4VkTTyr
-----END PRIVATE KEY-----
`
const OTHER_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgKqmnhQ6TuUWxr3fl
IZ/+0f6vwNN+2kcrhh8EPVbDslmhRANCAATF5jXp9kfitVGfzkQPjMbPK/fnscZm
jZL0AT6EDt52F/j66NOrCSGRnidMaG+HARyIwcSbZH1eH/tM9RV7NAJu
-----END PRIVATE KEY-----
`
