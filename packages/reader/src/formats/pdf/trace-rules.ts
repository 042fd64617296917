import { apply, type Box, boxOf, type Matrix, type Point } from './matrix.ts'
import type { Rule, Rules } from './page-model.ts'

/** A filled box no thicker than this is a line. */
const THICKEST = 3
/** Lines are drawn cell by cell, dashed, and with corners of their own: pieces this near are one. */
const GAP = 3.5
/** Two lines this near are one drawn double, or drawn once from each side. */
const ASIDE = 1.6
const SHORTEST = 8

/** How pdf.js writes a path into an array of numbers. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3

export type Pen = { readonly horizontal: Rule[]; readonly vertical: Rule[] }

/** Adds the straight lines of one painted path to `pen`, cut to what the clip lets be seen. */
export function traceRules(path: ArrayLike<number>, ctm: Matrix, paint: { fills: boolean; strokes: boolean }, clip: Box, pen: Pen): void {
  for (const { points, curved, closed } of subpathsOf(path, ctm)) {
    if (curved || points.length < 2) continue
    const box = boxOf(points)
    const thin = Math.min(box.right - box.left, box.bottom - box.top) <= THICKEST
    if (thin) addRule(box, clip, pen)
    else if (paint.strokes) {
      const around = closed ? [...points, points[0]!] : points
      for (let i = 1; i < around.length; i++) {
        const side = boxOf([around[i - 1]!, around[i]!])
        if (Math.min(side.right - side.left, side.bottom - side.top) <= 0.5) addRule(side, clip, pen)
      }
    }
  }
}

function addRule(box: Box, clip: Box, pen: Pen): void {
  const [left, right] = [Math.max(box.left, clip.left), Math.min(box.right, clip.right)]
  const [top, bottom] = [Math.max(box.top, clip.top), Math.min(box.bottom, clip.bottom)]
  // Numbers of a damaged file may be none: NaN fails this test, too.
  if (!(right >= left - 1 && bottom >= top - 1 && Number.isFinite(right - left + bottom - top))) return
  if (right - left >= bottom - top) pen.horizontal.push({ at: (top + bottom) / 2, from: left, to: right })
  else pen.vertical.push({ at: (left + right) / 2, from: top, to: bottom })
}

type Subpath = { readonly points: readonly Point[]; readonly curved: boolean; readonly closed: boolean }

function subpathsOf(path: ArrayLike<number>, ctm: Matrix): Subpath[] {
  const found: { points: Point[]; curved: boolean; closed: boolean }[] = []
  const point = (at: number): Point => apply(ctm, path[at] ?? 0, path[at + 1] ?? 0)
  let current = { points: [] as Point[], curved: false, closed: false }
  for (let i = 0; i < path.length; ) {
    const step = path[i++]
    if (step === MOVE) {
      current = { points: [point(i)], curved: false, closed: false }
      found.push(current)
      i += 2
    } else if (step === LINE) {
      current.points.push(point(i))
      i += 2
    } else if (step === CURVE || step === QUADRATIC) {
      current.curved = true
      i += step === CURVE ? 6 : 4
    } else current.closed = true
  }
  return found
}

/** Pieces of one line put together, doubles made one, and what is too short to be a rule left out. */
export const mergeRules = ({ horizontal, vertical }: Rules): Rules => ({ horizontal: merge(horizontal), vertical: merge(vertical) })

function merge(rules: readonly Rule[]): Rule[] {
  const sorted = rules.toSorted((a, b) => a.at - b.at)
  const merged: Rule[] = []
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i]!.at
    const group: Rule[] = []
    while (i < sorted.length && sorted[i]!.at - first <= ASIDE) group.push(sorted[i++]!)
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length
    let [open, ...rest] = group.toSorted((a, b) => a.from - b.from)
    for (const rule of rest) {
      if (rule.from - open!.to <= GAP) open = { at, from: open!.from, to: Math.max(open!.to, rule.to) }
      else {
        merged.push({ ...open!, at })
        open = rule
      }
    }
    merged.push({ ...open!, at })
  }
  return merged.filter((rule) => rule.to - rule.from >= SHORTEST)
}
