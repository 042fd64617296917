import { paragraphXml, tableXml, writeDocxFile } from './docx-file.ts'

/**
 * A paper of a warning, printed as given. `title` is 提醒单, 督办单 or 约谈建议, `no` its number 〔2025〕3号; `asks` what is wanted, a paragraph
 * each. `answer` is what the unit said, empty where it has not: then there is room for it.
 */
export type WarningPaper = {
  readonly title: string
  readonly no: string
  readonly to: string
  readonly opening: string
  readonly facts: readonly (readonly [name: string, text: string])[]
  readonly asks: readonly string[]
  readonly organ: string | null
  readonly on: string
  readonly answer: { readonly cause: string; readonly measures: string; readonly deadline: string }
}

/** A4 upright, within its margins. */
const WIDTHS = [2000, 7000]
const CELL = { size: 28 } as const
/** 三号, the size of official text (GB/T 9704—2012, 5.2.2); two spaces indent a paragraph. */
const LINE = { size: 32 } as const
const INDENT = '　　'

const SIGNED = '单位负责人（签字）：　　　　　　联系人及电话：　　　　　　'
const SEALED = '年　　月　　日（盖章）'

const headingOf = ({ title }: WarningPaper): string => `经济运行${title}`

const answerRows = ({ answer }: WarningPaper): readonly (readonly [string, string])[] => [
  ['原因', answer.cause],
  ['措施', answer.measures],
  ['完成时限', answer.deadline],
]

/** 提醒单, 督办单, 约谈建议 as Word: what fired, what is asked, and a receipt to fill in, sign and send back. */
export const writeWarningPaper = (paper: WarningPaper): Uint8Array => {
  const { no, to, opening, facts, asks, organ, on } = paper
  return writeDocxFile([
    paragraphXml(headingOf(paper), { isTitle: true, align: 'center', size: 44 }),
    paragraphXml(no, { ...LINE, align: 'center' }),
    paragraphXml('', LINE),
    paragraphXml(`${to}：`, LINE),
    paragraphXml(`${INDENT}${opening}`, LINE),
    tableXml(WIDTHS, [['事项', '内容'], ...facts], CELL),
    ...asks.map((ask) => paragraphXml(`${INDENT}${ask}`, LINE)),
    paragraphXml('', LINE),
    ...(organ === null ? [] : [paragraphXml(organ, { ...LINE, align: 'right' })]),
    paragraphXml(on, { ...LINE, align: 'right' }),
    paragraphXml('', LINE),
    paragraphXml('回　执', { ...LINE, align: 'center', bold: true }),
    tableXml(WIDTHS, [['事项', '责任单位填写'], ...answerRows(paper).map(([name, text]) => [name, text === '' ? '\n\n' : text])], CELL),
    paragraphXml(SIGNED, CELL),
    paragraphXml(SEALED, { ...CELL, align: 'right' }),
  ])
}

/** The same as plain text, to be pasted where no file goes. Lines end in a line feed. */
export const writeWarningText = (paper: WarningPaper): string => {
  const { no, to, opening, facts, asks, organ, on } = paper
  const lines = [
    headingOf(paper),
    no,
    '',
    `${to}：`,
    `${INDENT}${opening}`,
    ...facts.map(([name, text]) => `${INDENT}${name}：${text}`),
    ...asks.map((ask) => `${INDENT}${ask}`),
    '',
    ...(organ === null ? [] : [organ]),
    on,
    '',
    '回执',
    ...answerRows(paper).map(([name, text]) => `${name}：${text}`),
    SIGNED.trimEnd(),
  ]
  return `${lines.join('\n')}\n`
}
