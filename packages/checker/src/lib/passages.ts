import type { BoxBlock, HeadingBlock, ParagraphBlock, Place } from '@gangmu/reader'
import type { CheckInput } from '../rule.ts'
import { derive } from './derive.ts'
import { matchesOf } from './matches-of.ts'

/** Running text of one line: `text` is `lines[line - 1].slice(start, end)`. `trail`: texts of the headings it stands under, outermost first. */
export type Passage = Place & {
  readonly text: string
  readonly kind: 'heading' | 'paragraph' | 'box'
  readonly block: HeadingBlock | ParagraphBlock | BoxBlock
  readonly trail: readonly string[]
}

/** Part of a passage that ends with 。！？ or with the passage; offsets are those of the line. */
export type Sentence = Place & { readonly text: string; readonly passage: Passage }

/** Everything printed outside of tables, in order. */
export const passagesOf = derive(({ document }: CheckInput): readonly Passage[] => {
  const found: Passage[] = []
  let open: HeadingBlock[] = []
  for (const block of document.blocks) {
    if (block.kind === 'heading') {
      open = [...open.filter(({ level }) => level < block.level), block]
      found.push(passage(document.lines, block, 'heading', block, open.slice(0, -1)))
    } else if (block.kind === 'paragraph') found.push(passage(document.lines, block, 'paragraph', block, open))
    else if (block.kind === 'box') for (const line of block.lines) found.push(passage(document.lines, line, 'box', block, open))
  }
  return found
})

const passage = (
  lines: readonly string[],
  { line, start, end }: Place,
  kind: Passage['kind'],
  block: Passage['block'],
  open: readonly HeadingBlock[],
): Passage => ({ line, start, end, text: lines[line - 1]!.slice(start, end), kind, block, trail: open.map(({ text }) => text) })

const SENTENCE_END = /[。！？!?]+[”’」』）)]*/g

/** Headings are sentences of their own. */
export const sentencesOf = derive((input: CheckInput): readonly Sentence[] => {
  const found: Sentence[] = []
  for (const passage of passagesOf(input)) {
    const { line, start, text } = passage
    let from = 0
    const add = (to: number) => {
      if (from < to) found.push({ line, start: start + from, end: start + to, text: text.slice(from, to), passage })
      from = to
    }
    for (const { 0: end, index } of matchesOf(text, SENTENCE_END)) add(index + end.length)
    add(text.length)
  }
  return found
})
