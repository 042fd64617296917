import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { unpackText } from '../../testing/unpack-text.ts'
import { type OfficialDocument, writeOfficialDocx } from './write-official-docx.ts'

const STAMP = {
  release: 'internal' as const,
  takenBy: '梁思远',
  takenAt: '2025-07-18T02:30:00Z',
  organ: '临溪区发展和改革局',
  reviewer: null,
  preparer: '梁思远',
  on: '2025-07-18',
  notes: ['注：增速按可比价计算。'],
}

const PAPER: OfficialDocument = {
  title: '2025年1—6月经济运行情况',
  subtitle: '（内部参阅）',
  stamp: STAMP,
  blocks: [
    { kind: 'addressee', text: '区政府：' },
    { kind: 'heading', level: 1, text: '一、总体情况' },
    { kind: 'paragraph', lead: '一是工业回升。', text: '规模以上工业增加值增长6.8% & 快于全市<0.3>个百分点。' },
    {
      kind: 'table',
      caption: '主要经济指标完成情况一览表',
      columns: [
        { head: '指标', share: 3, align: 'left' },
        { head: '本期', share: 1, align: 'right' },
      ],
      rows: [['地区生产总值增速（%）', '6.2'], ['进出口总额\n（亿元）']],
    },
    { kind: 'signature', organ: '临溪区发展和改革局', day: '2025年7月18日' },
  ],
}

describe('a paper in the layout of official documents', () => {
  test('another reader finds every word, in order', async () => {
    const bytes = await writeOfficialDocx(PAPER)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(value.split('\n').filter((line) => line !== '')).toEqual([
      '2025年1—6月经济运行情况',
      '（内部参阅）',
      '区政府：',
      '一、总体情况',
      '一是工业回升。规模以上工业增加值增长6.8% & 快于全市<0.3>个百分点。',
      '主要经济指标完成情况一览表',
      '指标',
      '本期',
      '地区生产总值增速（%）',
      '6.2',
      '进出口总额',
      '（亿元）',
      '临溪区发展和改革局',
      '2025年7月18日',
      '注：增速按可比价计算。',
    ])
  })

  test('the page is that of GB/T 9704: margins, 22 lines, page numbers at both sides', async () => {
    const parts = await unpackText(await writeOfficialDocx(PAPER))
    const body = parts.get('word/document.xml')!
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1587"/)
    expect(body).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"/)
    expect(body).toMatch(/<w:tblHeader\/>/)
    expect(parts.get('word/settings.xml')).toContain('evenAndOddHeaders')
    expect([...parts].filter(([name, xml]) => /footer\d/.test(name) && xml.includes('PAGE')).length).toBe(2)
  })

  test('internal papers bear who took them out, published ones nothing', async () => {
    const headers = async (document: OfficialDocument) =>
      [...(await unpackText(await writeOfficialDocx(document)))].flatMap(([name, xml]) => (/header\d/.test(name) ? [xml] : [])).join('')
    expect(await headers(PAPER)).toContain('内部资料 · 梁思远 · 2025-07-18 10:30')
    expect(await headers({ ...PAPER, stamp: { ...STAMP, release: 'published' } })).not.toContain('梁思远')
  })

  test('a wide table turns the page', async () => {
    const body = (await unpackText(await writeOfficialDocx({ ...PAPER, landscape: true }))).get('word/document.xml')!
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
  })
})
