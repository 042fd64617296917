import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReport } from '../../read-report.ts'
import { openFile } from '../open-file.ts'
import { flattenTables } from './flatten-tables.ts'
import { MARKS } from './mark-tables.ts'

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
        ...['\t专栏1 重点项目', '1.甲项目。', '2.乙项目。', ''],
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

describe('flattenTables', () => {
  const marks: Record<string, string> = { '¶': MARKS.paragraphInTable, '|': MARKS.cell, '/': MARKS.row, '↵': MARKS.lineBreak, '→': '\t' }
  const flat = (marked: string) =>
    flattenTables(marked.replace(/[¶|/↵→]/g, (mark) => marks[mark]!)).map((line) => line.replaceAll('\t', '→'))

  it('parts cells, keeps their lines, and ends each row with an empty one', () => {
    expect(flat('前\n首↵行|乙¶续|丙|/|b||/一、组|/后\n')).toEqual([
      '前',
      '→首',
      '行',
      '→乙',
      '续',
      '→丙',
      '',
      '→',
      '→b',
      '→',
      '',
      '→一、组',
      '',
      '后',
    ])
    expect(flat('专栏1¶1.甲。¶¶2.乙。|/末')).toEqual(['→专栏1', '1.甲。', '2.乙。', '', '末'])
  })

  it('leaves TABs and breaks of running text as they are', () => {
    expect(flat('一、回顾→1\n联系人：→张某→\n甲↵乙\n\n')).toEqual(['一、回顾→1', '联系人：→张某→', '甲', '乙', ''])
  })

  it('keeps the text of a row that never ends', () => {
    expect(flat('甲|乙\n丙|丁¶')).toEqual(['→甲', '', '乙', '→丙', '', '丁'])
  })
})
