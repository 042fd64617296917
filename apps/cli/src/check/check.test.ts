import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reading } from '@gangmu/domain'
import { readReport } from '@gangmu/reader'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const CORPUS = fileURLToPath(new URL('../../../../corpus/', import.meta.url))

const titled = (kind: string, body: string) => `关于云江市临溪区2023年${kind}\n\n一、2023年工作\n${body}\n`
const PLAN = '国民经济和社会发展计划执行情况及2024年计划草案的报告'
const CLEAN = titled(PLAN, '全年新建5G基站120个。')
const FLAWED = titled(PLAN, '全年新建5G基站120个（含共建站。新增就业8600人。')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-check-'))
  writeFileSync(join(folder, 'clean.txt'), CLEAN)
  writeFileSync(join(folder, 'flawed.txt'), FLAWED)
  writeFileSync(join(folder, 'empty.txt'), '')
  copyFileSync(join(CORPUS, 'linxi-2025/report.docx'), join(folder, 'report.docx'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Run = { code: number; out: string; err: string }
const check = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'check', ...args], { cwd: folder, encoding: 'utf8' }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })

describe('text', () => {
  it('ends with 0 below the severity asked for, counting what is not listed, and with 1 from it on', async () => {
    const usual = await check('flawed.txt')
    expect(usual).toMatchObject({ code: 0, err: '' })
    expect(usual.out).toContain('核校意见：数据矛盾 0 条，疑似 0 条，提示 1 条\n  另有 1 条未列出，加 --severity 提示 可全部列出\n')
    const all = await check('flawed.txt', '--severity', '提示')
    expect(all).toMatchObject({ code: 1, err: '' })
    expect(all.out).toContain(
      [
        '  提示',
        '    1. 括号引号不成对 unpaired-brackets',
        '       “（”不成对。请补上或删去另一半。',
        '       第 4 行  全年新建5G基站120个【（】含共建站。',
      ].join('\n'),
    )
    expect((await check('flawed.txt', '--severity', 'hint', '--lang', 'en')).out).toContain('1. Unpaired brackets and quotes')
    expect((await check('clean.txt', '--severity', '提示')).code).toBe(0)
  })

  it('several files are checked in the order named; one that cannot be read ends with 2 and the others are told', async () => {
    const { code, out, err } = await check('flawed.txt', 'empty.txt', 'clean.txt', '--severity', '提示')
    expect(code).toBe(2)
    expect(err).toContain('empty.txt：文件是空的')
    expect(out.match(/^\S+\.txt$/gm)).toEqual(['flawed.txt', 'clean.txt'])
  })
})

describe('json', () => {
  it('is the reading of one file, and a list of several with their names, whatever is asked to be shown', async () => {
    const one = await check('flawed.txt', '--format', 'json')
    expect(one.code).toBe(0)
    expect(one.out).toBe((await check('flawed.txt', '--json')).out)
    const reading = JSON.parse(one.out) as Reading
    expect(reading.findings).toMatchObject([{ rule: 'unpaired-brackets', severity: '提示', message: '“（”不成对。请补上或删去另一半。' }])
    const both = await check('clean.txt', 'flawed.txt', '--json', '--severity', '提示')
    expect(both.code).toBe(1)
    expect(JSON.parse(both.out)).toEqual([
      { file: 'clean.txt', reading: expect.any(Object) },
      { file: 'flawed.txt', reading },
    ])
  })
})

describe('--out', () => {
  it('writes a file, once unless told otherwise, and never over what was read', async () => {
    expect(await check('flawed.txt', '--json', '--out', 'found.json')).toEqual({ code: 0, out: '', err: '' })
    const written = readFileSync(join(folder, 'found.json'), 'utf8')
    expect(written).toBe((await check('flawed.txt', '--json')).out)
    expect(await check('clean.txt', '--json', '--out', 'found.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('found.json 已存在'),
    })
    expect(readFileSync(join(folder, 'found.json'), 'utf8')).toBe(written)
    expect((await check('clean.txt', '--json', '--out', 'found.json', '--force')).code).toBe(0)
    expect(readFileSync(join(folder, 'found.json'), 'utf8')).not.toBe(written)
    expect(await check('clean.txt', '--out', './clean.txt', '--force')).toMatchObject({
      code: 2,
      err: expect.stringContaining('./clean.txt 是被核校的文件，没有写入'),
    })
    expect(readFileSync(join(folder, 'clean.txt'), 'utf8')).toBe(CLEAN)
    expect(await check('clean.txt', '--out', 'none/a.txt')).toMatchObject({ code: 2, err: expect.stringContaining('写不到 none/a.txt') })
  })
})

describe('docx', () => {
  it('a Word file comes back as itself with comments, beside it; it is not written twice', async () => {
    const before = readFileSync(join(folder, 'report.docx'))
    const { out, err } = await check('report.docx', '--format', 'docx', '--severity', '提示')
    expect({ out, err }).toEqual({ out: expect.stringMatching(/^已写入 report\.核校\.docx，核校意见 \d+ 条\n$/), err: '' })
    const [own, written] = [await readReport(before), await readReport(readFileSync(join(folder, 'report.核校.docx')))]
    expect(written.ok && own.ok && written.value.lines).toEqual(own.ok && own.value.lines)
    expect(readFileSync(join(folder, 'report.docx')).equals(before)).toBe(true)
    expect(await check('report.docx', '--format', 'docx')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('已存在') })
  })

  it('a text becomes a Word file of its lines, its comments where they belong', async () => {
    expect((await check('flawed.txt', '--format', 'docx', '--severity', '提示', '--out', 'made.docx')).code).toBe(1)
    const made = await readReport(readFileSync(join(folder, 'made.docx')))
    if (!made.ok) throw new Error(made.failure.code)
    expect(made.value.lines.join('\n')).toBe(FLAWED)
    const [comment] = made.value.reading.diagnostics.filter(({ code }) => code === 'word.comment')
    expect(comment).toMatchObject({ line: 4, message: expect.stringMatching(/^纲目核校：【提示】括号引号不成对 “（”不成对。/) })
  })

  it('several go into a folder that is there', async () => {
    mkdirSync(join(folder, 'checked'))
    expect((await check('clean.txt', 'flawed.txt', '--format', 'docx', '--out', 'checked')).code).toBe(0)
    expect(['clean', 'flawed'].map((name) => existsSync(join(folder, 'checked', `${name}.核校.docx`)))).toEqual([true, true])
    expect(await check('clean.txt', 'flawed.txt', '--format', 'docx', '--out', 'a.docx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--out 应为已有的文件夹：a.docx'),
    })
  })
})

describe('--against', () => {
  it('holds a report against one of the same congress, and tells a pair that is none', async () => {
    writeFileSync(join(folder, 'work.txt'), '云江市临溪区2024年政府工作报告\n\n一、2023年工作回顾\n全年新建5G基站120个。\n')
    writeFileSync(join(folder, 'far.txt'), CLEAN.replaceAll('临溪区', '青岚区'))
    expect((await check('clean.txt', '--against', 'work.txt')).code).toBe(0)
    const { code, out, err } = await check('clean.txt', '--against', 'far.txt')
    expect(code).toBe(2)
    expect(err).toMatch(/^clean\.txt 与 far\.txt 没有可对照的关系，只列出了前者自身的意见。/)
    expect(out).toContain('核校意见：')
    expect(await check('clean.txt', '--against', 'none.txt')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('找不到文件'),
    })
  })
})

describe('sarif', () => {
  // zod takes every `uri-reference` for a whole URL; ours are looked at below.
  const text = readFileSync(new URL('../testing/sarif-schema-2.1.0.json', import.meta.url), 'utf8').replace(
    /, *"format": *"uri-reference"/g,
    '',
  )
  const schema = z.fromJSONSchema(JSON.parse(text))

  it('is what the schema of SARIF 2.1.0 asks for', async () => {
    writeFileSync(join(folder, '报告 一.txt'), FLAWED)
    const { code, out } = await check('报告 一.txt', 'report.docx', '--format', 'sarif', '--severity', '提示')
    expect(code).toBe(1)
    const log = JSON.parse(out)
    expect(schema.safeParse(log)).toMatchObject({ success: true })
    const [run] = log.runs
    expect(run).toMatchObject({ columnKind: 'utf16CodeUnits', language: 'zh-CN', artifacts: [{}, {}] })
    expect(run.results[0]).toMatchObject({
      ruleId: 'unpaired-brackets',
      level: 'note',
      message: { text: '“（”不成对。请补上或删去另一半。' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '%E6%8A%A5%E5%91%8A%20%E4%B8%80.txt', index: 0 },
            region: { startLine: 4, startColumn: 13, endColumn: 14, snippet: { text: '（' } },
          },
        },
      ],
    })
    expect(run.tool.driver.rules[run.results[0].ruleIndex]).toMatchObject({ id: 'unpaired-brackets', name: '括号引号不成对' })
    expect(schema.safeParse({ ...log, version: '2.0.0' }).success).toBe(false)
  })

  it('has rules and no results where nothing is found', async () => {
    const { code, out } = await check('clean.txt', '--format', 'sarif')
    expect({ code, results: JSON.parse(out).runs[0].results }).toEqual({ code: 0, results: [] })
    expect(schema.safeParse(JSON.parse(out))).toMatchObject({ success: true })
  })
})
