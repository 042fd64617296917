import { describeLine, describeMonth, describeNews, describeRun, type MonthWords, message } from '@gangmu/messages'
import type { OfficialBlock } from '@gangmu/writer'
import type { MonthTable, MonthTableLine } from './load-month-table.ts'
import { monthCells } from './month-sheet.ts'

const zh = 'zh-CN'

/** What of the table stands in the paper, and how wide: a portrait page has room for so much. */
const PAPER_COLUMNS = [
  { head: message(zh, 'month.col.name'), share: 30, align: 'left' },
  { head: message(zh, 'month.col.unit'), share: 9 },
  { head: message(zh, 'month.col.year-target'), share: 12 },
  { head: message(zh, 'month.col.actual'), share: 12 },
  { head: message(zh, 'month.col.change'), share: 10 },
  { head: message(zh, 'month.col.over-city'), share: 10 },
  { head: message(zh, 'month.col.city-rank'), share: 13 },
  { head: message(zh, 'month.col.lamp'), share: 12 },
] as const

/** The title of 《经济运行情况》: 2025年1—6月经济运行情况. */
export const paperTitle = ({ month }: Pick<MonthTable, 'month'>): string =>
  message(zh, 'month.paper-title', { year: month.slice(0, 4), run: describeRun(zh, month) })

/** 《经济运行情况》: overall, line by line, what lags and whose it is, what the year will come to; the table behind. */
export const monthPaper = (table: MonthTable): readonly OfficialBlock[] => {
  const words: MonthWords = { month: table.month, before: table.before }
  const heading = (text: string): OfficialBlock => ({ kind: 'heading', level: 1, text })
  const paragraph = (text: string): OfficialBlock => ({ kind: 'paragraph', text })
  const none = paragraph(message(zh, 'month.section-none'))
  const orNone = (blocks: readonly OfficialBlock[]) => (blocks.length === 0 ? [none] : blocks)
  return [
    heading(message(zh, 'month.section-overall')),
    paragraph(describeNews(zh, table.news, words)[0]!),
    heading(message(zh, 'month.section-lines')),
    ...orNone(groupsOf(table, words)),
    ...waitingOf(table).map(paragraph),
    heading(message(zh, 'month.section-lags')),
    ...orNone(table.news.lags.map((line) => paragraph(lagOf(line)))),
    heading(message(zh, 'month.section-year')),
    ...orNone(table.lines.flatMap((line) => expectationOf(line)).map(paragraph)),
    {
      kind: 'table',
      caption: `${message(zh, 'month.title')}（${describeMonth(zh, table.month)}）`,
      columns: PAPER_COLUMNS,
      rows: table.lines.map((line) =>
        monthCells(
          line,
          PAPER_COLUMNS.map(({ head }) => head),
        ),
      ),
    },
    { kind: 'note', text: message(zh, 'month.note-computed') },
    ...(table.release === 'published' ? [] : [{ kind: 'note', text: message(zh, 'month.note-internal') } as const]),
  ]
}

/** One paragraph a group of the plan, a sentence a line that has a figure. */
const groupsOf = ({ lines }: MonthTable, words: MonthWords): readonly OfficialBlock[] => {
  const known = lines.filter(({ facts }) => facts.figure !== null)
  const other = message(zh, 'month.group-other')
  const groups = Map.groupBy(known, ({ facts }) => facts.group ?? other)
  return [...groups].map(([group, members]) => ({
    kind: 'paragraph',
    ...(groups.size === 1 && group === other ? {} : { lead: `${group}${message(zh, 'month.end')}` }),
    text: `${members.map((line) => [describeLine(zh, line, words), line.paceWords].filter((part) => part !== null).join(message(zh, 'month.and'))).join(message(zh, 'month.item'))}${message(zh, 'month.end')}`,
  }))
}

const waitingOf = ({ lines }: MonthTable): readonly string[] => {
  const waiting = lines.filter(({ facts }) => facts.figure === null && facts.availability !== 'not-due')
  if (waiting.length === 0) return []
  const items = waiting.map(({ facts, why }) => message(zh, 'month.waiting-item', { name: facts.name, why }))
  return [message(zh, 'month.waiting', { count: waiting.length, items: items.join(message(zh, 'month.name')) })]
}

const lagOf = ({ facts, lampWords }: MonthTableLine): string => {
  const owner = facts.leadUnit === null ? null : message(zh, 'month.lag-owner', { unit: facts.leadUnit.name })
  return (
    [message(zh, 'month.lag', { name: facts.name, why: lampWords }), owner]
      .filter((part) => part !== null)
      .join(message(zh, 'month.item')) + message(zh, 'month.end')
  )
}

const expectationOf = ({ facts: { estimate, name } }: MonthTableLine): readonly string[] =>
  estimate === null
    ? []
    : [`${name}${message(zh, 'month.expected', { raw: estimate.raw, by: estimate.by, on: estimate.madeOn })}${message(zh, 'month.end')}`]
