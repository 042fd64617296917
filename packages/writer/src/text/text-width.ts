/** Characters that fill a whole square: Han, kana, hangul, full-width forms, and the quotes and dashes that Chinese fonts set square. */
const WIDE =
  /[\u1100-\u115f\u2010-\u2027\u2030-\u203b\u2160-\u217f\u2190-\u22ff\u2460-\u24ff\u25a0-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]/u

/** Width of the longest line in half-width characters: 4 for `增速`. */
export const textWidth = (text: string): number => Math.max(...text.split('\n').map(lineWidth))

const lineWidth = (line: string): number => {
  let width = 0
  for (const character of line) width += WIDE.test(character) ? 2 : 1
  return width
}

/** Lines a text takes in a column of that many half-width characters. */
export const countLines = (text: string, columnWidth: number): number => {
  // Nearly every cell of a table is short.
  if (text.length * 2 <= columnWidth && !text.includes('\n')) return 1
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(lineWidth(line) / columnWidth)), 0)
}
