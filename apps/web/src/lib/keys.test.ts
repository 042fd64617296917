import { expect, test } from 'vitest'
import { isTyping, mergeGroups } from './keys.tsx'

test.each([
  ['INPUT', false, true],
  ['TEXTAREA', false, true],
  ['SELECT', false, true],
  ['DIV', true, true],
  ['BUTTON', false, false],
  ['BODY', false, false],
])('a key in %s (editable: %s) is typing: %s', (tagName, isContentEditable, typing) => {
  expect(isTyping({ tagName, isContentEditable })).toBe(typing)
})

test('nothing focused is not typing', () => {
  expect(isTyping(null)).toBe(false)
})

test('keys of one title stand together, in the order they came', () => {
  const [undo, help, next] = [
    { key: 'u', label: '撤销' },
    { key: '?', label: '帮助' },
    { key: 'j', label: '下一条' },
  ]
  expect(
    mergeGroups([
      { title: '各页', bindings: [undo] },
      { title: '审核', bindings: [next] },
      { title: '各页', bindings: [help] },
    ]),
  ).toEqual([
    { title: '各页', bindings: [undo, help] },
    { title: '审核', bindings: [next] },
  ])
})
