import type { MappedColumn, MappedKind } from '@gangmu/domain'
import { readColumnRole } from '../lexicon/columns.ts'
import { readUnit } from '../lexicon/units.ts'

type Guess = MappedColumn | null

/**
 * What the columns of a table nobody knows may hold, one entry a column: by their headings, else by the cells below. Somebody confirms it,
 * so a likely guess is better than none; whether a figure is a target or a result no cell can tell.
 */
export function guessRoles(heads: readonly string[], sample: readonly (readonly string[])[]): readonly Guess[] {
  const guesses: Guess[] = heads.map(guessByHead)
  const cells = heads.map((_, i) => sample.flatMap((row) => (row[i] ? [row[i]] : [])))
  for (const [kind, fits] of BY_CELLS) {
    if (guesses.some((guess) => guess?.kind === kind)) continue
    const at = guesses.findIndex((guess, i) => guess === null && cells[i]!.length > 0 && fits(cells[i]!))
    if (at >= 0) guesses[at] = { kind }
  }
  return guesses
}

function guessByHead(head: string): Guess {
  if (/时限|期限|(?:完成|办结|截止)(?:时间|日期)/.test(head)) return { kind: 'deadline' }
  const role = readColumnRole(head)
  switch (role.kind) {
    case 'category':
      return { kind: 'group' }
    case 'stage':
      return { kind: 'deadline' }
    case 'leader':
      return { kind: 'responsible' }
    case 'target':
    case 'actual':
    case 'growth':
      return role.year === null ? { kind: role.kind } : { kind: role.kind, year: role.year }
    case 'other':
    case 'value':
      return null
    default:
      return { kind: role.kind }
  }
}

/** In this order: a column of units must not be taken for one of names. */
const BY_CELLS: readonly (readonly [MappedKind, (cells: readonly string[]) => boolean])[] = [
  [
    'serial',
    (cells) =>
      cells.length > 1 && cells.every((cell, at) => /^\d{1,3}$/.test(cell) && (at === 0 || Number(cell) === Number(cells[at - 1]) + 1)),
  ],
  ['nature', (cells) => cells.every((cell) => /^(?:约束|预期|指导)性/.test(cell))],
  ['unit', (cells) => cells.every((cell) => readUnit(cell) !== null)],
  ['name', (cells) => cells.every((cell) => /[\u4e00-\u9fff]{3}/.test(cell))],
]
