import { describe, expect, test } from 'vitest'
import { placePaste, readClipboard } from './paste-cells.ts'

const CELLS = [
  { id: 'trade', name: '货物进出口总额' },
  { id: 'retail', name: '社会消费品零售总额增速' },
  { id: 'jobs', name: '城镇新增就业人数' },
  { id: 'jobs-year', name: '城镇新增就业人数' },
]
const place = (text: string, focused = 'trade') => placePaste(readClipboard(text), CELLS, focused).map(({ id, raw }) => `${id} ${raw}`)

describe('readClipboard', () => {
  test.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a\n\n b ', [['a'], ['b']]],
    ['"两行\n一格"\t5', [['两行\n一格', '5']]],
    ['"说""好""了"', [['说"好"了']]],
    ['', []],
    ['1\t\t3', [['1', '', '3']]],
  ])('%j', (text, rows) => {
    expect(readClipboard(text)).toEqual(rows)
  })
})

describe('placePaste', () => {
  test('goes downwards from the cell the focus is in, and no further than the form', () => {
    expect(place('4.1\n5.6')).toEqual(['trade 4.1', 'retail 5.6'])
    expect(place('1\n2\n3\n4', 'jobs')).toEqual(['jobs 1', 'jobs-year 2'])
    expect(place('4.1', 'elsewhere')).toEqual([])
  })
  test('by name, whatever the order and what stands between', () => {
    expect(place('城镇新增就业人数\t人\t1200\n货物 进出口总额\t亿元\t4.1\n别的指标\t亿元\t9')).toEqual(['jobs 1200', 'trade 4.1'])
  })
  test('takes the column whose head says that it is this period’s', () => {
    expect(place('指标\t上年同期\t本期累计\n货物进出口总额\t3.8\t4.1\n社会消费品零售总额增速\t5.0\t')).toEqual(['trade 4.1'])
  })
  test('gives nothing where names have no figures beside them', () => {
    expect(place('货物进出口总额\n城镇新增就业人数')).toEqual([])
  })
})
