/**
 * What a spreadsheet program takes for the beginning of a formula (OWASP, CSV injection), the full-width forms that some of them fold
 * included.
 */
const FORMULA_HEAD = /^'*[=+\-@\t\r\n＝＋－＠]/
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/

/** A text of a CSV field that no program runs: `=1+1` becomes `'=1+1`. A number stays one, a negative one too. */
export const guardText = (text: string): string => (FORMULA_HEAD.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text)

/** Takes back exactly what {@link guardText} put before a text: `unguardText(guardText(text)) === text` for every text. */
export const unguardText = (text: string): string => (text.startsWith("'") && FORMULA_HEAD.test(text) ? text.slice(1) : text)
