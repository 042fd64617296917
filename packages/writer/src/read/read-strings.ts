import { unescapeCellText } from '../excel/cell-text.ts'
import { LIMITS } from './limits.ts'
import { OpenFailure } from './open-failure.ts'
import { readPart, type XmlHandler } from './xml.ts'
import type { ZipParts } from './zip.ts'

/**
 * Collects the runs of a text (`si` of the shared strings, `is` of a cell), without what is said about their pronunciation. `take`
 * receives the whole text whenever an element called `owner` ends.
 */
export function collectRuns(owner: string, take: (text: string) => void): Required<XmlHandler> {
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
      else if (name === owner) take(unescapeCellText(text))
    },
    text: (part) => {
      if (inText) text += part
      if (text.length > LIMITS.characters) throw tooLarge()
    },
  }
}

/** The texts that cells refer to by number. */
export async function readStrings(zip: ZipParts, part: string): Promise<readonly string[]> {
  const strings: string[] = []
  let characters = 0
  const runs = collectRuns('si', (text) => {
    characters += text.length
    if (strings.push(text) > LIMITS.cells || characters > LIMITS.characters) throw tooLarge()
  })
  await readPart(zip, part, runs)
  return strings
}

export const tooLarge = (): OpenFailure => new OpenFailure('workbook-too-large', { limit: LIMITS.inflatedBytes >> 20 })
