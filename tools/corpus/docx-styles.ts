import { AlignmentType, type IStylesOptions, LevelFormat, LevelSuffix } from 'docx'

/** Type sizes of official documents (GB/T 9704): 二号 is 22 pt, 三号 16, 小四 12, 五号 10.5; Word counts half points. */
const SIZE = { title: 44, body: 32, small: 24, table: 21 }
/** 28.95 pt a line gives the 22 lines a page that the standard asks for. */
export const LINE_PITCH = 579
/** Two characters of 16 pt. */
export const FIRST_LINE = { firstLine: 640, firstLineChars: 200 }
export const BOX_FIRST_LINE = { firstLine: 480, firstLineChars: 200 }

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

export const NUMBERED_LIST = 'numbered-list'

export const DOCX_NUMBERING = {
  config: [
    {
      reference: NUMBERED_LIST,
      // No blank behind the number: the text has none.
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', suffix: LevelSuffix.NOTHING, alignment: AlignmentType.LEFT }],
    },
  ],
}

const heading = (eastAsia: typeof FANGSONG, bold = false) => ({
  run: { font: eastAsia, size: SIZE.body, bold, color: '000000' },
  paragraph: { indent: FIRST_LINE, keepNext: true, spacing: { before: 0, after: 0 } },
})

const centred = (
  id: string,
  name: string,
  eastAsia: typeof FANGSONG,
  size: number,
  more: { readonly bold?: boolean; readonly keepNext?: boolean } = {},
) => ({
  id,
  name,
  basedOn: 'Normal',
  run: { font: eastAsia, size, ...(more.bold ? { bold: true } : {}) },
  paragraph: { alignment: AlignmentType.CENTER, ...(more.keepNext ? { keepNext: true } : {}) },
})

export const DOCX_STYLES: IStylesOptions = {
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
    centred('ReportTitle', '公文标题', font('方正小标宋_GBK'), SIZE.title),
    centred('Meeting', '会议', KAITI, SIZE.body),
    centred('ExampleNote', '示例说明', KAITI, SIZE.small),
    { id: 'BodyIndent', name: '正文缩进', basedOn: 'Normal', paragraph: { indent: FIRST_LINE, alignment: AlignmentType.BOTH } },
    centred('TableCaption', '表题', HEITI, SIZE.small, { keepNext: true }),
    {
      id: 'UnitNote',
      name: '表单位',
      basedOn: 'Normal',
      run: { size: SIZE.table },
      paragraph: { alignment: AlignmentType.RIGHT, keepNext: true },
    },
    { id: 'TableNote', name: '表注', basedOn: 'Normal', run: { size: SIZE.table }, paragraph: { alignment: AlignmentType.LEFT } },
    centred('TableHead', '表头', HEITI, SIZE.table),
    centred('TableCentre', '表格居中', FANGSONG, SIZE.table),
    { id: 'TableLeft', name: '表格左对齐', basedOn: 'Normal', run: { size: SIZE.table } },
    centred('BoxTitle', '专栏标题', HEITI, SIZE.small, { keepNext: true }),
    {
      id: 'BoxGroup',
      name: '专栏小标题',
      basedOn: 'Normal',
      run: { font: KAITI, size: SIZE.small, bold: true },
      paragraph: { keepNext: true },
    },
    { id: 'BoxText', name: '专栏正文', basedOn: 'Normal', run: { size: SIZE.small }, paragraph: { indent: BOX_FIRST_LINE } },
    centred('Running', '页眉页脚', FANGSONG, 18),
  ],
}
