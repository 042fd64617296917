import { holdsAny, tableOf } from '../../characters.ts'

/**
 * Hides what must not be read as a figure, keeping every offset: quoted names (“1361”), titles 《…》, bookmark debris.
 * Hidden characters become the private-use character U+E000, which no rule matches.
 */
export const HIDDEN = '\uE000'

const hide = (text: string): string => HIDDEN.repeat(text.length)

const QUOTED = /“[^“”]*”|‘[^‘’]*’|「[^「」]*」|《[^《》]*》|〔[^〔〕]*〕|"[^"]{1,40}"/g
const DEBRIS = /\[bookmark:[^\]]*\]|https?:\/\/[\w./?=&%-]+/g
/** A quotation that is itself a statement of figures is left readable (“增长5%以上”的目标). */
const STATEMENT = /[，。；]|(增长|达到|不低于|超过)\d/

/** Quotes, and what debris begins with. */
const OPENING = tableOf('“‘「《〔"[h')

export function maskText(text: string): string {
  if (!holdsAny(text, OPENING)) return text
  const clear = text.replace(DEBRIS, hide)
  return clear.replace(QUOTED, (quoted) => (STATEMENT.test(quoted) && !quoted.startsWith('《') ? quoted : hide(quoted)))
}
