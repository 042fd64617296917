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
  const read = amountReader(options.unit ?? null)
  const cell = foldCell(text)
  if (cell.folded.length > LONGEST_CELL) return { kind: 'unparsed', text, diagnostic: 'target.unparsed' }
  return (
    parseSimple(cell, read) ??
    parseBracketed(cell, read) ??
    parseJoined(cell, read) ?? { kind: 'unparsed', text, diagnostic: 'target.unparsed' }
  )
}

/** Longer cells are prose; the forms are not tried on them, which also bounds the work their patterns can do. */
const LONGEST_CELL = 80

function parseSimple(cell: FoldedCell, read: ReadAmount): SimpleTarget | null {
  return parseWords(cell) ?? parseStanding(cell) ?? parseNumber(cell, read) ?? parseReference(cell, read)
}

/** `4左右（保持全市前列）`, `（预期性）6`, `8（同口径）`: one base and one bracket before or after it. */
function parseBracketed(cell: FoldedCell, read: ReadAmount): CompoundTarget | null {
  const { folded } = cell
  const behind = /^([^()]+)\(([^()]*)\)$/.exec(folded)
  if (behind !== null) {
    const [, base = '', aside = ''] = behind
    return bracketed(cell, [0, base.length], [base.length + 1, base.length + 1 + aside.length], 'behind', read)
  }
  const front = /^\(([^()]*)\)([^()]+)$/.exec(folded)
  if (front === null) return null
  const [, aside = ''] = front
  return bracketed(cell, [aside.length + 2, folded.length], [1, 1 + aside.length], 'front', read)
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
    glue: [...inner.glue.slice(0, -1), inner.glue.at(-1)! + cell.slice(base[1], aside[0]), cell.slice(aside[1], length)],
  }
}

/** The base of a bracket may itself be joined: `7%左右，力争8%（可比价）`. */
function parseBase(cell: FoldedCell, read: ReadAmount): CompoundTarget | null {
  const simple = parseSimple(cell, read)
  if (simple === null) return parseJoined(cell, read)
  return { kind: 'compound', parts: [{ role: 'base', expression: simple }], glue: ['', ''] }
}

const stretchWords = /^(?:力争|争取|冲刺|奋斗|努力)/
const separator = /[,;，；、且]/

/** `7%左右，力争8%`, `6以上、争取更好结果`, `保持稳定，不低于95%`. */
function parseJoined(cell: FoldedCell, read: ReadAmount): CompoundTarget | null {
  const cuts = cutJoined(cell.folded)
  if (cuts.length < 2) return null
  const parts = cuts.map((cut, index) => joinedPart(cell.slice(...cut), index, cell.folded.slice(...cut), read))
  if (parts.some((part) => part === null)) return null
  // Two bare numbers (85、90) are no two conditions of one row.
  if (parts.filter((part) => part?.role === 'base' && part.expression.kind === 'plain').length > 1) return null
  const glue = ['']
  for (let i = 1; i < cuts.length; i++) glue.push(cell.slice(cuts[i - 1]![1], cuts[i]![0]))
  glue.push('')
  return { kind: 'compound', parts: parts as CompoundPart[], glue }
}

function joinedPart(text: string, index: number, folded: string, read: ReadAmount): CompoundPart | null {
  const stretch = index > 0 && stretchWords.test(folded)
  const expression = parseSimple(foldCell(text), read)
  if (expression === null) return stretch ? { role: 'stretch', expression: { kind: 'note', text } } : null
  return { role: stretch ? 'stretch' : 'base', expression }
}

/** Cuts at separators and before a 力争 that follows something; a comma inside `1,234` joins digits and cuts nothing. */
function cutJoined(folded: string): Cut[] {
  const cuts: Cut[] = []
  let start = 0
  for (let i = 1; i < folded.length; i++) {
    const parted =
      separator.test(folded[i]!) && !(folded[i] === ',' && /^[0-9]{3}(?![0-9])/.test(folded.slice(i + 1)) && /[0-9]/.test(folded[i - 1]!))
    const striving = i > start && /^(?:力争|争取|冲刺)/.test(folded.slice(i)) && !/(?:确保|并|努力|奋力)$/.test(folded.slice(start, i))
    if (!parted && !striving) continue
    cuts.push([start, i])
    start = parted ? i + 1 : i
  }
  cuts.push([start, folded.length])
  return cuts.some(([from, to]) => from === to) ? [] : cuts
}
