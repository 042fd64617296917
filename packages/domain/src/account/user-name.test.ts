import { expect, test } from 'vitest'
import { foldUserName } from './user-name.ts'

test.each([
  ['admin', 'admin'],
  ['  Zhang.San ', 'zhang.san'],
  ['ＷＡＮＧ＿０１', 'wang_01'],
  ['张三', '张三'],
  ['发改委-综合科', '发改委-综合科'],
  ['x'.repeat(32), 'x'.repeat(32)],
])('%j is kept as %s', (text, name) => {
  expect(foldUserName(text)).toBe(name)
  expect(foldUserName(name)).toBe(name)
})

test.each(['', 'a', '张', 'x'.repeat(33), '.hidden', '-x', 'zhang san', 'а1', 'a@b', '张三\0', 'ñandu'])('%j is no user name', (text) => {
  expect(foldUserName(text)).toBeNull()
})
