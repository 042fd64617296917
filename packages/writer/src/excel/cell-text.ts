/** What XML cannot hold, or a parser changes: control characters but tab and line feed, lone surrogates, and two that are no characters. */
const NOT_XML = /[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g
/** The most characters a cell may hold; Excel repairs a file that has more, which loses the cell. */
const MOST = 32_767
const CUT = '…（超出单元格上限，已截断）'

/**
 * A text as it is written into a cell (ST_Xstring, ECMA-376 part 1, 22.9.2.19): what XML cannot hold becomes `_x000D_`, a text that looks
 * like such an escape is escaped itself, so that everything comes back as it was. A cell beyond Excel's limit is cut and says so.
 */
export function escapeCellText(text: string): string {
  const escaped = text
    .replace(ESCAPE, '_x005F_')
    .replace(NOT_XML, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
  return escaped.length > MOST ? escaped.slice(0, MOST - CUT.length) + CUT : escaped
}

/** Undoes {@link escapeCellText}. */
export const unescapeCellText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text

/**
 * A name Excel accepts for a sheet: at most 31 characters, none of `[]:*?/\`, and no quote, which would end it where other parts of the
 * workbook refer to it. `suffix` is kept whole.
 */
export const sheetName = (name: string, suffix = ''): string => {
  const clean = name.replace(/[[\]:*?/\\'\0-\x1f\x7f]/g, ' ').trim() || '表'
  return clean.slice(0, 31 - suffix.length).toWellFormed() + suffix
}
