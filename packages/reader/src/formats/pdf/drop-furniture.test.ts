import { expect, it } from 'vitest'
import { dropFurniture } from './drop-furniture.ts'
import { lineOf } from './testing/lines.ts'

const page = (number: number, ...lines: readonly (readonly [string, number])[]) => ({
  page: number,
  height: 800,
  lines: lines.map(([text, y]) => lineOf(text, 100, y, { page: number })),
})
const left = (pages: Parameters<typeof dropFurniture>[0]) =>
  dropFurniture(pages).value.map((lines) => lines.map((line) => line.text).join('|'))

it('drops lines that stand at the same place on three pages, digits aside', () => {
  const pages = [1, 2, 3].map((n) => page(n, ['区政府公报', 50], [`正文${n}`, 400], [`第${n}期`, 760]))
  expect(left(pages)).toEqual(['正文1', '正文2', '正文3'])
  expect(dropFurniture(pages).diagnostics.map(({ message, place }) => [message, place])).toEqual([
    ['区政府公报', { kind: 'page', page: 1 }],
    ['第1期', { kind: 'page', page: 1 }],
  ])
})

it('keeps what is there twice only, what stands in the text, and the heading row of a table', () => {
  expect(left([1, 2].map((n) => page(n, ['区政府公报', 50])))).toEqual(['区政府公报', '区政府公报'])
  expect(left([1, 2, 3].map((n) => page(n, ['各位代表', 400])))).toEqual(['各位代表', '各位代表', '各位代表'])
  expect(left([1, 2, 3].map((n) => page(n, ['序号   指标名称   单位   完成情况', 50])))).toEqual(
    Array(3).fill('序号 指标名称 单位 完成情况'),
  )
})

it('knows page numbers by their form on any page', () => {
  expect(
    left([page(1, ['正文', 400], ['— 1 —', 760]), page(2, ['正文', 400], ['第 2 页 共 2 页', 760]), page(3, ['正文', 400], ['3', 760])]),
  ).toEqual(['正文', '正文', '正文'])
})
