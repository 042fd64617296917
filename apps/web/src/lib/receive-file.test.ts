import { expect, test } from 'vitest'
import { nameOf } from './receive-file.ts'

test.each([
  [`attachment; filename="file.xlsx"; filename*=UTF-8''%E8%AE%A1%E5%88%92.xlsx`, '计划.xlsx'],
  ['attachment; filename="plain.csv"', 'plain.csv'],
  ['', 'file'],
])('%s names the file %s', (disposition, name) => {
  expect(nameOf(disposition)).toBe(name)
})
