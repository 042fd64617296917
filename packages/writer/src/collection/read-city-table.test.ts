import { expect, test } from 'vitest'
import { editWorkbook, makeWorkbook } from '../testing/edit-workbook.ts'
import { readCityTable } from './read-city-table.ts'

const ROWS = [
  ['2025年1—6月全市各区县主要经济指标'],
  ['单位：亿元、%'],
  ['序号', '区县', '社会消费品零售总额', null, null],
  [null, null, '总量', '增速', '位次'],
  [null, '全市', 920.5, 5.1, '—'],
  [1, '青岩区', 102.3, 6.4, 1],
  [2, '临溪区', 55, 5.6, '2/3'],
  ['注：位次按增速排列。'],
] as const
const HEADS = ['序号', '区县', '社会消费品零售总额/总量', '社会消费品零售总额/增速', '社会消费品零售总额/位次']

const found = async (bytes: Uint8Array) => {
  const read = await readCityTable(bytes)
  if (!read.ok) return read.failure.code
  const { heads, rows, title, sheet } = read.value
  return {
    sheet,
    title,
    heads: heads.map(({ text }) => text),
    rows: rows.map((row) => row.map(({ text }) => text).join('|')),
    place: rows[2]?.[4]?.name,
  }
}
const TABLE = {
  title: '2025年1—6月全市各区县主要经济指标 单位：亿元、%',
  heads: HEADS,
  rows: ['|全市|920.5|5.1|—', '1|青岩区|102.3|6.4|1', '2|临溪区|55|5.6|2/3'],
  place: 'E7',
}

test('headings of two rows, merged or not, rows below them, and where each cell stands', async () => {
  const plain = await makeWorkbook({ 说明: [['本表供内部使用']], 分区县: ROWS })
  expect(await found(plain)).toEqual({ sheet: '分区县', ...TABLE })
  const merged = await editWorkbook(plain, (workbook) => {
    const sheet = workbook.getWorksheet('分区县')!
    for (const block of ['A1:E1', 'A3:A4', 'B3:B4', 'C3:E3']) sheet.mergeCells(block)
  })
  expect(await found(merged)).toEqual({ sheet: '分区县', ...TABLE })
})

test('a CSV file as Excel writes it', async () => {
  const text = ROWS.map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n')
  expect(await found(Buffer.from(`\ufeff${text}`))).toEqual({ sheet: 'CSV', ...TABLE })
})

test('a file without such a table says so', async () => {
  expect(await found(await makeWorkbook({ 空: [['说明'], ['没有表']] }))).toBe('city-table-not-found')
  expect(await found(Buffer.from('只有文字'))).toBe('city-table-not-found')
  expect(await found(Buffer.from([0x50, 0x4b, 0, 0, 1, 2]))).toMatch(/^workbook-/)
})
