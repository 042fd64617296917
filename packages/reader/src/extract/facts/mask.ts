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

const OPENING = tableOf('“‘「《〔"')

export function maskText(text: string): string {
  const clear = text.includes('[') || text.includes('http') ? text.replace(DEBRIS, hide) : text
  if (!holdsAny(clear, OPENING)) return clear
  return clear.replace(QUOTED, (quoted) => (STATEMENT.test(quoted) && !quoted.startsWith('《') ? quoted : hide(quoted)))
}
