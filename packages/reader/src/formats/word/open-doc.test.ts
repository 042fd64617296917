import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReport } from '../../read-report.ts'
import { openFile } from '../open-file.ts'
import { flattenRows } from './flatten-rows.ts'

/** Written by LibreOffice: a title, a paragraph, a table with a heading of two paragraphs, a footnote, a comment, a frame. */
const PLAN = new Uint8Array(readFileSync(new URL('./fixtures/plan.doc', import.meta.url)))

describe('openDoc', () => {
  it('reads paragraphs, tables as flattened rows, footnotes at the end', async () => {
    const opened = await openFile(PLAN, '计划.doc')
    expect(opened.ok && opened.value.layout).toEqual({
      format: 'doc',
      encoding: 'doc',
      lines: [
        '关于青石县2023年计划执行情况的报告',
        '全县生产总值增长6.5%，“十百千”工程——全面推进。',
        ...['\t序号', '\t指标名称', '\t2023年', '目标', ''],
        ...['\t一、经济发展', ''],
        ...['\t1', '\t地区生产总值增速（%）', '\t6.5', ''],
        '表后正文。',
        ...['专栏1 重点项目', '1.甲项目。', '2.乙项目。'],
        '末段。',
        '脚注一。',
      ],
      tables: null,
      places: null,
    })
    expect(opened.ok && opened.value.diagnostics).toEqual([
      { code: 'word.doc-converted', line: null, message: '' },
      { code: 'word.comment', line: null, message: '请核。' },
    ])
  })

  it('gives the rows of its table', async () => {
    const read = await readReport(PLAN, { fileName: '计划.doc' })
    expect(read.ok && read.value.reading.indicators).toMatchObject([
      { name: '地区生产总值增速', target: { text: '6.5' }, year: 2023, unit: '%' },
    ])
  })

  it('refuses one with a password, and one that is cut or mangled', async () => {
    const code = async (bytes: Uint8Array) => {
      const opened = await openFile(bytes, '计划.doc')
      return opened.ok ? null : [opened.failure.code, opened.failure.params]
    }
    const encrypted = PLAN.slice()
    const fib = encrypted.findIndex((byte, i) => i % 512 === 0 && byte === 0xec && encrypted[i + 1] === 0xa5)
    encrypted[fib + 11]! |= 1
    expect(await code(encrypted)).toEqual(['report-encrypted', { format: '.doc' }])
    const mangled = PLAN.slice()
    mangled[fib] = 0
    expect(await code(mangled)).toEqual(['report-damaged', { format: '.doc' }])
    const cut = PLAN.slice(0, 2048)
    expect((await code(cut))?.[0]).toBe('report-damaged')
  })
})

describe('flattenRows', () => {
  const flat = (...lines: string[]) =>
    flattenRows(lines.map((line) => line.replaceAll('→', '\t'))).map((line) => line.replaceAll('\t', '→'))

  it('parts cells, keeps their paragraphs, and ends each row with an empty line', () => {
    expect(flat('前', '甲→乙', '续', '→丙→', '后')).toEqual(['前', '→甲', '→乙', '续', '→丙', '', '后'])
    expect(flat('→a→', '一、组→', 'b→→')).toEqual(['→', '→a', '', '→一、组', '', '→b', '→', ''])
  })

  it('leaves TABs of running text alone', () => {
    expect(flat('联系人：→张某', '正文。')).toEqual(['联系人：→张某', '正文。'])
    expect(flat('一、回顾→1', '二、打算→5', '序号→指标→')).toEqual(['一、回顾→1', '二、打算→5', '→序号', '→指标', ''])
    expect(flat('末尾是制表符→', '正文')).toEqual(['末尾是制表符', '正文'])
    expect(flat(`签发人：→张某${'，这是一段很长的正文'.repeat(6)}。`, 'a→b→').at(0)).toMatch(/^签发人：→张某/)
  })
})
