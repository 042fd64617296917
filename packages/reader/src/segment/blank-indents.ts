import { cleanText, endsSentence, isBlank, isBoxTitle, isProse, isTableCaption, readMarker } from './shapes.ts'

/** So many paragraphs, and nearly all of them behind a TAB, make a habit of the text. */
const LEAST_PARAGRAPHS = 8
const MOST_FRONT_LINES = 15

/**
 * Some texts indent every paragraph with a TAB, or every line whatever it is, where a TAB otherwise begins a cell. Where that is the habit
 * of the text, the TABs that only indent are blanked out by spaces, so that the cells stand out again and offsets stay true. Any other text
 * comes back as it is.
 */
export function blankIndents(lines: readonly string[]): readonly string[] {
  const prose = lines.filter((line) => isProse(cleanText(line)))
  const indented = prose.filter((line) => line.startsWith('\t')).length
  if (indented < LEAST_PARAGRAPHS || indented < prose.length * 0.9) return lines
  return indentsAll(lines) ? lines.map(blankOneOfTwo) : blankParagraphs(lines)
}

/** Cells stand behind two TABs, and no line is without any. */
function indentsAll(lines: readonly string[]): boolean {
  const printed = lines.filter((line) => line.trim() !== '')
  return printed.some((line) => line.startsWith('\t\t')) && printed.filter((line) => line.startsWith('\t')).length >= printed.length * 0.98
}

const blankOneOfTwo = (line: string): string => line.replace(/^(\t?)\t/, '$1 ')

/** From top to bottom: what may follow running text and reads like it is a paragraph or a heading of it, until a box or a table begins. */
function blankParagraphs(lines: readonly string[]): readonly string[] {
  const front = frontEnd(lines)
  const out = [...lines]
  let within: 'text' | 'box' | 'table' = 'text'
  let above = ''
  let blanks = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (isBlank(line)) {
      blanks++
      continue
    }
    const text = cleanText(line)
    if (isBoxTitle(text)) within = 'box'
    else if (isTableCaption(text)) within = 'table'
    else if (within === 'text') within = i < front || readsOn(lines, i) ? 'text' : 'table'
    else if (blanks > 0 && resumesText(lines, i, within, above, blanks)) within = 'text'
    if (within === 'text' && line.startsWith('\t') && !line.slice(1).includes('\t')) out[i] = ` ${line.slice(1)}`
    above = text
    blanks = 0
  }
  return out
}

/** Behind a table or a box the text goes on after an empty paragraph. One such paragraph may also stand within a box. */
function resumesText(lines: readonly string[], i: number, within: 'box' | 'table', above: string, blanks: number): boolean {
  if (isBoxTitle(above) || isTableCaption(above)) return false
  const text = cleanText(lines[i]!)
  if (within === 'box' && blanks === 1 && (readMarker(text)?.level ?? 9) > 2) return isProse(text) && readMarker(text) === null
  return (isProse(text) && !inRow(lines, i)) || goesOn(lines, i)
}

/** Title, date and address stand before the first paragraph. */
function frontEnd(lines: readonly string[]): number {
  const first = lines.findIndex((line) => isProse(cleanText(line)))
  return lines.slice(0, first).filter((line) => !isBlank(line)).length <= MOST_FRONT_LINES ? first : 0
}

/** A sentence, or a heading: not the list behind its head that fills a box. */
function readsOn(lines: readonly string[], i: number): boolean {
  const text = cleanText(lines[i]!)
  if (isProse(text)) return true
  if (endsSentence(text)) return !/^[^，。、：:]{2,20}[：:].*、/.test(text)
  return goesOn(lines, i)
}

/** A heading, or a line that ends in a colon, with a sentence, a heading or a caption below it. */
function goesOn(lines: readonly string[], i: number): boolean {
  const text = cleanText(lines[i]!)
  const marker = readMarker(text)
  if (text.length > 60 || !((marker && marker.level <= 3) || /[：:]$/.test(text))) return false
  let next = i + 1
  while (next < lines.length && isBlank(lines[next]!)) next++
  const below = cleanText(lines[next] ?? '')
  return isProse(below) || isBoxTitle(below) || isTableCaption(below) || (below.length >= 12 && endsSentence(below)) || goesOn(lines, next)
}

/** A line with cells right above or below it. */
function inRow(lines: readonly string[], i: number): boolean {
  const isCell = (line: string | undefined): boolean =>
    line?.startsWith('\t') === true && !isProse(cleanText(line)) && !readMarker(cleanText(line))
  return isCell(lines[i - 1]) || isCell(lines[i + 1])
}
