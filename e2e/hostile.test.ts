import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { FAILURE_CODES, type FailureCode, type Reading, type ReportSummary } from '@gangmu/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bomb, docx, encryptedOffice, longSheet, nestedTables, oldWord, paragraph } from './support/hostile-files.ts'
import { makeDataFolder, type RunningServer, startServer } from './support/server-process.ts'
import { type SignedIn, signInFirst } from './support/sign-in.ts'

/**
 * Files made to hurt, sent to the real server all at once, with an ordinary report among them. Each must end in a coded failure or in a
 * reading that says what it could not read, and the server must answer all the while.
 */
const ORDINARY = readFileSync(fileURLToPath(new URL('./fixtures/wangxi-2023.txt', import.meta.url)))
const TITLE = '关于石港区2023年国民经济和社会发展计划执行情况的报告'
const TEXT = `${TITLE}\n全年地区生产总值增长6.1%，新增就业1200人。\n`
const MB = 1024 * 1024
const UPLOAD_LIMIT_MB = 60

/** What a case may end in: read (with a diagnostic of that code, where one is named), or a failure of one of the codes. */
type End = { readonly read?: true | string; readonly codes?: readonly FailureCode[] }

const SPENT: readonly FailureCode[] = ['reading-timed-out', 'reading-out-of-memory']

const CASES: readonly (readonly [name: string, fileName: string, bytes: () => Buffer, end: End])[] = [
  ['an empty file', '空.txt', () => Buffer.alloc(0), { codes: ['report-empty'] }],
  ['blanks only', '空白.txt', () => Buffer.from(' \r\n\t\u3000\n'), { codes: ['report-empty'] }],
  ['a Word file without a word', '无字.docx', () => docx('<w:p/>'), { codes: ['report-empty'] }],
  [
    'a picture named .docx',
    '图.docx',
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
    { codes: ['report-is-image'] },
  ],
  ['a Word file named .txt', '报告.txt', () => docx(paragraph(TITLE)), { read: 'file.misnamed' }],
  ['a web page named .doc', '网页.doc', () => Buffer.from(`<html><body><p>${TITLE}</p></body></html>`), { read: 'file.misnamed' }],
  ['a Word file cut in half', '半截.docx', () => half(docx(paragraph(TITLE.repeat(2_000)))), { codes: ['report-damaged'] }],
  ['a zip that inflates beyond the limit', '炸弹.docx', () => bomb(300), { codes: ['report-inflates'] }],
  ['the same with headers that lie', '谎报.docx', () => bomb(300, 4096), { codes: ['report-inflates', 'report-damaged'] }],
  ['an Office file with a password', '加密.docx', encryptedOffice, { codes: ['report-encrypted'] }],
  ['an old .doc that is only a head', '旧版.doc', () => oldWord(48), { codes: ['report-damaged'] }],
  ['an old .doc without an end', '循环.doc', () => oldWord(64 * 1024), { codes: ['report-damaged'] }],
  ['a text over the limit', '过大.txt', () => Buffer.alloc(UPLOAD_LIMIT_MB * MB + 1, '字'), { codes: ['report-too-large'] }],
  ['50 MB of text', '五十兆.txt', () => repeated(TEXT, 50 * MB), { read: true, codes: SPENT }],
  [
    'a line of 5 MB',
    '一行.txt',
    () => Buffer.from(`${TITLE}\n${'新增就业1200人，增长3%，'.repeat(160_000)}`),
    { read: true, codes: SPENT },
  ],
  ['tables nested 50 deep', '嵌套.html', () => Buffer.from(nestedTables(50)), { read: true }],
  ['tables nested 50,000 deep', '深渊.html', () => Buffer.from(nestedTables(50_000)), { read: true, codes: ['report-damaged', ...SPENT] }],
  ['a script in a web page', '脚本.html', () => Buffer.from(scripted), { read: true }],
  ['external entities in Word', '实体.docx', () => docx(paragraph('&outside;内容'), ENTITIES), { read: true, codes: ['report-damaged'] }],
  ['entities that multiply', '倍增.docx', () => docx(paragraph('&i;'), laughs()), { read: true, codes: ['report-damaged'] }],
  ['NUL bytes in a text', '零.txt', () => Buffer.from(`${TITLE}\n增\0长6%。\0\n`), { read: true, codes: ['report-not-text'] }],
  ['lone surrogates', '代理.txt', () => Buffer.from(`\ufeff${TITLE}\n增长\ud8006%，\udc00新增3人。\n`, 'utf16le'), { read: true }],
  ['mojibake', '乱码.txt', () => Buffer.from(`${TITLE}\n锟斤拷锟斤拷增长6%，烫烫烫。\n`), { read: 'text.mojibake' }],
  ['bytes of a program', '程序.txt', () => Buffer.from(Uint8Array.from({ length: 4096 }, (_, at) => at)), { codes: ['report-not-text'] }],
  [
    'a sheet of a million rows',
    '百万行.xlsx',
    () => longSheet(1_000_000),
    { read: 'file.limit-reached', codes: ['report-inflates', ...SPENT] },
  ],
]

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2)

const repeated = (text: string, length: number): Buffer => Buffer.alloc(length - (length % Buffer.byteLength(text)), text)

const scripted = `<!doctype html><html><head><title>${TITLE}</title><script>document.title='HACKED-BY-HEAD'</script></head>
<body><h1>${TITLE}</h1><script>alert('HACKED-BY-BODY')</script><p onclick="alert(1)">新增就业1200人，<img src=x onerror="alert('HACKED-BY-IMG')">增长3%。</p>
<p>照抄 &lt;script&gt;alert('AS-TEXT')&lt;/script&gt; 一句。</p></body></html>`

const ENTITIES = '<!DOCTYPE w:document [<!ENTITY outside SYSTEM "file:///etc/passwd">]>'

/** A billion laughs. */
const laughs = (): string => {
  const entities = [...'bcdefghi'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`)
  return `<!DOCTYPE w:document [<!ENTITY a "哈">${entities.join('')}]>`
}

/** How a file ended: the code it was refused or failed with, or its reading. */
type Ended = { readonly code: FailureCode | null; readonly id: string | null; readonly reading: Reading | null }

const data = makeDataFolder()
let server: RunningServer
let admin: SignedIn
const ended = new Map<string, Ended>()
const health: { status: number; ms: number }[] = []

const get = async <T>(path: string): Promise<T> => (await (await admin.ask(path)).json()) as T

const send = async (fileName: string, bytes: Uint8Array): Promise<Ended> => {
  const form = new FormData()
  form.append('secrecy', 'public')
  form.append('file', new File([bytes as Uint8Array<ArrayBuffer>], fileName))
  const answer = await admin.ask('/api/reports', { method: 'POST', body: form })
  const body = (await answer.json()) as { code?: FailureCode; report?: ReportSummary }
  return body.report ? settle(body.report) : { code: body.code ?? null, id: null, reading: null }
}

/** Several deadlines: all of them stand in one queue, and the machine may be busy. What has not ended by then never will. */
const MOST_MS = 300_000

const settle = async (sent: ReportSummary): Promise<Ended> => {
  let report = sent
  const given = performance.now() + MOST_MS
  while (report.status === 'received' || report.status === 'reading') {
    if (performance.now() > given) return { code: null, id: sent.id, reading: null }
    await setTimeout(200)
    report = await get<ReportSummary>(`/api/reports/${sent.id}`)
  }
  const reading = report.status === 'read' ? await get<Reading>(`/api/reports/${sent.id}/reading`) : null
  return { code: report.failure?.code ?? null, id: sent.id, reading }
}

const watchHealth = (): (() => Promise<void>) => {
  let watching = true
  const watch = async () => {
    while (watching) {
      const asked = performance.now()
      const status = await fetch(`${server.url}/healthz`, { signal: AbortSignal.timeout(60_000) }).then(
        (answer) => answer.status,
        () => 0,
      )
      health.push({ status, ms: performance.now() - asked })
      await setTimeout(25)
    }
  }
  const watched = watch()
  return () => {
    watching = false
    return watched
  }
}

beforeAll(async () => {
  server = await startServer({
    GANGMU_DATA: data.path,
    GANGMU_SAMPLE: 'none',
    GANGMU_UPLOAD_LIMIT_MB: String(UPLOAD_LIMIT_MB),
    GANGMU_READ_TIMEOUT_MS: '20000',
  })
  admin = await signInFirst(server.url, data.path)
  // Made before anything is timed: making some of them keeps this very process busy for seconds.
  const files = CASES.map(([name, fileName, bytes]) => ({ name, fileName, bytes: bytes() }))
  const stopWatching = watchHealth()
  const sent = files.map(async ({ name, fileName, bytes }) => void ended.set(name, await send(fileName, bytes)))
  sent.push(send('望溪区2023.txt', ORDINARY).then((end) => void ended.set('ordinary', end)))
  await Promise.all(sent)
  await stopWatching()
}, 400_000)

afterAll(async () => {
  server?.signal('SIGTERM')
  await server?.exited
  data.remove()
}, 60_000)

describe('every file ends in a coded failure or in a reading', () => {
  test.each(CASES)('%s', (name, _, __, { read, codes = [] }) => {
    const { code, reading } = ended.get(name)!
    if (reading === null) {
      expect(FAILURE_CODES).toContain(code)
      expect([...codes, read && 'or read'].filter(Boolean)).toContain(code)
    } else {
      expect(read, 'was read').toBeTruthy()
      if (typeof read === 'string') expect(reading.diagnostics.map((diagnostic) => diagnostic.code)).toContain(read)
    }
  })
})

describe('meanwhile', () => {
  test('the server said at every time that it is up', () => {
    const slowest = Math.max(...health.map(({ ms }) => ms))
    console.info(`${health.length} answers of /healthz, slowest ${Math.round(slowest)} ms`)
    expect(new Set(health.map(({ status }) => status))).toEqual(new Set([200]))
    expect(slowest).toBeLessThan(30_000)
  })

  test('an ordinary report was read', () => {
    const { reading } = ended.get('ordinary')!
    expect(reading?.report.region).toBe('云州市望溪区')
    expect(reading?.indicators.length).toBeGreaterThan(12)
  })
})

describe('nothing of a file acts', () => {
  const linesOf = async (name: string): Promise<string> => {
    const { id } = ended.get(name)!
    const { lines } = await get<{ lines: { text: string }[] }>(`/api/reports/${id}/evidence?line=1&start=0&end=0&around=20`)
    return lines.map(({ text }) => text).join('\n')
  }

  test('a script is no text; markup that was printed as text is', async () => {
    const text = await linesOf('a script in a web page')
    expect(text).toContain("<script>alert('AS-TEXT')</script>")
    expect(text).not.toContain('HACKED')
  })

  test('an entity brings in nothing from outside', async () => {
    const { reading } = ended.get('external entities in Word')!
    if (reading) expect(await linesOf('external entities in Word')).not.toContain('root:')
  })

  test('what PostgreSQL cannot hold is shown as U+FFFD', async () => {
    if (ended.get('lone surrogates')!.reading) expect(await linesOf('lone surrogates')).toContain('增长\ufffd6%')
  })
})
