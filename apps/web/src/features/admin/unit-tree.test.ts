import { expect, test } from 'vitest'
import { growTree } from './unit-tree.ts'

const node = (id: string, parent: string | null) => ({ id, parent })
const rows = (...nodes: ReturnType<typeof node>[]) =>
  growTree(nodes, ({ parent }) => parent).map(({ node: { id }, depth }) => `${id}${depth}`)

test('children follow their parent, siblings keep their order', () => {
  expect(rows(node('b1', 'b'), node('a', null), node('a2', 'a'), node('b', null), node('a1', 'a'), node('a21', 'a2'))).toEqual([
    'a0',
    'a21',
    'a212',
    'a11',
    'b0',
    'b11',
  ])
})

test('what hangs on nothing that is shown stands at the top', () => {
  expect(rows(node('x', 'gone'), node('y', 'x'))).toEqual(['x0', 'y1'])
})
