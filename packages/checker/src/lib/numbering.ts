import type { Span } from '@gangmu/domain'
import type { CheckInput } from '../rule.ts'
import { derive } from './derive.ts'
import { matchesOf } from './matches-of.ts'
import { readOrdinal, writeOrdinal } from './ordinals.ts'
import { type Passage, passagesOf } from './passages.ts'

/** How a number is printed: 一、 （一） 1. （1） at the head of a line; 一是, 第一，, ① and （1） in running text. */
export type Style = 'chapter' | 'section' | 'number' | 'bracketed' | 'is' | 'ordinal' | 'must' | 'circled'

export type Mark = { readonly style: Style; readonly n: number; readonly printed: string; readonly span: Span }

const HAN_NUMBER = '[一二三四五六七八九十]{1,3}'
const HEADS: readonly { readonly style: Style; readonly pattern: RegExp }[] = [
  { style: 'chapter', pattern: new RegExp(`^\\s*(${HAN_NUMBER})、`) },
  { style: 'section', pattern: new RegExp(`^\\s*[（(](${HAN_NUMBER})[）)]`) },
  { style: 'number', pattern: /^\s*(\d{1,2})(?:[.．](?!\d)|、(?!\d))/ },
  { style: 'bracketed', pattern: /^\s*[（(](\d{1,2})[）)]/ },
]
const INLINE: readonly { readonly style: Style; readonly pattern: RegExp }[] = [
  { style: 'is', pattern: /(?<=^|[。；：，、！？\s])([一二三四五六七八九十]{1,2})是(?!否)/g },
  { style: 'must', pattern: /(?<=^|[。；：\s])([一二三四五六七八九十]{1,2})要/g },
  { style: 'ordinal', pattern: /(?<=^|[。；：，、！？\s])第([一二三四五六七八九十]{1,2})[，、]/g },
  { style: 'circled', pattern: /([①②③④⑤⑥⑦⑧⑨⑩])/g },
]

/** Most paragraphs have no point: asked once instead of for each style. */
const ANY_INLINE = /[一二三四五六七八九十][是要，、]|[①②③④⑤⑥⑦⑧⑨⑩]/

/** The number of each printed style, and how it would be printed. */
export const printMark = (style: Style, n: number): string => {
  const han = writeOrdinal(n)
  const printed: Record<Style, string> = {
    chapter: `${han}、`,
    section: `（${han}）`,
    number: `${n}.`,
    bracketed: `（${n}）`,
    is: `${han}是`,
    must: `${han}要`,
    ordinal: `第${han}`,
    circled: '①②③④⑤⑥⑦⑧⑨⑩'[n - 1] ?? String(n),
  }
  return printed[style]
}

/** Numbers at the heads of lines, in order: those of the text, then those of each box. */
export const numberedHeads = derive((input: CheckInput): readonly (readonly Mark[])[] => {
  const text: Mark[] = []
  const boxes = new Map<object, Mark[]>()
  for (const passage of passagesOf(input)) {
    const head = headOf(passage)
    if (head === null) continue
    if (passage.kind !== 'box') text.push(head)
    else boxes.set(passage.block, [...(boxes.get(passage.block) ?? []), head])
  }
  return [text, ...boxes.values()]
})

/** Numbers of points within running text, in order; a heading ends what was counted before it. */
export const numberedPoints = derive((input: CheckInput): readonly (Mark | 'break')[] =>
  passagesOf(input).flatMap((passage) => [
    ...(passage.kind === 'heading' ? (['break'] as const) : []),
    ...(ANY_INLINE.test(passage.text) ? INLINE : [])
      .flatMap(({ style, pattern }) => matchesOf(passage.text, pattern).flatMap((match) => markAt(passage, style, match)))
      .toSorted(byPlace),
  ]),
)

function headOf(passage: Passage): Mark | null {
  for (const { style, pattern } of HEADS) {
    const match = pattern.exec(passage.text)
    if (match !== null) return markAt(passage, style, match)[0] ?? null
  }
  return null
}

function markAt({ line, start }: Passage, style: Style, match: RegExpMatchArray): Mark[] {
  const n = readOrdinal(match[1]!)
  if (n === null || n === 0) return []
  const from = start + match.index! + (match[0].length - match[0].trimStart().length)
  const printed = match[0].trim().replace(/[，、]$/, '')
  return [{ style, n, printed, span: { line, start: from, end: from + printed.length } }]
}

const byPlace = (a: Mark, b: Mark): number => a.span.start - b.span.start
