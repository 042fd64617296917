import { paragraphXml, tableXml, writeDocxFile } from './docx-file.ts'

/** One thing a unit is asked to confirm. Everything is printed as given; `figures` one a line. */
export type ConfirmationItem = {
  readonly place: string
  readonly sentence: string
  readonly figures: readonly string[]
  readonly said: string
}

/** What one unit gets: only what concerns it. `organ` asks, `on` is the day of asking as printed. */
export type ConfirmationSheet = {
  readonly unit: string
  readonly reportTitle: string
  readonly organ: string | null
  readonly on: string | null
  readonly items: readonly ConfirmationItem[]
}

const HEADS = ['序号', '位置', '原文句子', '涉及数据', '核校意见', '单位确认意见', '数据来源'] as const
/** A4 across, within its margins. */
const WIDTHS = [700, 1400, 4000, 1700, 2700, 1900, 1600]
const CELL = { size: 21 } as const
const LINE = { size: 24 } as const

/** 数据确认单: the sentences and figures one unit answers for, as Word, to be filled in, signed and sent back. */
export const writeConfirmationSheet = ({ unit, reportTitle, organ, on, items }: ConfirmationSheet): Uint8Array =>
  writeDocxFile(
    [
      paragraphXml('数据确认单', { isTitle: true, align: 'center', size: 44 }),
      paragraphXml(`《${reportTitle}》`, { align: 'center', size: 28 }),
      paragraphXml(`${unit}：`, LINE),
      paragraphXml(
        `报告中下列 ${items.length} 处数据或表述涉及你单位，请逐项核实，填写确认意见和数据来源，由单位负责人签字并加盖公章后退回。`,
        LINE,
      ),
      ...(organ === null && on === null
        ? []
        : [paragraphXml([organ, on].filter((text) => text !== null).join('　'), { ...LINE, align: 'right' })]),
      tableXml(
        WIDTHS,
        [
          HEADS,
          ...items.map(({ place, sentence, figures, said }, i) => [String(i + 1), place, sentence, figures.join('\n'), said, '', '']),
        ],
        CELL,
      ),
      paragraphXml('', LINE),
      paragraphXml('单位负责人（签字）：　　　　　　　填表人：　　　　　　　联系电话：　　　　　　　', LINE),
      paragraphXml('年　　月　　日（盖章）', { ...LINE, align: 'right' }),
    ],
    'landscape',
  )
