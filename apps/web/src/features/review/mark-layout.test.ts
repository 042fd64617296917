import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseMarked, countMarks, layoutMarks, type MarkNode, type MarkSpan } from './mark-layout.ts'

/** `a[b]` for a mark b around its text. */
const draw = (text: string, nodes: readonly MarkNode[]): string =>
  nodes.map((node) => (node.span === null ? text.slice(node.start, node.end) : `${node.span.id}[${draw(text, node.nodes)}]`)).join('')

const TEXT = '地区生产总值增长6%'
const span = (id: string, start: number, end: number): MarkSpan => ({ id, start, end })

test.each<[string, readonly MarkSpan[], string]>([
  ['none', [], '地区生产总值增长6%'],
  ['one', [span('a', 2, 6)], '地区a[生产总值]增长6%'],
  ['beside each other', [span('b', 8, 10), span('a', 0, 6)], 'a[地区生产总值]增长b[6%]'],
  ['one in the other', [span('b', 8, 10), span('a', 0, 10)], 'a[地区生产总值增长b[6%]]'],
  ['the same twice', [span('a', 0, 2), span('b', 0, 2)], 'a[b[地区]]生产总值增长6%'],
  ['crossing', [span('a', 0, 6), span('b', 4, 10)], 'a[地区生产b[总值]]b[增长6%]'],
  ['crossing within another', [span('c', 0, 10), span('a', 0, 4), span('b', 2, 8)], 'c[a[地区b[生产]]b[总值增长]6%]'],
  ['beyond the line and empty', [span('a', 8, 99), span('b', -5, 1), span('c', 3, 3), span('d', 50, 60)], 'b[地]区生产总值增长a[6%]'],
])('marks: %s', (_, spans, drawn) => {
  expect(draw(TEXT, layoutMarks(TEXT.length, spans))).toBe(drawn)
})

describe('whatever the spans', () => {
  const spans = fc
    .array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 12 })
    .map((pairs) => pairs.map(([a, b], index) => span(String(index), Math.min(a, b), Math.max(a, b))))
  const flatten = (nodes: readonly MarkNode[]): readonly MarkNode[] =>
    nodes.flatMap((node) => (node.span === null ? [node] : [node, ...flatten(node.nodes)]))

  test('the leaves are the line, without gap or repeat', () => {
    fc.assert(
      fc.property(spans, (drawn) => {
        const leaves = flatten(layoutMarks(25, drawn)).filter(({ span: of }) => of === null)
        expect(leaves.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at))).toEqual(
          Array.from({ length: 25 }, (_, at) => at),
        )
      }),
    )
  })

  test('the pieces of a span cover it exactly, and lie within what is around them', () => {
    fc.assert(
      fc.property(spans, (drawn) => {
        const nodes = layoutMarks(25, drawn)
        for (const { id, start, end } of drawn) {
          const covered = flatten(nodes).flatMap((node) => (node.span?.id === id ? [[node.start, node.end]] : []))
          const expected = Math.max(0, Math.min(25, end) - Math.min(25, start))
          expect(covered.reduce((sum, [from, to]) => sum + to! - from!, 0)).toBe(expected)
          for (const [from, to] of covered) expect(from! >= start && to! <= end).toBe(true)
        }
        expect(countMarks(nodes)).toBe(flatten(nodes).filter(({ span: of }) => of !== null).length)
      }),
    )
  })
})

describe('chooseMarked', () => {
  test('takes the blocks around the middle until the limit is reached', () => {
    expect([...chooseMarked([1, 2, 3, 4, 5], 3, () => 10, 30)].sort()).toEqual([2, 3, 4])
    expect([...chooseMarked([1, 2, 3], 3, () => 0, 30)].sort()).toEqual([1, 2, 3])
    expect([...chooseMarked([], 3, () => 1, 30)]).toEqual([])
  })

  test('never has more marks than allowed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(40), fc.nat(300), (weights, centre, limit) => {
        const chosen = chooseMarked(weights.keys(), centre, (block) => weights[block]!, limit)
        expect([...chosen].reduce((sum, block) => sum + weights[block]!, 0)).toBeLessThanOrEqual(limit)
      }),
    )
  })
})
