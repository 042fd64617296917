import { expect, it } from 'vitest'
import { regionOf } from './lay-tables.ts'

const cell = (from: number, column: number, more = {}) => ({ from, to: from + 1, column, columns: 1, rows: 1, ...more })

it('repeats what is merged down, tells how far a text is indented, and takes a cell over the whole width for a row of one cell', () => {
  const rows = [[cell(0, 0, { columns: 2 })], [cell(1, 0, { rows: 2 }), cell(2, 1)], [cell(3, 1)]]
  const region = regionOf(['标题', '组', '\u3000 甲', '乙'], { from: 0, to: 4, rows })
  expect(region.rows.map((row) => row.map(({ text, repeated, indent }) => [text, repeated ?? false, indent ?? 0]))).toEqual([
    [['标题', false, 0]],
    [
      ['组', false, 0],
      ['甲', false, 3],
    ],
    [
      ['组', true, 0],
      ['乙', false, 0],
    ],
  ])
})

it('lays a table of more cells than a call takes arguments', () => {
  const rows = Array.from({ length: 20_000 }, (_, r) => Array.from({ length: 10 }, (_, c) => cell(r * 10 + c, c)))
  expect(
    regionOf(
      Array.from({ length: 200_000 }, () => '1'),
      { from: 0, to: 200_000, rows },
    ).rows,
  ).toHaveLength(20_000)
})
