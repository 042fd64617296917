import { FIRST_LINE, OFFICIAL_FONT as FONT, OFFICIAL_DEFAULTS, type OfficialFont, OFFICIAL_SIZE as SIZE } from '@gangmu/writer'
import { AlignmentType, type IStylesOptions, LevelFormat, LevelSuffix } from 'docx'

export const BOX_FIRST_LINE = { firstLine: 480, firstLineChars: 200 }

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

const centred = (
  id: string,
  name: string,
  eastAsia: OfficialFont,
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
  default: OFFICIAL_DEFAULTS,
  paragraphStyles: [
    centred('ReportTitle', '公文标题', FONT.title, SIZE.title),
    centred('Meeting', '会议', FONT.second, SIZE.body),
    centred('ExampleNote', '示例说明', FONT.second, SIZE.small),
    { id: 'BodyIndent', name: '正文缩进', basedOn: 'Normal', paragraph: { indent: FIRST_LINE, alignment: AlignmentType.BOTH } },
    centred('TableCaption', '表题', FONT.first, SIZE.small, { keepNext: true }),
    {
      id: 'UnitNote',
      name: '表单位',
      basedOn: 'Normal',
      run: { size: SIZE.table },
      paragraph: { alignment: AlignmentType.RIGHT, keepNext: true },
    },
    { id: 'TableNote', name: '表注', basedOn: 'Normal', run: { size: SIZE.table }, paragraph: { alignment: AlignmentType.LEFT } },
    centred('TableHead', '表头', FONT.first, SIZE.table),
    centred('TableCentre', '表格居中', FONT.body, SIZE.table),
    { id: 'TableLeft', name: '表格左对齐', basedOn: 'Normal', run: { size: SIZE.table } },
    centred('BoxTitle', '专栏标题', FONT.first, SIZE.small, { keepNext: true }),
    {
      id: 'BoxGroup',
      name: '专栏小标题',
      basedOn: 'Normal',
      run: { font: FONT.second, size: SIZE.small, bold: true },
      paragraph: { keepNext: true },
    },
    { id: 'BoxText', name: '专栏正文', basedOn: 'Normal', run: { size: SIZE.small }, paragraph: { indent: BOX_FIRST_LINE } },
    centred('Running', '页眉页脚', FONT.body, 18),
  ],
}
