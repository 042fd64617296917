/**
 * What single UTF-16 units are, by table. A character class of a regular expression says the same; where a text is walked character by
 * character the call costs more than the question.
 */

/** White space as `\s` has it. */
export function isSpace(code: number): boolean {
  if (code <= 0xa0) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0
  if (code === 0x3000 || code === 0xfeff || code === 0x1680) return true
  return code >= 0x2000 && code <= 0x205f && (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f)
}

/** A table that holds 1 at each of the characters, 0 elsewhere. */
export function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(65_536)
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1
  return table
}

/** Whether any character of the text stands in the table. */
export function holdsAny(text: string, table: Uint8Array, from = 0, to = text.length): boolean {
  for (let i = from; i < to; i++) if (table[text.charCodeAt(i)] === 1) return true
  return false
}

/** The text without the characters of the table at its end; white space goes too. */
export function trimmedEnd(text: string, table: Uint8Array): string {
  let end = text.length
  while (end > 0 && (table[text.charCodeAt(end - 1)] === 1 || isSpace(text.charCodeAt(end - 1)))) end--
  return end === text.length ? text : text.slice(0, end)
}

/** A table of signs, each group of characters with the bit of its place: the first has 1, the next 2, 4 … at most eight groups. */
export function signTable(...groups: readonly string[]): Uint8Array {
  const table = new Uint8Array(65_536)
  for (const [at, characters] of groups.entries()) for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)]! |= 1 << at
  return table
}

/** Which signs the text holds, all groups in one pass. `String.includes` leaves compiled code for every word that it looks for. */
export function signsOf(text: string, table: Uint8Array): number {
  let signs = 0
  for (let i = 0; i < text.length; i++) signs |= table[text.charCodeAt(i)]!
  return signs
}

/** Whether a short text holds the character; for long ones `String.includes` is faster. */
export function holds(text: string, code: number): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === code) return true
  return false
}
