import { type IndicatorRow, parseNumeral, type Span } from '@gangmu/domain'
import { type Sentence, sentencesOf } from '../../lib/passages.ts'
import { comparedTables, rowsOfYear } from '../../lib/plan-tables.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** A finding names no more lines than a reader can hold beside each other. */
const MOST_NAMES = 7
const TELLS_OF_CHANGE = /不再|取消|调整|改为|改称|更名|替换|剔除|退出|移出|删除|删减|合并|整合|未纳入|不纳入|优化/
const ANNOUNCES_NEW =
  /新增[^，,；;。]{0,120}?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:项|个)(?:主要|预期性|约束性)?(?:指标|、|，|。|；|$)/

/** What the table of the coming year no longer has, and what the text says of it. */
export const indicatorsChanged: Rule = {
  id: 'indicators-changed',
  family: 'plan-logic',
  severity: '提示',
  *check(input) {
    const { report, indicators } = input.reading
    const compared = comparedTables(input.reading)
    if (compared.length === 0) return
    const gone = compared.flatMap(({ before, comparison }) =>
      before && comparison.kind === 'dropped' && before.parent === null ? [before] : [],
    )
    const fresh = compared.flatMap(({ after, comparison }) => (after && comparison.kind === 'new' && after.parent === null ? [after] : []))
    const telling = sentencesOf(input).filter(({ text }) => text.includes('指标') && TELLS_OF_CHANGE.test(text))
    const announced = announcementsOf(input)
    const untold = gone.filter(({ name }) => !telling.some(({ text }) => text.replace(/\s/g, '').includes(name)))
    const missed = untold.filter(({ status }) => status === 'missed')
    if (missed.length > 0) yield listed('missed-then-gone', missed, [], {})
    const [before, after] = [report.reportYear, report.planYear].map(
      (year) => rowsOfYear(indicators, year).filter(({ parent }) => parent === null).length,
    )
    const others = untold.filter((row) => !missed.includes(row))
    if (others.length > 0) {
      const where = announced[0] ?? telling[0]
      yield listed(before === after ? 'count-kept' : 'gone', others, where ? [firstSpan(where)] : [], { before: before!, after: after! })
    }
    for (const one of announced) {
      const count = ANNOUNCES_NEW.exec(one.text)!
      const told = Number(parseNumeral(count[1]!)?.digits ?? -1n)
      if (told < 0 || told === fresh.length || allNamed(one, fresh, told)) continue
      const at = one.start + count.index + count[0].lastIndexOf(count[1]!)
      const span = { line: one.line, start: at, end: at + count[1]!.length }
      yield { ...listed('new-count', fresh, [span], { told, found: fresh.length }), values: [told, fresh.length] }
    }
  },
}

/** What the sentence calls new are lines of the new table that had no counterpart: it may leave out what only changed its name. */
const allNamed = ({ text }: Sentence, fresh: readonly IndicatorRow[], told: number): boolean =>
  fresh.filter(({ name }) => text.includes(name)).length >= told

const announcementsOf = (input: CheckInput): readonly Sentence[] =>
  sentencesOf(input).filter(({ text }) => text.includes('指标') && ANNOUNCES_NEW.test(text))

const firstSpan = ({ line, start, text }: Sentence): Span => {
  const at = start + Math.max(0, text.indexOf('指标'))
  return { line, start: at, end: at + 2 }
}

function listed(code: string, rows: readonly IndicatorRow[], spans: readonly Span[], more: Readonly<Record<string, number>>): RuleFinding {
  const shown = rows.slice(0, MOST_NAMES)
  return {
    code,
    params: { count: rows.length, names: shown.map(({ name }) => name).join('、') + (rows.length > shown.length ? '等' : ''), ...more },
    spans: [...spans, ...shown.map((row) => row.spans.name)],
    values: [rows.length, ...Object.values(more), ...shown.map(({ name }) => name)],
    about: [],
  }
}
