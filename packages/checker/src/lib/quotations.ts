import type { CheckInput } from '../rule.ts'
import { derive } from './derive.ts'
import { type Passage, passagesOf } from './passages.ts'

/** Stands for a character of a quotation: neither word, figure nor sign. */
const HIDDEN = '\u{fffc}'

const QUOTED = /“[^“”]*”|《[^《》]*》|「[^「」]*」/g

/**
 * Names of policies, slogans and titles are quoted as they were given: rules on language look at the text of a passage or sentence without
 * them. Offsets stay.
 */
export const withoutQuotations = (said: { readonly text: string }): string =>
  CLOSES.test(said.text) ? hideQuotations(said.text) : said.text

const CLOSES = /[”》」]/
const hideQuotations = (text: string): string =>
  text.replace(QUOTED, (quoted) => quoted[0] + HIDDEN.repeat(quoted.length - 2) + quoted.at(-1))

/** Everything printed outside of tables, without quotations. */
export const unquotedPassages = derive((input: CheckInput): readonly Passage[] =>
  passagesOf(input).map((passage) => (CLOSES.test(passage.text) ? { ...passage, text: hideQuotations(passage.text) } : passage)),
)

/** Running text that is a sentence or more, not a title or a label set out with spaces. */
export const isProse = ({ kind, text }: Passage): boolean => kind !== 'heading' && (/[。；！？]/.test(text) || text.length >= 40)
