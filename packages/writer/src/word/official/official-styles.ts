import { AlignmentType, type IStylesOptions } from 'docx'

/** Type sizes of official documents (GB/T 9704—2012, 5.2.2 and 7.3): 二号 is 22 pt, 三号 16, 四号 14, 小四 12, 五号 10.5; Word counts half points. */
const SIZE = { title: 44, body: 32, running: 28, small: 24, table: 21 } as const

/** 28.95 pt a line gives the 22 lines a page of GB/T 9704—2012, 5.2.3. */
export const LINE_PITCH = 579
/** Two characters of 16 pt. */
export const FIRST_LINE = { firstLine: 640, firstLineChars: 200 }
/** A signature stands four characters from the right margin (7.3.5.1). */
const SIGNATURE_INDENT = { right: 1280 }

/** Figures and Latin letters are set in Times; the hint keeps “quotes” in the Chinese font. */
const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
  hint: 'eastAsia',
})
const FANGSONG = font('仿宋_GB2312')
const KAITI = font('楷体_GB2312')
const HEITI = font('黑体')
const SONGTI = { ...font('宋体'), ascii: '宋体', hAnsi: '宋体' }

const heading = (eastAsia: typeof FANGSONG, bold = false) => ({
  run: { font: eastAsia, size: SIZE.body, bold, color: '000000' },
  paragraph: { indent: FIRST_LINE, keepNext: true, spacing: { before: 0, after: 0 } },
})

const style = (
  id: string,
  name: string,
  face: typeof FANGSONG,
  size: number,
  paragraph: NonNullable<NonNullable<IStylesOptions['paragraphStyles']>[number]['paragraph']> = {},
) => ({ id, name, basedOn: 'Normal', run: { font: face, size }, paragraph })

export const OFFICIAL_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FANGSONG, size: SIZE.body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: heading(HEITI),
    heading2: heading(KAITI),
    heading3: heading(FANGSONG, true),
  },
  paragraphStyles: [
    style('OfficialTitle', '公文标题', font('方正小标宋_GBK'), SIZE.title, { alignment: AlignmentType.CENTER }),
    style('Subtitle', '副标题', KAITI, SIZE.body, { alignment: AlignmentType.CENTER }),
    style('Mark', '内部标识', HEITI, SIZE.body, { alignment: AlignmentType.LEFT }),
    style('Body', '正文缩进', FANGSONG, SIZE.body, { indent: FIRST_LINE, alignment: AlignmentType.BOTH }),
    style('Addressee', '主送', FANGSONG, SIZE.body),
    style('Signature', '落款', FANGSONG, SIZE.body, { alignment: AlignmentType.RIGHT, indent: SIGNATURE_INDENT }),
    style('TableCaption', '表题', HEITI, SIZE.small, { alignment: AlignmentType.CENTER, keepNext: true }),
    style('TableHead', '表头', HEITI, SIZE.table, { alignment: AlignmentType.CENTER }),
    style('TableLeft', '表格左对齐', FANGSONG, SIZE.table),
    style('TableCentre', '表格居中', FANGSONG, SIZE.table, { alignment: AlignmentType.CENTER }),
    style('TableRight', '表格右对齐', FANGSONG, SIZE.table, { alignment: AlignmentType.RIGHT }),
    style('Note', '注', FANGSONG, SIZE.table),
    style('PageRight', '页码（单）', SONGTI, SIZE.running, { alignment: AlignmentType.RIGHT, indent: { right: 320 } }),
    style('PageLeft', '页码（双）', SONGTI, SIZE.running, { alignment: AlignmentType.LEFT, indent: { left: 320 } }),
  ],
}
