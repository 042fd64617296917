import type { FilePlace, RunPlace } from '@gangmu/domain'
import type { PrintedNumber } from './number-paragraphs.ts'
import type { TextPiece } from './story.ts'

type LineBuilder = {
  readonly addNumber: (number: PrintedNumber) => void
  /** `paragraph`: index of the w:p that holds the run. */
  readonly addText: (piece: TextPiece, paragraph: number) => void
  readonly end: () => { readonly text: string; readonly place: FilePlace }
}

/** After these a hand-typed line has no blank: 一、 （一） 1. ①. */
const CLOSES_NUMBER = /[、．。.）)】〕〉》」：:，,①-⒛㉑-㉟㊀-㊉㊱-㊿]$/

/** Collects the text of one line and, for each stretch of it, the place it has in the file. */
export function createLineBuilder(part: string, paragraph: number): LineBuilder {
  const parts: string[] = []
  const runs: RunPlace[] = []
  let length = 0
  /** A number at the head whose distance to the text depends on the text. */
  let number: PrintedNumber | null = null
  let last = { paragraph: -1, run: null as number | null, next: 0 }

  const addNumber = (printed: PrintedNumber): void => {
    number = printed
    parts.push(printed.text)
    runs.push({ start: 0, run: null, offset: 0 })
    length = printed.text.length
  }
  const addText = (piece: TextPiece, of: number): void => {
    if (piece.text === '') return
    if (number !== null && needsBlank(number, piece.text)) {
      parts.push(' ')
      length++
    }
    number = null
    const goesOn = runs.length > 0 && piece.run !== null && last.paragraph === of && last.run === piece.run && last.next === piece.offset
    if (!goesOn) runs.push({ start: length, run: piece.run, offset: piece.offset, ...(of === paragraph ? {} : { paragraph: of }) })
    parts.push(piece.text)
    length += piece.text.length
    last = { paragraph: of, run: piece.run, next: piece.offset + piece.text.length }
  }
  return { addNumber, addText, end: () => ({ text: parts.join(''), place: { kind: 'word', part, paragraph, runs } }) }
}

/** 1. before 5G would read as 1.5: there a blank stays. */
const needsBlank = ({ text, spaced }: PrintedNumber, following: string): boolean =>
  (spaced && !CLOSES_NUMBER.test(text) && !/^\s/.test(following)) || (/[.．]$/.test(text) && /^\d/.test(following))
