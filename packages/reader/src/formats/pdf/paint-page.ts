import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { meaningOf } from './glyph-text.ts'
import { apply, type Box, intersect, type Matrix, mapBox, multiply } from './matrix.ts'
import type { Glyph, PaintedPage, Rule } from './page-model.ts'
import { mergeRules, traceRules } from './trace-rules.ts'

/** A page as pdf.js gives it: operators with their arguments, and what is known of its fonts. */
export type PageSource = {
  readonly page: number
  readonly width: number
  readonly height: number
  /** From user space to the page as seen, y downwards. */
  readonly transform: Matrix
  readonly operators: ArrayLike<number>
  readonly operands: readonly (readonly unknown[] | null)[]
  readonly fontOf: (name: string) => Font | null
}
export type Font = { readonly vertical: boolean; readonly unit: number }

type PrintedGlyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean }

type State = {
  ctm: Matrix
  clip: Box
  font: Font | null
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  rise: number
  leading: number
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/**
 * Follows the operators of a page with the text and graphics state of ISO 32000-2 (8.4, 9.3) and keeps where every glyph and every
 * straight line lands. A page whose text mostly lies on its side is turned upright first.
 */
export function paintPage(source: PageSource): PaintedPage {
  const painted = paint(source, source.transform, source.width, source.height)
  const [upright, ...sides] = painted.turns
  const most = Math.max(...sides)
  if (most <= 10 || most < upright! * 4) return painted.page
  const { width: w, height: h } = source
  const turn: readonly Matrix[] = [IDENTITY, [0, -1, 1, 0, 0, w], [-1, 0, 0, -1, w, h], [0, 1, -1, 0, h, 0]]
  const side = painted.turns.indexOf(most)
  const [width, height] = side === 2 ? [w, h] : [h, w]
  return paint(source, multiply(turn[side]!, source.transform), width, height).page
}

function paint(source: PageSource, base: Matrix, width: number, height: number): { page: PaintedPage; turns: number[] } {
  const glyphs: Glyph[] = []
  const pen = { horizontal: [] as Rule[], vertical: [] as Rule[] }
  const turns = [0, 0, 0, 0]
  let rotated = ''
  let unmapped = 0
  let paths = 0
  let imageArea = 0
  let clipping = false
  let blank = false
  /** Area of the unit square since the last transform, as long as nothing was painted: images are left out of the operators, the matrix before them is not. */
  let unpainted = 0
  let state = initialState(base, width, height)
  const stack: State[] = []
  const save = () => stack.push({ ...state })
  const restore = () => {
    imageArea += unpainted
    unpainted = 0
    state = stack.pop() ?? state
  }
  const transform = (matrix: Matrix) => {
    state.ctm = multiply(state.ctm, matrix)
    const seen = intersect(mapBox(state.ctm, 0, 0, 1, 1), { left: 0, top: 0, right: width, bottom: height })
    unpainted = Math.max(0, seen.right - seen.left) * Math.max(0, seen.bottom - seen.top)
  }
  const moveText = (x: number, y: number) => {
    state.x = state.lineX += x
    state.y = state.lineY += y
  }

  const show = (printed: readonly (PrintedGlyph | number)[]) => {
    const { font } = state
    if (font === null || state.size === 0) return
    unpainted = 0
    const trm = multiply(state.ctm, state.textMatrix)
    // A negative size turns the text by half a circle.
    const direction = Math.sign(state.size)
    const size = Math.abs(state.size)
    const stretch = state.stretch * direction
    const turn = turnOf(trm[0] * stretch, trm[1] * stretch)
    const scale = Math.hypot(trm[0], trm[1])
    const height = size * Math.hypot(trm[2], trm[3])
    let advance = 0
    for (const glyph of printed) {
      if (typeof glyph === 'number') {
        advance += ((font.vertical ? 1 : -1) * glyph * size) / 1000
        continue
      }
      const text = meaningOf(glyph.unicode)
      const wide = glyph.width * size * font.unit
      if (text === null) unmapped++
      else if (text.trim() === '') blank = true
      else if (font.vertical || turn !== 0) {
        if (!font.vertical && turn !== null) turns[turn]!++
        rotated += text
      } else {
        turns[0]!++
        const [x, y] = apply(trm, state.x + advance * stretch, state.y + state.rise)
        const printedWidth = wide * scale * Math.abs(stretch)
        const middle = x + printedWidth / 2
        const { left, right, top, bottom } = state.clip
        if (middle >= left && middle <= right && y - height * 0.35 >= top && y - height * 0.35 <= bottom)
          glyphs.push({ text, x, y, width: printedWidth, size: height, blank })
        blank = false
      }
      advance += wide + (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * direction
    }
    if (font.vertical) state.y -= advance
    else state.x += advance * stretch
  }

  const drawPath = (paintOperator: number, path: ArrayLike<number> | null, bounds: ArrayLike<number> | null) => {
    if (clipping && bounds) state.clip = intersect(state.clip, mapBox(state.ctm, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!))
    clipping = false
    const how = { fills: FILLS.has(paintOperator), strokes: STROKES.has(paintOperator) }
    if (!path || !(how.fills || how.strokes)) return
    unpainted = 0
    paths++
    traceRules(path, state.ctm, how, state.clip, pen)
  }

  for (let i = 0; i < source.operators.length; i++) {
    const args = (source.operands[i] ?? []) as readonly never[]
    switch (source.operators[i]) {
      case OPS.save:
        save()
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        restore()
        break
      case OPS.transform:
        transform(args as unknown as Matrix)
        break
      case OPS.paintFormXObjectBegin: {
        const [matrix, bounds] = args as unknown as [Matrix | null, readonly number[] | null]
        save()
        if (matrix) transform(matrix)
        unpainted = 0
        if (bounds) state.clip = intersect(state.clip, mapBox(state.ctm, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!))
        break
      }
      case OPS.clip:
      case OPS.eoClip:
        clipping = true
        break
      case OPS.constructPath: {
        const [operator, [path], bounds] = args as unknown as [number, [ArrayLike<number> | null], ArrayLike<number> | null]
        drawPath(operator, path, bounds)
        break
      }
      case OPS.beginText:
        Object.assign(state, { textMatrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 })
        break
      case OPS.setTextMatrix: {
        const [m] = args as unknown as [ArrayLike<number>]
        Object.assign(state, { textMatrix: [m[0], m[1], m[2], m[3], m[4], m[5]], x: 0, y: 0, lineX: 0, lineY: 0 })
        break
      }
      case OPS.moveText:
        moveText(args[0]!, args[1]!)
        break
      case OPS.setLeadingMoveText:
        state.leading = args[1]!
        moveText(args[0]!, args[1]!)
        break
      case OPS.setLeading:
        state.leading = -args[0]!
        break
      case OPS.nextLine:
        moveText(0, state.leading)
        break
      case OPS.setFont:
        state.font = source.fontOf(args[0]!)
        state.size = args[1]!
        break
      case OPS.setGState:
        for (const [key, value] of args[0]! as readonly [string, never[]][])
          if (key === 'Font') {
            state.font = source.fontOf(value[0]!)
            state.size = value[1]!
          }
        break
      case OPS.setCharSpacing:
        state.charSpacing = args[0]!
        break
      case OPS.setWordSpacing:
        state.wordSpacing = args[0]!
        break
      case OPS.setHScale:
        state.stretch = args[0]! / 100
        break
      case OPS.setTextRise:
        state.rise = args[0]!
        break
      case OPS.showText:
        show(args[0]!)
        break
    }
  }
  const imageShare = Math.min(1, (imageArea + unpainted) / (width * height))
  const page = { page: source.page, width, height, glyphs, rules: mergeRules(pen), rotated, unmapped, imageShare, paths }
  return { page, turns }
}

const initialState = (ctm: Matrix, width: number, height: number): State => ({
  ctm,
  clip: { left: 0, top: 0, right: width, bottom: height },
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
  leading: 0,
  textMatrix: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
})

/** Quarter turns clockwise of a baseline that runs along (x, y), null where it is askew. */
function turnOf(x: number, y: number): 0 | 1 | 2 | 3 | null {
  const [along, across] = [Math.abs(x), Math.abs(y)]
  if (across <= along * 0.1) return x >= 0 ? 0 : 2
  if (along <= across * 0.1) return y >= 0 ? 1 : 3
  return null
}
