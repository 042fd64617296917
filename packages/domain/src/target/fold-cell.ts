/**
 * A cell as printed, beside a folded copy for matching: no white space, quotes or foot-note marks, half width, one form
 * for each sign. Every folded character knows its place in the source, so that a match can always be cut out of the
 * source again and the pieces of a cell join to exactly the printed text.
 */
export type FoldedCell = {
  readonly text: string
  readonly folded: string
  /** Source text that belongs to folded characters `start`..`end`; the first and last piece take the margins with them. */
  readonly slice: (start: number, end: number) => string
}

/** Signs with several shapes. Each maps to one character, so a folded offset never drifts. */
const sameSign: Readonly<Record<string, string>> = {
  '−': '-',
  '﹣': '-',
  '∶': ':',
  '︰': ':',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '﹥': '>',
  '﹤': '<',
  '〈': '<',
  '〉': '>',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '≈': '约',
  '〔': '(',
  '【': '(',
  '[': '(',
  '〕': ')',
  '】': ')',
  ']': ')',
  '–': '—',
  '―': '—',
  '─': '—',
}

/** Quotes, foot-note marks and full stops carry no meaning in a cell. */
const ignored = /[\s“”"'‘’「」*#※。\u200b\ufeff]/u

/** Han characters and digits, nearly all of a cell, carry meaning; the rest is looked up. */
function isIgnored(printed: string): boolean {
  const code = printed.charCodeAt(0)
  return !((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) && ignored.test(printed)
}

/**
 * Folds a cell for matching. White space between two digits stays as one blank, because dropping it would weld two
 * numbers (`6 8`) into one that nobody printed.
 */
export function foldCell(text: string): FoldedCell {
  // Bare figures, most of a table's cells, are their own folding.
  if (/^[0-9.]*$/.test(text)) return { text, folded: text, slice: (start, stop) => text.slice(start, stop) }
  const kept: string[] = []
  const at: number[] = []
  for (let i = 0; i < text.length; i++) {
    const printed = text[i]!
    if (isIgnored(printed)) {
      if (/\s/u.test(printed) && /\d/u.test(kept[kept.length - 1] ?? '') && /^\s*[\d０-９]/u.test(text.slice(i))) {
        kept.push(' ')
        at.push(i)
      }
      continue
    }
    kept.push(foldCharacter(printed))
    at.push(i)
  }
  // A long dash before a number is how Word writes a minus: –3.5.
  if (/^[—]$/.test(kept[0] ?? '') && /^[0-9]$/.test(kept[1] ?? '')) kept[0] = '-'
  const end = (index: number) => (index >= at.length ? text.length : at[index]!)
  const slice = (start: number, stop: number) => text.slice(start === 0 ? 0 : end(start), end(stop))
  return { text, folded: kept.join(''), slice }
}

function foldCharacter(printed: string): string {
  const known = sameSign[printed]
  if (known !== undefined) return known
  const code = printed.charCodeAt(0)
  // Full-width ASCII, U+FF01–U+FF5E.
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : printed
}
