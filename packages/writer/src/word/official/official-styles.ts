import { AlignmentType, type IStylesOptions } from 'docx'
import { FIRST_LINE, OFFICIAL_FONT as FONT, OFFICIAL_DEFAULTS, type OfficialFont, OFFICIAL_SIZE as SIZE } from './official-type.ts'

/** A signature stands four characters from the right margin (GB/T 9704—2012, 7.3.5.1). */
const SIGNATURE_INDENT = { right: 1280 }

const style = (
  id: string,
  name: string,
  face: OfficialFont,
  size: number,
  paragraph: NonNullable<NonNullable<IStylesOptions['paragraphStyles']>[number]['paragraph']> = {},
) => ({ id, name, basedOn: 'Normal', run: { font: face, size }, paragraph })

export const OFFICIAL_STYLES: IStylesOptions = {
  default: OFFICIAL_DEFAULTS,
  paragraphStyles: [
    style('OfficialTitle', '公文标题', FONT.title, SIZE.title, { alignment: AlignmentType.CENTER }),
    style('Subtitle', '副标题', FONT.second, SIZE.body, { alignment: AlignmentType.CENTER }),
    style('Mark', '内部标识', FONT.first, SIZE.body, { alignment: AlignmentType.LEFT }),
    style('Body', '正文缩进', FONT.body, SIZE.body, { indent: FIRST_LINE, alignment: AlignmentType.BOTH }),
    style('Addressee', '主送', FONT.body, SIZE.body),
    style('Signature', '落款', FONT.body, SIZE.body, { alignment: AlignmentType.RIGHT, indent: SIGNATURE_INDENT }),
    style('TableCaption', '表题', FONT.first, SIZE.small, { alignment: AlignmentType.CENTER, keepNext: true }),
    style('TableHead', '表头', FONT.first, SIZE.table, { alignment: AlignmentType.CENTER }),
    style('TableLeft', '表格左对齐', FONT.body, SIZE.table),
    style('TableCentre', '表格居中', FONT.body, SIZE.table, { alignment: AlignmentType.CENTER }),
    style('TableRight', '表格右对齐', FONT.body, SIZE.table, { alignment: AlignmentType.RIGHT }),
    style('Note', '注', FONT.body, SIZE.table),
    style('PageRight', '页码（单）', FONT.pageNumber, SIZE.running, { alignment: AlignmentType.RIGHT, indent: { right: 320 } }),
    style('PageLeft', '页码（双）', FONT.pageNumber, SIZE.running, { alignment: AlignmentType.LEFT, indent: { left: 320 } }),
  ],
}
