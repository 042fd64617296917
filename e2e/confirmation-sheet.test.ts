import { openFile } from '@gangmu/reader'
import { type ConfirmationSheet, writeConfirmationSheet, writeTextDocx } from '@gangmu/writer'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'

const SHEET: ConfirmationSheet = {
  unit: '云岭区统计局',
  reportTitle: '关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告',
  organ: '云岭区发展和改革委员会',
  on: '2024年1月18日',
  items: [
    { place: '第 12 段', sentence: '固定资产投资增长12.7%。', figures: ['12.7%', '11'], said: '正文12.7%与附表11不一致。请核对后统一。' },
    { place: '第 30 段', sentence: '新增就业<1>万人 & 以上。', figures: ['1万人'], said: '与附表10500人不一致。' },
  ],
}

const linesOf = async (bytes: Uint8Array) => {
  const opened = await openFile(bytes, 'a.docx')
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.value.layout
}

test('a confirmation sheet is a table of its items with room to answer and to sign', async () => {
  const bytes = writeConfirmationSheet(SHEET)
  const { lines, tables } = await linesOf(bytes)
  expect(lines.slice(0, 3)).toEqual(['数据确认单', `《${SHEET.reportTitle}》`, '云岭区统计局：'])
  const rows = tables?.[0]?.rows.map((cells) => cells.map(({ from, to }) => lines.slice(from, to).join(' ')))
  expect(rows).toEqual([
    ['序号', '位置', '原文句子', '涉及数据', '核校意见', '单位确认意见', '数据来源'],
    ['1', '第 12 段', '固定资产投资增长12.7%。', '12.7% 11', '正文12.7%与附表11不一致。请核对后统一。', '', ''],
    ['2', '第 30 段', '新增就业<1>万人 & 以上。', '1万人', '与附表10500人不一致。', '', ''],
  ])
  expect(lines.slice(-2).join('')).toMatch(/单位负责人（签字）：.*填表人：.*联系电话：.*年　　月　　日（盖章）/)
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  expect(value.match(/<tr>/g)).toHaveLength(3)
  expect(value).toContain('云岭区发展和改革委员会　2024年1月18日')
})

test('a sheet without an organ has no line for it, and the same sheet is the same file', async () => {
  const { lines } = await linesOf(writeConfirmationSheet({ ...SHEET, organ: null, on: null, items: [] }))
  expect(lines[4]).toBe('序号')
  expect(Buffer.from(writeConfirmationSheet(SHEET)).equals(writeConfirmationSheet(SHEET))).toBe(true)
})

test('a text becomes a Word file of its lines, with comments at their characters', async () => {
  const lines = ['关于计划的报告', '', '\t指标\t11', '增长 12.7%\u000b（同口径。']
  const comments = [
    { span: { line: 4, start: 3, end: 8 }, paragraphs: ['请核。'] },
    { span: null, paragraphs: ['全文。'] },
  ]
  const bytes = await writeTextDocx(lines, comments, { name: '纲目核校', initials: '核', date: '2024-01-16T15:04:00Z' })
  const layout = await linesOf(bytes)
  expect(layout.lines).toEqual(lines.map((line) => line.replace('\u000b', '\ufffd')))
  const place = layout.places?.[3]
  expect(place?.kind === 'word' && place.runs.map(({ start }) => start)).toEqual([0, 3, 8])
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: ['comment-reference => sup'] })
  expect(value).toMatch(/请核。.*全文。|全文。.*请核。/)
})
