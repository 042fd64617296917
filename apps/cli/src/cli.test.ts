import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reading } from '@gangmu/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))

const REPORT = `关于云江市临溪区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告

一、2023年计划执行情况
全年实现地区生产总值218.6亿元，增长5.4%。
表1：2023年计划目标完成情况
\t序号
\t指标名称
\t单位
\t2023年目标
\t2023年完成

\t1
\t地区生产总值增速
\t%
\t6左右
\t5.4

\t2
\t城镇新增就业
\t人
\t8000
\t8600


二、2024年主要目标
地区生产总值增长6%左右。
`

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-cli-'))
  writeFileSync(join(folder, 'plan.txt'), REPORT)
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'plan.xls'), 'x')
  writeFileSync(join(folder, 'plan.docx'), 'PK\u0003\u0004')
  writeFileSync(join(folder, 'scan.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]))
  mkdirSync(join(folder, 'year'))
  for (const name of ['a.txt', 'b.TXT', 'c.txt', '~$d.txt', '.e.txt', 'f.log']) writeFileSync(join(folder, 'year', name), REPORT)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Run = { code: number; out: string; err: string }

const gangmu = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { cwd: folder, encoding: 'utf8' }, (error, out, err) => {
      const code = error === null ? 0 : Number(error.code)
      resolve({ code, out, err })
    })
  })

describe('gangmu check', () => {
  it('prints the public reading format and nothing else', async () => {
    const { code, out, err } = await gangmu('check', 'plan.txt', '--json')
    const reading = JSON.parse(out) as Reading
    expect({ code, err, schema: reading.schema }).toEqual({ code: 0, err: '', schema: 'gangmu.reading/1' })
    expect(reading.indicators.map((row) => [row.name, row.status])).toEqual([
      ['地区生产总值增速', 'missed'],
      ['城镇新增就业', 'met'],
    ])
    expect(reading.facts.map((fact) => fact.raw)).toContain('218.6亿元')
  })

  it('ends quietly where the pipe behind it closes', async () => {
    writeFileSync(join(folder, 'many.txt'), REPORT.repeat(200))
    const command = `"${process.execPath}" "${MAIN}" check many.txt --json | head -c 10`
    const err = await new Promise<string>((resolve) =>
      execFile('/bin/sh', ['-c', command], { cwd: folder }, (_, _out, said) => resolve(said)),
    )
    expect(err).toBe('')
  })

  it('prints a summary with verdicts for a person', async () => {
    const { code, out } = await gangmu('check', 'plan.txt')
    expect(code).toBe(0)
    expect(out).toContain('云江市临溪区')
    expect(out).toMatch(/地区生产总值增速.*6左右.*5\.4.*未达预期/)
  })

  it.each([
    ['missing.txt', '找不到文件'],
    ['year', '是文件夹'],
    ['empty.txt', '文件是空的'],
    ['plan.xls', '另存为 .xlsx'],
    ['plan.docx', '损坏'],
    ['scan.png', '图片'],
  ])('says what is wrong with %s and ends with 2', async (file, words) => {
    const { code, out, err } = await gangmu('check', file, '--json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })
})

describe('gangmu check --mapping', () => {
  const TABLE =
    '关于云江市临溪区2024年有关情况的说明\n\n附表：2024年有关情况\n→甲\n→乙\n→丙\n\n→地区生产总值\n→218\n→220\n\n→粮食产量\n→30\n→31\n'
  const heads = ['甲', '乙', '丙']
  const write = (mapping: unknown, name = 'mapping.json') =>
    writeFileSync(join(folder, name), typeof mapping === 'string' ? mapping : JSON.stringify(mapping))

  it('reads a table by what was said of its columns', async () => {
    writeFileSync(join(folder, 'odd.txt'), TABLE.replaceAll('→', '\t'))
    const before = JSON.parse((await gangmu('check', 'odd.txt', '--json')).out) as Reading
    expect([before.indicators.length, before.unknownTables?.map((table) => table.heads)]).toEqual([0, [heads]])
    write([{ id: 'x', heads, roles: [{ kind: 'name' }, { kind: 'target' }, { kind: 'actual' }] }])
    const { code, out } = await gangmu('check', 'odd.txt', '--json', '--mapping', 'mapping.json')
    const reading = JSON.parse(out) as Reading
    expect({ code, rows: reading.indicators.map((row) => [row.name, row.target?.text, row.actual?.text]) }).toEqual({
      code: 0,
      rows: [
        ['地区生产总值', '218', '220'],
        ['粮食产量', '30', '31'],
      ],
    })
    expect(reading.mappedTables?.[0]?.roles[1]).toEqual({ kind: 'target' })
    expect((await gangmu('read', 'odd.txt', '--mapping', 'mapping.json')).out).toMatch(/指标 2 行/)
  })

  it.each([
    ['{"heads"', 'bad.json 不是有效的 JSON：'],
    [{ heads: [] }, 'bad.json 应为版式说明的 JSON 数组'],
    [[null], '第 1 条：heads 应为两个以上表头'],
    [[{ heads: ['甲', 1], roles: [] }], '第 1 条：heads 应为'],
    [[{ heads, roles: [null] }], '第 1 条：roles 应为数组，与 heads 一样有 3 项'],
    [
      [{ heads, roles: [{ kind: 'name' }, { kind: 'colour' }, null] }],
      '第 1 条：roles 第 2 项应为 null 或 {"kind": …, "year": …}；kind 可为 serial name',
    ],
    [[{ heads, roles: [{ kind: 'name' }, { kind: 'target', year: '2024' }, null] }], '第 1 条：roles 第 2 项应为'],
    [[{ heads, roles: [{ kind: 'name' }, null, null] }], '第 1 条：还没有说明哪一列是目标值、完成值或增速'],
  ])('%j ends with 2 and a sentence', async (mapping, words) => {
    write(mapping, 'bad.json')
    const { code, out, err } = await gangmu('check', 'plan.txt', '--mapping', 'bad.json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })

  it('names a file that is not there', async () => {
    expect(await gangmu('check', 'plan.txt', '--mapping', 'none.json')).toEqual({
      code: 2,
      out: '',
      err: '找不到文件：none.json。请检查路径是否写错。\n',
    })
  })
})

describe('gangmu read', () => {
  it('reads a folder, but for hidden and lock files, and names the total', async () => {
    const { code, out } = await gangmu('read', 'year')
    expect(code).toBe(0)
    expect(out.match(/云江市临溪区2023年/g)).toHaveLength(3)
    expect(out).toContain('共 3 份，识别 3 份，未能识别 0 份')
  })

  it('passes over files about a folder, but reads one that is named', async () => {
    mkdirSync(join(folder, 'about', 'deep'), { recursive: true })
    const about = ['README.md', 'readme.zh-CN.md', 'Readme', 'NOTES.md', 'Changelog.TXT', 'LICENSE', 'deep/License.html']
    for (const name of [...about, 'plan.md', 'Notes on the plan.md', 'deep/readme-2024.txt'])
      writeFileSync(join(folder, 'about', name), REPORT)
    expect((await gangmu('read', 'about')).out.match(/^about.*$/gm)).toEqual(
      ['Notes on the plan.md', 'deep/readme-2024.txt', 'plan.md'].map((name) => join('about', name)),
    )
    expect((await gangmu('read', join('about', 'README.md'))).out).toContain('云江市临溪区2023年')
  })

  it('prints files in the order named', async () => {
    const { out } = await gangmu('read', 'year/c.txt', 'plan.txt', 'year')
    expect(out.match(/^\S+\.txt$/gim)).toEqual(['year/c.txt', 'plan.txt', 'year/a.txt', 'year/b.TXT'])
  })

  it('keeps the order named, whatever finishes first, and goes on behind a bad file', async () => {
    const { code, out, err } = await gangmu('read', 'year/*', 'empty.txt')
    expect(code).toBe(1)
    const places = ['a.txt', 'b.TXT', 'c.txt'].map((name) => out.indexOf(name))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(err).toContain('文件是空的')
  })
})

describe('what reading may cost', () => {
  it('ends a reading past its deadline with a sentence that names the option', async () => {
    writeFileSync(join(folder, 'long.txt'), REPORT.repeat(2_000))
    const { code, err } = await gangmu('check', 'long.txt', '--timeout', '0.1')
    expect({ code, err }).toEqual({
      code: 2,
      err: 'long.txt：识别超过 0.1 秒，已停止。请确认文件确为一份报告，或用 --timeout 放宽时限。\n',
    })
  })

  it('ends a reading past its memory, and the rest go on', async () => {
    writeFileSync(join(folder, 'huge.txt'), REPORT.repeat(40_000))
    const { code, out, err } = await gangmu('read', 'huge.txt', 'plan.txt', '--memory', '64')
    expect(code).toBe(1)
    expect(err).toContain('或用 --memory 调大上限')
    expect(out).toContain('共 2 份，识别 1 份，未能识别 1 份')
  })
})

describe('usage', () => {
  it.each([
    [['frobnicate']],
    [['check']],
    [['check', 'a.txt', 'b.txt']],
    [['check', 'plan.txt', '--format', 'xml']],
    [['check', 'plan.txt', '--json', '--format', 'sarif']],
    [['check', 'plan.txt', '--severity', '严重']],
    [['read']],
    [['check', 'plan.txt', '--nope']],
    [['check', 'plan.txt', '--timeout', '0']],
    [['check', 'plan.txt', '--memory', 'viel']],
    [[]],
  ])('%j ends with 2', async (args) => {
    expect((await gangmu(...args)).code).toBe(2)
  })

  it.each([
    [['check', 'plan.txt', '--nope'], '没有“--nope”这个选项。'],
    [['check', 'plan.txt', '--timeout'], '选项“--timeout”少写了值，或多写了值。'],
    [['check', 'plan.txt', '--nope', '--lang', 'en'], 'There is no option "--nope".'],
    [['read', 'plan.txt', '--json'], '--json 只用于 gangmu check'],
  ])('%j is told in a sentence of its own language', async (args, words) => {
    const { code, out, err } = await gangmu(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })

  it('speaks English when asked', async () => {
    expect((await gangmu('help', '--lang', 'en')).out).toContain('Usage:')
    expect((await gangmu('check', 'plan.txt', '--lang', 'en')).out).toContain('Targets of 2023')
  })
})
