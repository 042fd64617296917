import { expect, test } from 'vitest'
import { openYaml } from './open-yaml.ts'

const TEXT = `id: own
panels:
  - kind: trend
    title: 走势
  - kind: text
    text:
      - 一
      - 二
`

const placeIn = (text: string, path: readonly (string | number)[]) => {
  const opened = openYaml(text)
  return opened.ok ? opened.placeOf(path) : null
}

test.each([
  [['id'], 1, 1],
  [['panels'], 2, 1],
  [['panels', 1], 5, 5],
  [['panels', 1, 'kind'], 5, 5],
  [['panels', 1, 'text', 1], 8, 9],
  // What is not there stands where it would be.
  [['panels', 0, 'months'], 3, 5],
  [['panels', 7, 'kind'], 2, 1],
  [['order'], 1, 1],
] as const)('%j begins in line %i', (path, line, column) => expect(placeIn(TEXT, path)).toEqual({ line, column }))

test.each([
  ['id: a\nid: b', 2, 'duplicate-key'],
  ['id: a\n\tb: c', 2, 'tab-as-indent'],
  ['a: [1, 2', 1, 'bad-indent'],
  ['a: b: c', 1, 'block-as-implicit-key'],
  ['a: !!foo b', 1, 'tag-resolve-failed'],
  ['x: "abc\n', 2, 'missing-char'],
  ['a: 1\n---\nb: 2', 2, 'multiple-docs'],
])('%j is refused in line %i', (text, line, why) => {
  const opened = openYaml(text)
  expect(opened.ok ? null : opened.problems[0]).toMatchObject({ code: 'text-syntax', line, params: { why } })
})

test('no anchors and no aliases: a small text unfolds into nothing', () => {
  const opened = openYaml('a: &x [1, 2]\nb: [*x, *x]')
  expect(opened.ok ? null : opened.problems.map(({ code, line }) => [code, line])).toEqual([
    ['text-alias', 1],
    ['text-alias', 2],
    ['text-alias', 2],
  ])
})

test('a text that is no page is not opened', () => {
  const opened = openYaml('a'.repeat(65 * 1024))
  expect(opened.ok ? null : opened.problems).toMatchObject([{ code: 'text-too-long', line: 1 }])
})

test('an empty text is nothing', () => expect(openYaml('')).toMatchObject({ ok: true, value: null }))
