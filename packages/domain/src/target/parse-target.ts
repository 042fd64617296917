import { amountReader, type ReadAmount } from './amount.ts'
import type { CompoundPart, CompoundTarget, SimpleTarget, TargetExpression } from './expression.ts'
import { type FoldedCell, foldCell } from './fold-cell.ts'
import { parseNumber } from './number-forms.ts'
import { parseReference } from './reference-forms.ts'
import { parseStanding } from './standing-forms.ts'
import { parseWords } from './word-forms.ts'

/**
 * Reads a target or result cell. Never fails: what no form fits becomes `unparsed`, which carries no number.
 * `printTarget` gives back exactly the text that was read. The forms are listed in docs/reference/target-language.md.
 */
export function parseTarget(text: string, options: { readonly unit?: string | null } = {}): TargetExpression {
  const unit = options.unit ?? ''
  const byText = KNOWN.get(unit) ?? new Map<string, TargetExpression>()
  const known = byText.get(text)
  if (known) return known
  if (KNOWN.size > KEPT || byText.size > KEPT) KNOWN.clear()
  const target = readTarget(text, options.unit ?? null)
  KNOWN.set(unit, byText.set(text, target))
  return target
}

/** By unit and text: a cell is looked at by whoever prints it and by whoever judges it, and 完成市级下达任务 stands in every table. */
const KNOWN = new Map<string, Map<string, TargetExpression>>()
const KEPT = 1024

function readTarget(text: string, unit: string | null): TargetExpression {
  const read = amountReader(unit)
  const cell = foldCell(text)
  if (cell.folded.length > LONGEST_CELL) return { kind: 'unparsed', text, diagnostic: 'target.unparsed' }
  return (
    parseSimple(cell, read) ??
    parseBracketed(cell, read) ??
    parseEnclosed(cell, read) ??
    parseJoined(cell, read) ?? { kind: 'unparsed', text, diagnostic: 'target.unparsed' }
  )
}

/** Longer cells are prose; the forms are not tried on them, which also bounds the work their patterns can do. */
const LONGEST_CELL = 80

function parseSimple(cell: FoldedCell, read: ReadAmount): SimpleTarget | null {
  // Most cells are a number; the forms of words need not be tried on them.
  if (/^[-+]?[0-9]+(?:\.[0-9]+)?$/.test(cell.folded)) return parseNumber(cell, read)
  return parseWords(cell) ?? parseStanding(cell) ?? parseNumber(cell, read) ?? parseReference(cell, read)
}

/** `4左右（保持全市前列）`, `（预期性）6`, `8（同口径）`: one base and one bracket before or after it. */
function parseBracketed(cell: FoldedCell, read: ReadAmount): CompoundTarget | null {
  const { folded } = cell
  const behind = /^(.+)\(([^()]*)\)$/.exec(folded)
  if (behind !== null) {
    const [, base = '', aside = ''] = behind
    return bracketed(cell, [0, base.length], [base.length + 1, base.length + 1 + aside.length], 'behind', read)
  }
  const front = /^\(([^()]*)\)([^()]+)$/.exec(folded)
  if (front === null) return null
  const [, aside = ''] = front
  return bracketed(cell, [aside.length + 2, folded.length], [1, 1 + aside.length], 'front', read)
}

/** `（全面完成，建成50.6公里）`: all of the cell stands in brackets. A bare number in brackets is left: it may be a note, or a loss. */
function parseEnclosed(cell: FoldedCell, read: ReadAmount): CompoundTarget | null {
  const end = cell.folded.length
  if (!/^\([^()]*[\u4e00-\u9fff][^()]*\)$/.test(cell.folded)) return null
  const inner = parseBase(foldCell(cell.slice(1, end - 1)), read)
  if (inner === null) return null
  const glue = [...inner.glue]
  glue[0] = cell.slice(0, 1) + glue[0]!
  glue[glue.length - 1] += cell.slice(end - 1, end)
  return { ...inner, glue }
}

type Cut = readonly [start: number, end: number]

function bracketed(cell: FoldedCell, base: Cut, aside: Cut, where: 'front' | 'behind', read: ReadAmount): CompoundTarget | null {
  const inner = parseBase(foldCell(cell.slice(...base)), read)
  if (inner === null) return null
  const text = cell.slice(...aside)
  const condition: CompoundPart = { role: 'bracket', expression: parseSimple(foldCell(text), read) ?? { kind: 'note', text } }
  const length = cell.folded.length
  if (where === 'front')
    return {
      kind: 'compound',
      parts: [condition, ...inner.parts],
      glue: [cell.slice(0, 1), cell.slice(aside[1], base[0]) + inner.glue[0], ...inner.glue.slice(1)],
    }
  return {
    kind: 'compound',
    parts: [...inner.parts, condition],
    glue: [...inner.glue.slice(0, -1), inner.glue[inner.glue.length - 1]! + cell.slice(base[1], aside[0]), cell.slice(aside[1], length)],
  }
}

/** The base of a bracket may itself be bracketed or joined: `（预期）7%左右，力争8%（可比价）`. */
function parseBase(cell: FoldedCell, read: ReadAmount): CompoundTarget | null {
  const simple = parseSimple(cell, read)
  return simple === null ? (parseBracketed(cell, read) ?? parseJoined(cell, read)) : alone('base', simple)
}

const alone = (role: CompoundPart['role'], expression: SimpleTarget): CompoundTarget => ({
  kind: 'compound',
  parts: [{ role, expression }],
  glue: ['', ''],
})

const stretchWords = /^(?:力争|争取|冲刺|奋斗|努力)/
const separator = /[,;，；、且但]/

/** `7%左右，力争8%`, `6以上、争取更好结果`, `保持稳定，不低于95%`, `4左右（保持全市前列），力争5`. */
function parseJoined(cell: FoldedCell, read: ReadAmount): CompoundTarget | null {
  const cuts = cutJoined(cell.folded)
  if (cuts.length < 2) return null
  const parts: CompoundPart[] = []
  const glue = ['']
  for (const [index, cut] of cuts.entries()) {
    const piece = parsePiece(foldCell(cell.slice(...cut)), index, read)
    if (piece === null) return null
    if (index > 0) glue[glue.length - 1] += cell.slice(cuts[index - 1]![1], cut[0])
    glue[glue.length - 1] += piece.glue[0]!
    glue.push(...piece.glue.slice(1))
    parts.push(...piece.parts)
  }
  // Two bare numbers (85、90) are no two conditions of one row.
  const plain = parts.filter((part) => part.role === 'base' && part.expression.kind === 'plain')
  return plain.length > 1 ? null : { kind: 'compound', parts, glue }
}

function parsePiece(cell: FoldedCell, index: number, read: ReadAmount): CompoundTarget | null {
  const stretch = index > 0 && stretchWords.test(cell.folded)
  const simple = parseSimple(cell, read)
  if (simple !== null) return alone(stretch ? 'stretch' : 'base', simple)
  return stretch ? alone('stretch', { kind: 'note', text: cell.text }) : parseBracketed(cell, read)
}

/** Cuts at separators and before a 力争 that follows something, outside brackets; a comma inside `1,234` joins digits. */
function cutJoined(folded: string): Cut[] {
  const cuts: Cut[] = []
  let start = 0
  let depth = 0
  for (let i = 0; i < folded.length; i++) {
    if (folded[i] === '(') depth++
    if (folded[i] === ')') depth--
    if (depth > 0) continue
    // 未完成，但全省第二: the joint behind a comma.
    if (folded[i] === '但' && i === start && cuts.length > 0) {
      start = i + 1
      continue
    }
    const thousands = folded[i] === ',' && /[0-9]$/.test(folded.slice(0, i)) && /^[0-9]{3}(?![0-9])/.test(folded.slice(i + 1))
    const parted = separator.test(folded[i]!) && !thousands
    const striving = i > start && /^(?:力争|争取|冲刺)/.test(folded.slice(i)) && !/(?:确保|努力?)$/.test(folded.slice(start, i))
    if (!parted && !striving) continue
    cuts.push([start, i])
    start = parted ? i + 1 : i
  }
  cuts.push([start, folded.length])
  return cuts.some(([from, to]) => from === to) ? [] : cuts
}
