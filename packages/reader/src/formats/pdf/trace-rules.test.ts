import { expect, it } from 'vitest'
import type { Matrix } from './matrix.ts'
import type { Rule } from './page-model.ts'
import { mergeRules, traceRules } from './trace-rules.ts'

const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0]
const ALL = { left: -1000, top: -1000, right: 1000, bottom: 1000 }
const FILL = { fills: true, strokes: false }
const STROKE = { fills: false, strokes: true }
const box = (x: number, y: number, w: number, h: number) => [0, x, y, 1, x + w, y, 1, x + w, y + h, 1, x, y + h, 4]
const trace = (path: readonly number[], paint: typeof FILL, ctm = UPRIGHT, clip = ALL) => {
  const pen = { horizontal: [] as Rule[], vertical: [] as Rule[] }
  traceRules(path, ctm, paint, clip, pen)
  return pen
}

it('takes thin filled boxes for lines, and filled areas for none', () => {
  expect(trace(box(10, 20, 100, 1), FILL)).toEqual({ horizontal: [{ at: 20.5, from: 10, to: 110 }], vertical: [] })
  expect(trace(box(10, 20, 1, 50), FILL)).toEqual({ horizontal: [], vertical: [{ at: 10.5, from: 20, to: 70 }] })
  expect(trace(box(10, 20, 100, 50), FILL)).toEqual({ horizontal: [], vertical: [] })
})

it('takes the sides of a stroked box, and no slanted or curved line', () => {
  const { horizontal, vertical } = trace(box(0, 0, 100, 50), STROKE)
  expect([horizontal.map((rule) => rule.at), vertical.map((rule) => rule.at)]).toEqual([
    [0, 50],
    [100, 0],
  ])
  expect(trace([0, 0, 0, 1, 50, 30], STROKE)).toEqual({ horizontal: [], vertical: [] })
  expect(trace([0, 0, 0, 2, 10, 10, 20, 10, 30, 0], STROKE)).toEqual({ horizontal: [], vertical: [] })
})

it('follows the matrix and keeps within the clip', () => {
  expect(trace([0, 0, 0, 1, 10, 0], STROKE, [0, 2, -2, 0, 50, 0])).toEqual({ horizontal: [], vertical: [{ at: 50, from: 0, to: 20 }] })
  expect(trace([0, 0, 10, 1, 100, 10], STROKE, UPRIGHT, { ...ALL, right: 40 }).horizontal).toEqual([{ at: 10, from: 0, to: 40 }])
  expect(trace([0, 0, 10, 1, 100, 10], STROKE, UPRIGHT, { ...ALL, top: 40 }).horizontal).toEqual([])
})

it('puts the pieces of a line together: cell by cell, dashed, drawn twice', () => {
  const horizontal = [
    { at: 10, from: 0, to: 50 },
    { at: 10.4, from: 50.5, to: 100 },
    { at: 11, from: 0, to: 60 },
    { at: 30, from: 0, to: 3 },
  ]
  const merged = mergeRules({ horizontal, vertical: [] }).horizontal
  expect(merged).toHaveLength(1)
  expect(merged[0]).toMatchObject({ from: 0, to: 100 })
})

it('leaves out what a damaged file draws nowhere', () => {
  expect(trace([0, Number.NaN, 0, 1, 100, Number.NaN], STROKE)).toEqual({ horizontal: [], vertical: [] })
  expect(trace([0, 0, 10, 1, 100, 10], STROKE, [1, 0, 0, Number.NaN, 0, 0])).toEqual({ horizontal: [], vertical: [] })
})
