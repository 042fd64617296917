import type { Diagnostic } from '@gangmu/domain'
import { diagnose, type ReaderDiagnosticCode } from '../../diagnostics.ts'
import type { LaidNote } from './lay-story.ts'
import { plainText, type Section } from './story.ts'

const MOST_COMMENTS = 50
const MOST_QUOTED = 60
const MOST_AUTHORS = 5
/** Kinds of objects, and texts of headers, told one by one: a file from outside may have thousands. */
const MOST_KINDS = 20

export const quote = (text: string): string => (text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text)

type Notes = readonly [LaidNote, ...LaidNote[]]
type Evidence = (notes: Notes) => string

const withAuthors: Evidence = (notes) => {
  const authors = [...new Set(notes.map(({ detail }) => detail))].filter((author) => author !== '')
  const named = authors.slice(0, MOST_AUTHORS).join('、') + (authors.length > MOST_AUTHORS ? '等' : '')
  return named === '' ? `${notes.length}处` : `${notes.length}处，${named}`
}
const withNames: Evidence = (notes) => [...new Set(notes.map(({ detail }) => detail))].join('、')
const counted =
  (unit: string): Evidence =>
  (notes) =>
    `${notes.length}${unit}`

/** What is told once for the whole file, with the first line and how often. */
const SUMMED: readonly (readonly [LaidNote['kind'], ReaderDiagnosticCode, Evidence])[] = [
  ['insertion', 'word.insertions', withAuthors],
  ['deletion', 'word.deletions', withAuthors],
  ['toc', 'word.toc', counted('行')],
  ['hidden', 'word.hidden-text', (notes) => `${notes.length}处：${quote(notes[0].detail)}`],
  ['symbol', 'word.symbol', withNames],
  ['nested', 'word.nested-table', counted('处')],
  ['unknown', 'word.unknown', withNames],
]

/** Notes of all kinds as diagnostics. `lines` is how many lines there are: what was left out at the very end is told at the last one. */
export function reportNotes(notes: readonly LaidNote[], comments: ReadonlyMap<string, Section>, lines: number): Diagnostic[] {
  const lineOf = ({ line }: LaidNote): number | null => (lines === 0 ? null : Math.min(line, lines))
  const byKind = groupBy(notes, ({ kind }) => kind)
  const summed = SUMMED.flatMap(([kind, code, evidence]) => {
    const found = byKind.get(kind)
    return found ? [diagnose(code, lineOf(found[0]), evidence(found))] : []
  })
  const objects = [...groupBy(byKind.get('object') ?? [], ({ detail }) => detail)]
    .slice(0, MOST_KINDS)
    .map(([kind, found]) => diagnose('word.object', lineOf(found[0]), `${kind} ${found.length} 处`))
  return [...summed, ...objects, ...reportComments(byKind.get('comment') ?? [], comments, lineOf)]
}

/** What stands above or below every page, once each; page numbers are no text. */
export const reportHeaders = (texts: readonly string[]): Diagnostic[] =>
  [...new Set(texts)]
    .filter((text) => /\p{L}/u.test(text.replace(/第|页|共/g, '')))
    .slice(0, MOST_KINDS)
    .map((text) => diagnose('word.header-left-out', null, quote(text)))

/** In the order of the text; those that the text does not point at come last, without a line. */
function reportComments(
  notes: readonly LaidNote[],
  comments: ReadonlyMap<string, Section>,
  lineOf: (note: LaidNote) => number | null,
): Diagnostic[] {
  const pointedAt = [...groupBy(notes, ({ detail }) => detail)].map(([id, [first]]) => ({ id, line: lineOf(first) }))
  const known = new Set(pointedAt.map(({ id }) => `comment ${id}`))
  const loose = [...comments.keys()].filter((key) => !known.has(key)).map((key) => ({ id: key.slice('comment '.length), line: null }))
  const all = [...pointedAt, ...loose]
  const told = all.slice(0, MOST_COMMENTS).map(({ id, line }) => {
    const comment = comments.get(`comment ${id}`)
    const author = comment?.attributes['w:author'] ?? ''
    const text = comment ? quote(plainText(comment.blocks)) : '批注内容缺失'
    return diagnose('word.comment', line, author === '' ? text : `${author}：${text}`)
  })
  const more = all.length - told.length
  return more > 0 ? [...told, diagnose('word.comment', all[MOST_COMMENTS]!.line, `另有${more}条`)] : told
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
