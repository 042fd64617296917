import { LIMITS } from '../limits.ts'
import type { ZipPackage } from '../zip.ts'
import { localName, readPart } from './package-parts.ts'

/** Collects the text of one string: its runs, without what is said about their pronunciation. */
export type TextCollector = {
  readonly open: (name: string) => void
  readonly close: (name: string) => void
  readonly add: (text: string) => void
}

/** More than Excel lets a cell hold (32 767). */
const MOST_TEXT = 32_768

/** `take` receives the whole text whenever an element called `owner` ends. Names come without prefix. */
export function collectText(owner: string, take: (text: string) => void): TextCollector {
  let inText = false
  let phonetic = 0
  let text = ''
  return {
    open: (name) => {
      if (name === owner) text = ''
      else if (name === 'rPh') phonetic++
      else if (name === 't') inText = phonetic === 0
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic--
      else if (name === owner) take(unescapeText(text))
    },
    add: (part) => {
      if (inText && text.length < MOST_TEXT) text += part.slice(0, MOST_TEXT)
    },
  }
}

/** `_x000D_` is a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19); a printed _x000D_ is written `_x005F_x000D_`. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text

/** The strings that cells refer to by number. Beyond the limits they are not kept: null, where an unknown number is ''. */
export async function readStrings(zip: ZipPackage, part: string): Promise<(index: number) => string | null> {
  const strings: string[] = []
  let seen = 0
  let characters = 0
  const collector = collectText('si', (text) => {
    seen++
    characters += text.length
    if (strings.length < LIMITS.cells && characters <= LIMITS.cellCharacters) strings.push(text)
  })
  await readPart(zip, part, {
    open: (name) => collector.open(localName(name)),
    close: (name) => collector.close(localName(name)),
    text: collector.add,
  })
  return (index) => strings[index] ?? (index >= 0 && index < seen ? null : '')
}
