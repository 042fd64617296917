import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { columnShares } from './column-shares.ts'
import { BOX_FIRST_LINE, NUMBERED_LIST } from './docx-styles.ts'
import { type BoxBlock, type Cell, columnOf, type GridCell, type GridRow, type TableBlock } from './report-model.ts'
import { isItem, withoutNumber } from './text-pieces.ts'

/** The width between the margins in twentieths of a point. */
const CONTENT_WIDTH = 8845
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const BORDERS = { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE }
/** Lines of a table stand closer than the grid of the page: 18 pt. */
const SPACING = { line: 360, lineRule: LineRuleType.EXACT }
const BOX_SPACING = { line: 440, lineRule: LineRuleType.EXACT }

export function docxTable(table: TableBlock): Table {
  const widths = columnShares(table).map((share) => Math.round(share * CONTENT_WIDTH))
  return new Table({
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    rows: table.rows.map(
      (row) =>
        new TableRow({
          tableHeader: row.kind === 'header',
          cantSplit: true,
          keepNext: row.kind === 'group',
          children: row.cells.map((cell, i) => docxCell(row, cell, columnOf(table, row, i))),
        }),
    ),
  })
}

function docxCell(row: GridRow, cell: GridCell, column: number): TableCell {
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60 },
    children: row.kind === 'header' ? [brokenLine(cell.lines)] : cell.lines.map((text) => cellParagraph(row, text, column)),
  })
}

/** A heading is one paragraph that is broken by hand where the column is narrow: 2023年 / 目标. */
const brokenLine = (lines: Cell): Paragraph =>
  new Paragraph({
    style: 'TableHead',
    spacing: SPACING,
    children: lines.map((text, i) => new TextRun(i === 0 ? { text } : { text, break: 1 })),
  })

const cellParagraph = (row: GridRow, text: string, column: number): Paragraph =>
  new Paragraph({
    style: row.kind === 'group' || column === 1 ? 'TableLeft' : 'TableCentre',
    spacing: SPACING,
    children: text === '' ? [] : [new TextRun({ text, bold: row.kind === 'group' })],
  })

/**
 * A frame around a list. The title stands in the cell as its first paragraph, or, where `mirrorsRows` is set, in a cell of its own above it
 * as report.txt has it: both are in use.
 */
export function docxBox(box: BoxBlock, how: { readonly numbered: boolean; readonly mirrorsRows: boolean }): Table {
  const cells = how.mirrorsRows ? box.rows : [box.rows.flat()]
  const title = box.rows[0]![0]!
  return new Table({
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths: [CONTENT_WIDTH],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    rows: cells.map(
      (lines) =>
        new TableRow({
          children: [
            new TableCell({
              margins: { top: 60, bottom: 60, left: 120, right: 120 },
              children: lines.map((text) =>
                text === title ? boxLine(text, 'BoxTitle', false) : boxLine(text, boxStyle(text), how.numbered),
              ),
            }),
          ],
        }),
    ),
  })
}

const boxStyle = (text: string): string => (/^[（一二三四五六七八九十]/.test(text) && !/[。；]$/.test(text) ? 'BoxGroup' : 'BoxText')

function boxLine(text: string, style: string, numbered: boolean): Paragraph {
  const byItself = numbered && isItem(text)
  return new Paragraph({
    style,
    spacing: BOX_SPACING,
    children: [new TextRun(byItself ? withoutNumber(text) : text)],
    // A level of a list has an indent of its own: the paragraph must say that it keeps that of its style.
    ...(byItself ? { numbering: { reference: NUMBERED_LIST, level: 0 }, indent: BOX_FIRST_LINE } : {}),
  })
}
