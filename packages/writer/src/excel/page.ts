import type { AddWorksheetOptions } from 'exceljs'
import { headRowOf, type SheetHead } from './lay-sheet.ts'
import { ROW_HEIGHT } from './styles.ts'

/** `&` begins a code in headers; the whole may have 255 characters, or Excel repairs the file. */
const inHeader = (text: string, most: number): string =>
  text
    .replace(/[\0-\x1f\x7f]/g, ' ')
    .slice(0, most)
    .toWellFormed()
    .replaceAll('&', '&&')

// A blank after the size: a title that begins with a year would be read as one.
const FONT = '&"宋体,Regular"&9 '
/** 9 in the list of paper sizes (ECMA-376 part 1, 18.3.1.63). */
const A4 = 9

/** A4 landscape, one page wide, the heading on every page; panes frozen below the heading and behind `frozenColumns`. */
export const pageOf = ({ title, mark, context }: SheetHead, frozenColumns: number): Partial<AddWorksheetOptions> => {
  const headRow = headRowOf({ mark, context })
  return {
    properties: { defaultRowHeight: ROW_HEIGHT },
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${headRow}:${headRow}`,
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.7, header: 0.35, footer: 0.35 },
    },
    headerFooter: {
      ...(mark === null ? {} : { oddHeader: `&C${FONT}${inHeader(mark, 80)}` }),
      oddFooter: `&L${FONT}${inHeader(title, 60)}&R${FONT}第 &P 页，共 &N 页`,
    },
    views: [{ state: 'frozen', xSplit: frozenColumns, ySplit: headRow, showGridLines: false }],
  }
}
