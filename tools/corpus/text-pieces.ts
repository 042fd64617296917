import type { Block, BoxBlock, LineBlock, Report } from './report-model.ts'

/** A stretch of one line in one look. Joined, the pieces of a line are the line. */
export type Piece = { readonly text: string; readonly bold: boolean }

export const leadAndRest = (block: LineBlock): Piece[] =>
  [
    { text: block.text.slice(0, block.lead), bold: true },
    { text: block.text.slice(block.lead), bold: false },
  ].filter(({ text }) => text !== '')

/** Word leaves a run boundary wherever somebody once typed, also within a figure: 38|6.5亿元. Readers must join runs before they look. */
export const cutWithinFigure = (piece: Piece): Piece[] => {
  const figure = /\d\d+\.\d/.exec(piece.text) ?? /\d\d/.exec(piece.text)
  if (!figure) return [piece]
  const at = figure.index + 1
  return [
    { ...piece, text: piece.text.slice(0, at) },
    { ...piece, text: piece.text.slice(at) },
  ]
}

const ITEM = /^(\d{1,2})\.(?=\D)/
const numberOf = (text: string): number | null => {
  const digits = ITEM.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** The text behind the number that Word prints by itself. */
export const withoutNumber = (text: string): string => text.replace(ITEM, '')
export const isItem = (text: string): boolean => numberOf(text) !== null

const LEAST_ITEMS = 3
const countsUp = (numbers: readonly number[]): boolean => numbers.length >= LEAST_ITEMS && numbers.every((number, i) => number === i + 1)

/**
 * The one list that Word numbers by itself: the items of the first box that run 1. 2. 3., else the first such run of paragraphs below one
 * heading. Elsewhere the numbers are typed, as they mostly are.
 */
export function findNumberedList(report: Report): ReadonlySet<Block> {
  const box = report.blocks.find(
    (block): block is BoxBlock => block.kind === 'box' && countsUp(block.rows.flat().map(numberOf).filter(isNumber)),
  )
  if (box) return new Set([box])
  let run: LineBlock[] = []
  for (const block of [...report.blocks, { kind: 'heading', level: 1, text: '' } as const]) {
    if (block.kind === 'paragraph' && isItem(block.text)) run.push(block)
    else if (block.kind === 'heading') {
      if (countsUp(run.map(({ text }) => numberOf(text)).filter(isNumber))) return new Set(run)
      run = []
    }
  }
  return new Set()
}

const isNumber = (value: number | null): value is number => value !== null

/** What the surroundings of a report need to name: the district, and its day (`2024-01-18`, the first of the year where none is printed). */
export function readImprint(report: Report): { place: string; publisher: string; date: string; title: string } {
  const lines = [...report.title, ...report.front.map((line) => line.text)]
  const head = lines.join('\n')
  const [, place = '本区'] = /(?:关于|在|^|\n)([\u4e00-\u9fff]{2,4}市[\u4e00-\u9fff]{1,4}?[区县])/.exec(head) ?? []
  const [, year, month, day] = /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/.exec(head) ?? []
  // The body that reports, without the name of who speaks for it.
  const author = report.front.find((line) => line.kind === 'author')?.text ?? ''
  const publisher = /^.*?(?:局|委员会|政府|办公室)/.exec(author)?.[0] ?? `${place}人民政府`
  const firstYear = /(\d{4})年/.exec(head)?.[1] ?? '2024'
  const date = year && month ? `${year}-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}` : `${firstYear}-01-01`
  return { place, publisher, date, title: report.title.join('') }
}
