import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answers } from '@gangmu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDataFolder, type RunningServer, startServer } from './support/server-process.ts'
import { type SignedIn, signInFirst } from './support/sign-in.ts'

/** Figures of other districts into a space through the API, by the command a person types. */
const CLI = fileURLToPath(new URL('../apps/cli/src/main.ts', import.meta.url))
const data = makeDataFolder()
let server: RunningServer
let admin: SignedIn
let token: string

const post = (path: string, body: object) =>
  admin.askJson<{ secret: string }>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const gangmu = (args: readonly string[], environment: Readonly<Record<string, string>> = { GANGMU_TOKEN: token }) =>
  new Promise<{ code: number | null; output: string }>((resolve) => {
    const child = spawn(process.execPath, [CLI, 'pack', ...args], { env: { ...process.env, ...environment } })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
      })
    child.on('close', (code) => resolve({ code, output }))
  })
const importNow = (name = 'chongqing-2023', ...more: readonly string[]) => gangmu(['import', name, '--server', server.url, ...more])
const recorded = async () => (await admin.askJson<Answers['listObservations']>('/api/observations?limit=1000')).observations

beforeAll(async () => {
  server = await startServer({ GANGMU_DATA: data.path, GANGMU_SAMPLE: 'none' })
  admin = await signInFirst(server.url, data.path)
  token = (await post('/api/tokens', { name: '导入', role: 'drafter', days: 30 })).secret
}, 120_000)

afterAll(async () => {
  server?.signal('SIGTERM')
  await server?.exited
  data.remove()
}, 60_000)

test('the packs that come along are listed, and loaded by nobody', async () => {
  const { code, output } = await gangmu(['list'], {})
  expect(code).toBe(0)
  expect(output).toContain('chongqing-2023  重庆市大渡口区、铜梁区2023年计划指标完成值（65 项）')
  expect(await recorded()).toEqual([])
})

describe('what is refused records nothing', () => {
  const pack = (change: object) => {
    const area = {
      area: '铜梁区',
      within: '重庆市',
      period: '2023',
      source: { title: '某报告', issuer: '某单位', table: '表1' },
      figures: [
        { indicator: 'gdp-growth', name: '地区生产总值增速', unit: '%', raw: '6.3' },
        { indicator: 'gdp-growth', name: '地区生产总值增速', unit: '%', raw: '6.4' },
      ],
    }
    const file = join(dirname(data.path), 'own.json')
    writeFileSync(file, JSON.stringify({ title: '自己的', areas: [{ ...area, ...change }] }))
    return file
  }
  const figure = (indicator: string) => ({ indicator, name: '甲', unit: '%', raw: '1' })

  test.each<[string, () => ReturnType<typeof gangmu>, number, string]>([
    ['no name to import under', () => gangmu(['import', 'chongqing-2023', '--server', server.url], {}), 2, '没有说明以谁的名义导入'],
    ['a token that is none', () => importNow('chongqing-2023', '--token', 'gm_nobody'), 1, '一项也没有导入'],
    ['a pack that is not there', () => importNow('chongqing'), 1, '没有名为“chongqing”的数据包。现有：chongqing-2023。'],
    ['a file that is not there', () => importNow('./none.json'), 1, '找不到文件'],
    ['a server that does not answer', () => importNow('chongqing-2023', '--server', 'http://127.0.0.1:9'), 1, '连不上 http://127.0.0.1:9'],
    ['a server that is no address', () => importNow('chongqing-2023', '--server', 'localhost'), 2, '--server 应为网址'],
    ['more words than one', () => gangmu(['import', 'a', 'b']), 2, '用法：gangmu pack list'],
    ['figures of another shape', () => importNow(pack({ figures: [{ raw: '1' }] })), 1, 'areas.0.figures.0.indicator 处不合要求'],
    ['an area nobody knows', () => importNow(pack({ area: '不存在区' })), 1, '区域目录里没有“重庆市不存在区”'],
    [
      'one indicator among others that nobody knows',
      () => importNow(pack({ figures: [figure('gdp-growth'), figure('none')] })),
      1,
      '一项也没有导入。',
    ],
    ['a period that is none', () => importNow(pack({ period: '去年' })), 1, '一项也没有导入。'],
  ])('%s', async (_, run, code, sentence) => {
    const answer = await run()
    expect(answer.output).toContain(sentence)
    expect(answer.code).toBe(code)
    expect(await recorded()).toEqual([])
  })
})

test('a pack is recorded once with its source, whatever is typed a second time', async () => {
  const first = await importNow()
  expect(first.output).toContain('新登记 65 项，已有 0 项。')
  expect(first.code).toBe(0)
  const observations = await recorded()
  expect(observations).toHaveLength(65)
  expect(observations.find(({ indicator, raw }) => indicator === 'gdp-growth' && raw === '6.3')).toMatchObject({
    period: '2023',
    provider: '重庆市铜梁区发展和改革委员会',
    vintage: 'reported',
    release: 'internal',
    low: 6.3,
    recordedBy: expect.stringMatching(/^token:/),
    note: '《关于重庆市铜梁区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告》表1：2023年国民经济和社会发展计划指标完成情况',
  })
  const second = await importNow()
  expect(second.output).toContain('新登记 0 项，已有 65 项。')
  expect(await recorded()).toHaveLength(65)
})

test('every figure of it is one: a number, a bound or a ratio, of an indicator of the catalogue', async () => {
  const { indicators } = await admin.askJson<Answers['listIndicators']>('/api/indicators')
  const codes = new Set(indicators.map(({ code }) => code))
  for (const { indicator, low, high, raw } of await recorded()) {
    expect(codes).toContain(indicator)
    expect(
      [low, high].some((bound) => bound !== null),
      `${indicator} ${raw}`,
    ).toBe(true)
  }
})

test('a district’s own figures are not taken from a pack', async () => {
  const { areas } = await admin.askJson<Answers['listAreas']>(`/api/areas?search=${encodeURIComponent('大渡口区')}`)
  const own = areas.find(({ fullName }) => fullName === '重庆市大渡口区')!
  await admin.askJson('/api/space', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: '大渡口区', areaId: own.id, superiorAreaId: own.parent }),
  })
  const answer = await importNow()
  expect(answer.output).toContain('大渡口区是本单位自己的区域')
  expect(answer.output).toContain('新登记 0 项，已有 35 项。')
})
