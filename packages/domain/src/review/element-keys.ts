import { hashText } from '../hash-text.ts'
import type { Commitment, Fact, GlossaryTerm, IndicatorRow, LivelihoodItem, ProjectItem, Reading, Statement } from '../reading.ts'

/** Where the elements of each kind stand in a reading. On screen: 指标 / 数据 / 任务 / 项目 / 民生 / 名词 / 汇总表述. */
export const REVIEW_LISTS = {
  indicator: 'indicators',
  fact: 'facts',
  commitment: 'commitments',
  project: 'projects',
  livelihood: 'livelihood',
  glossary: 'glossary',
  statement: 'statements',
} as const satisfies Readonly<Record<string, keyof Reading>>

export type ReviewKind = keyof typeof REVIEW_LISTS
export const REVIEW_KINDS = Object.keys(REVIEW_LISTS) as readonly ReviewKind[]

/** What an element of each kind is. */
export type ReviewedThing = {
  readonly indicator: IndicatorRow
  readonly fact: Fact
  readonly commitment: Commitment
  readonly project: ProjectItem
  readonly livelihood: LivelihoodItem
  readonly glossary: GlossaryTerm
  readonly statement: Statement
}

/**
 * An element somebody decides on. `key` follows it over readings and versions of a report (at most 32 characters, no text of the
 * report); `index` is its place in the list of its kind, `line`, `start`, `end` in the text.
 */
export type ReviewElement = {
  readonly kind: ReviewKind
  readonly key: string
  readonly index: number
  readonly line: number
  readonly start: number
  readonly end: number
}

/**
 * Every element of a reading, kind after kind in the order of REVIEW_KINDS. Keys are unique: what shares one with an earlier place of the
 * text gets `#2`, `#3`. No key holds a place or a figure, so text that moves and figures that change leave it alone; nor a serial number,
 * because one more row renumbers all below.
 */
export function reviewElements(reading: Reading): readonly ReviewElement[] {
  const elements = REVIEW_KINDS.flatMap((kind) => elementsOf(reading, kind))
  const seen = new Map<string, number>()
  const keys = new Map<ReviewElement, string>()
  for (const element of [...elements].sort((a, b) => a.line - b.line || a.start - b.start)) {
    const times = (seen.get(element.key) ?? 0) + 1
    seen.set(element.key, times)
    keys.set(element, times === 1 ? element.key : `${element.key}#${times}`)
  }
  return elements.map((element) => ({ ...element, key: keys.get(element)! }))
}

/** Elements with keys that may still be alike. */
const elementsOf = <K extends ReviewKind>(reading: Reading, kind: K): readonly ReviewElement[] =>
  listOf(reading, kind).map((thing, index) => ({ kind, key: KEY_OF[kind](thing), index, ...placeOf(thing) }))

export const listOf = <K extends ReviewKind>(reading: Reading, kind: K): readonly ReviewedThing[K][] =>
  reading[REVIEW_LISTS[kind]] as unknown as readonly ReviewedThing[K][]

function placeOf(thing: ReviewedThing[ReviewKind]): Pick<ReviewElement, 'line' | 'start' | 'end'> {
  const { line, start, end } = 'spans' in thing ? thing.spans.name : thing
  return { line, start, end }
}

/** Keys are stored with decisions: what they are made of stays as it is. */
const KEY_OF: { readonly [K in ReviewKind]: (thing: ReviewedThing[K]) => string } = {
  indicator: ({ year, name, parent }) => hashParts('indicator', year, fold(name), fold(parent ?? '')),
  fact: ({ key }) => key,
  commitment: ({ subject, verb, unit }) => hashParts('commitment', fold(subject), fold(verb ?? ''), unit),
  project: ({ name, year }) => hashParts('project', fold(name), year),
  livelihood: ({ target }) => hashParts('livelihood', withoutFigures(headOf(target.text))),
  glossary: ({ term }) => hashParts('glossary', fold(term)),
  statement: ({ of, quote }) => hashParts('statement', of, withoutFigures(quote)),
}

const hashParts = (kind: ReviewKind, ...parts: readonly (string | number | null)[]): string => hashText([kind, ...parts].join('\u001f'))

/** Letters and digits alone: width, spaces, quotes, brackets and marks are a matter of printing. */
const fold = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

const withoutFigures = (text: string): string => fold(text).replace(/\p{N}|[零〇一二三四五六七八九十百千万亿两]/gu, '')

/** What is done, before how: up to the first stop that has a word in front of it. */
const headOf = (text: string): string => text.split(/[，。；：！？,;:!?]/).find((part) => /\p{L}/u.test(part)) ?? ''
