import { expect, test } from 'vitest'
import { checkBoardShape } from './board-file.ts'

const panel = { kind: 'trend', title: '走势' }
const board = { id: 'own', title: '板块', description: '说明', panels: [panel] }

test('what is left out has its default', () => {
  expect(checkBoardShape(board)).toEqual({
    ok: true,
    board: {
      ...board,
      audience: [],
      order: 500,
      indicators: [],
      panels: [{ ...panel, width: 'half', indicators: null, months: 13 }],
    },
  })
})

const DESCRIBED: readonly (readonly [unknown, string, string, object])[] = [
  [null, 'value-type', '', { expected: 'object' }],
  ['text', 'value-type', '', { expected: 'object' }],
  [{ ...board, id: '大写' }, 'value-pattern', 'id', { key: 'id', value: '大写' }],
  [{ ...board, title: 3 }, 'value-type', 'title', { key: 'title', expected: 'string' }],
  [{ ...board, title: '' }, 'too-small', 'title', { key: 'title', least: 1 }],
  [{ ...board, order: 5000 }, 'too-big', 'order', { key: 'order', most: 1000 }],
  [{ ...board, description: undefined }, 'key-missing', 'description', { key: 'description' }],
  [{ ...board, audience: ['leaderr'] }, 'value-choice', 'audience.0', { value: 'leaderr', near: 'leader' }],
  [{ ...board, audience: [3] }, 'value-choice', 'audience.0', { value: '3', near: null }],
  [{ ...board, descripton: '' }, 'key-unknown', 'descripton', { key: 'descripton', near: 'description' }],
  [{ ...board, panels: [] }, 'too-small', 'panels', { key: 'panels', least: 1 }],
  [{ ...board, panels: [5] }, 'value-type', 'panels.0', { expected: 'object' }],
  [{ ...board, panels: [{ title: '走势' }] }, 'key-missing', 'panels.0.kind', { key: 'kind' }],
  [{ ...board, panels: [{ ...panel, kind: 'trendd' }] }, 'value-choice', 'panels.0.kind', { near: 'trend' }],
  [{ ...board, panels: [{ ...panel, monts: 3 }] }, 'key-unknown', 'panels.0.monts', { key: 'monts', near: 'months' }],
  [{ ...board, panels: [{ ...panel, months: '3' }] }, 'value-type', 'panels.0.months', { expected: 'number' }],
  [{ ...board, panels: [{ ...panel, indicators: [] }] }, 'too-small', 'panels.0.indicators', { least: 1 }],
]

test.each(DESCRIBED)('%j', (value, code, path, params) => {
  const checked = checkBoardShape(value)
  expect(checked.ok ? [] : checked.problems.map((problem) => ({ ...problem, path: problem.path.join('.') }))).toEqual([
    { code, path, params: expect.objectContaining(params) },
  ])
})

test('every mistake is named, not the first alone', () => {
  const checked = checkBoardShape({ id: 'A b', panels: [{ kind: 'x' }] })
  expect(checked.ok ? [] : checked.problems.map(({ path }) => path.join('.'))).toEqual(['id', 'title', 'description', 'panels.0.kind'])
})
