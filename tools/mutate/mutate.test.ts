import { describe, expect, test } from 'vitest'
import { makeMutants } from './make-mutants.ts'
import { splitByNearness } from './related-tests.ts'
import { sample } from './sample-mutants.ts'

const applied = (text: string) =>
  makeMutants('a.ts', text).map(({ start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end))

describe('makeMutants', () => {
  test('changes comparisons, arithmetic, connectives and literals inside functions', () => {
    expect(applied('function f(a: number) { g(a < 1 && a + 2) }')).toEqual(
      expect.arrayContaining([
        'function f(a: number) { g(a <= 1 && a + 2) }',
        'function f(a: number) { g(a >= 1 && a + 2) }',
        'function f(a: number) { g(a < 1 || a + 2) }',
        'function f(a: number) { g(a < 1 && a - 2) }',
        'function f(a: number) { g(a < 2 && a + 2) }',
        'function f(a: number) { ; }',
      ]),
    )
  })

  test('negates conditions and empties returns and strings', () => {
    expect(applied("const f = (a?: S) => { if (a?.b) return 'x' }")).toEqual([
      "const f = (a?: S) => { if (!(a?.b)) return 'x' }",
      "const f = (a?: S) => { if (false) return 'x' }",
      "const f = (a?: S) => { if (a.b) return 'x' }",
      'const f = (a?: S) => { if (a?.b) return undefined }',
      "const f = (a?: S) => { if (a?.b) return '' }",
    ])
  })

  test('leaves data, types and the words of invariants alone', () => {
    expect(applied("const table = { a: 1, b: 'x' }\ntype T = 'y' | 2\nfunction f(): 'z' { invariant(true, 'words') }")).toEqual([
      "const table = { a: 1, b: 'x' }\ntype T = 'y' | 2\nfunction f(): 'z' { ; }",
      "const table = { a: 1, b: 'x' }\ntype T = 'y' | 2\nfunction f(): 'z' { invariant(false, 'words') }",
    ])
  })

  test('names the line a mutant stands in', () => {
    expect(makeMutants('a.ts', 'const f = () => {\n  g()\n}')[0]).toMatchObject({
      line: 2,
      code: 'g()',
      original: 'g()',
      kind: 'statement',
    })
  })
})

test('a sample is the same for the same seed, without repetition', () => {
  const list = Array.from({ length: 50 }, (_, i) => i)
  expect(sample(list, 10, 7)).toEqual(sample(list, 10, 7))
  expect(sample(list, 10, 7)).not.toEqual(sample(list, 10, 8))
  expect(new Set(sample(list, 50, 7)).size).toBe(50)
  expect(sample(list, 80, 7)).toHaveLength(50)
})

test('the tests beside a file come first', () => {
  expect(splitByNearness('a/x.ts', ['b/y.test.ts', 'a/x.test.ts'])).toEqual([['a/x.test.ts'], ['b/y.test.ts']])
})
