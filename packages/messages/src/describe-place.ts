import type { FilePlace } from '@gangmu/domain'
import { type Locale, type MessageKey, message } from './message.ts'

/**
 * Where a line stands, in words a person can go by: 第 3 页, 工作表‘指标’ C7, 第 12 段, 第 45 行. Line numbers are for formats that have
 * lines of their own (no `place`); `line` null is the file as a whole.
 */
export const describePlace = (locale: Locale, line: number | null, place: FilePlace | null = null): string => {
  switch (place?.kind) {
    case 'page':
      return message(locale, 'place.page', { page: place.page })
    case 'cell':
      return message(locale, 'place.cell', { sheet: place.sheet, cell: place.cell })
    case 'word':
      return message(locale, keyOfPart(place.part), { paragraph: place.paragraph + 1 })
    default:
      return line === null ? message(locale, 'place.whole') : message(locale, 'place.line', { line })
  }
}

const PARTS = ['header', 'footer', 'footnote', 'endnote', 'comment'] as const

/** `word/header2.xml`, `word/footnotes.xml` …; the body is `word/document.xml`. */
const keyOfPart = (part: string): Extract<MessageKey, 'place.paragraph' | `place.${(typeof PARTS)[number]}`> => {
  const found = PARTS.find((name) => new RegExp(`/${name}s?\\d*\\.xml$`).test(part))
  return found ? `place.${found}` : 'place.paragraph'
}
