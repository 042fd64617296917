import { type Stretch, splitSentences } from './clauses.ts'
import { maskText } from './mask.ts'

/** A stretch of running text with what hides no figure, and its sentences. */
export type Paragraph = { readonly text: string; readonly masked: string; readonly sentences: readonly Stretch[] }

export function readParagraph(text: string): Paragraph {
  const masked = maskText(text)
  return { text, masked, sentences: splitSentences(masked) }
}

const KNOWN = new WeakMap<object, Paragraph>()

/** The paragraph of a block of the document: facts and promises are both looked for in it. */
export function paragraphOf(block: { readonly text: string }): Paragraph {
  const known = KNOWN.get(block)
  if (known) return known
  const paragraph = readParagraph(block.text)
  KNOWN.set(block, paragraph)
  return paragraph
}
