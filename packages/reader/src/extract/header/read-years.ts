import type { ReportKind } from '@gangmu/domain'
import type { SourceDocument } from '../../document.ts'

export type ReportYears = { readonly reportYear: number | null; readonly planYear: number | null }

const DONE = '(?:执行情况|完成情况|实施情况|执行|完成|回顾|工作总结|主要工作|发展情况|决算|运行情况|取得|成效)'
const AHEAD =
  '(?:计划(?!执行|完成|目标完成|实施|主要)|草案|预算(?!执行|收支执行|完成)|安排|目标(?!完成|任务完成)|任务(?!完成)|重点(?!工作(?:回顾|完成))|总体(?:要求|考虑)|工作(?:部署|建议|打算)|建议)'

/**
 * The year reported on and the year planned for: from the title, else from the headings, else from the date of the session
 * (plans of a year are presented from November before it to May).
 */
export function readYears(title: string | null, kind: ReportKind | null, document: SourceDocument, date: string | null): ReportYears {
  const t = (title ?? '').replace(/\s+/g, '')
  const years = [...t.matchAll(/(20\d{2})(?:年|(?=(?:政府)?工作报告))/g)].map((m) => Number(m[1]))
  // A report within the year (上半年, 1—9月, 前三季度) speaks of the plan that is running.
  if (kind === 'half-year' || (years.length === 1 && /年(?:度)?\d{1,2}[-—–－至]\d{1,2}月|前?[一二三]季度/.test(t))) {
    const year = years[0] ?? (date ? Number(date.slice(0, 4)) : null)
    return { reportYear: year, planYear: year }
  }
  if (kind === 'bulletin') return { reportYear: years[0] ?? null, planYear: null }
  if (kind === 'task-table') return { reportYear: null, planYear: years[0] ?? (date ? Number(date.slice(0, 4)) : null) }
  const fromTitle = twoYears([t])
  const headings = document.blocks.flatMap((b) =>
    b.kind === 'heading' && b.level >= 1 && b.level <= 2 ? [b.text.replace(/\s+/g, '')] : [],
  )
  const fromHeadings = twoYears(headings)
  let reportYear = fromTitle.reportYear ?? fromHeadings.reportYear
  let planYear = fromTitle.planYear ?? fromHeadings.planYear
  // 一、2023年工作回顾 … 二、2023年工作安排: one of the two is a slip, and the date of the session says which.
  if (planYear !== null && planYear === reportYear && (kind === 'work-report' || kind === 'plan-report')) {
    if (date !== null && plannedAt(date) === planYear) reportYear = planYear - 1
    else planYear = reportYear + 1
  }
  // 2025年政府工作报告: a work report is named after the year it opens.
  const named = years.length === 1 ? (years[0] as number) : null
  if (reportYear === null && planYear === null && named !== null && (kind === 'work-report' || /惠民|实事|目标|重点工作/.test(t)))
    planYear = named
  if (reportYear === null && planYear === null && date) {
    planYear = plannedAt(date)
    reportYear = planYear === null ? Number(date.slice(0, 4)) : planYear - 1
  }
  if (reportYear === null && planYear !== null && kind !== 'other') reportYear = planYear - 1
  if (planYear === null && reportYear !== null && (kind === 'work-report' || kind === 'plan-report') && !/执行情况的报告/.test(t))
    planYear = reportYear + 1
  return { reportYear, planYear }
}

function plannedAt(date: string): number | null {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  return month >= 11 ? year + 1 : month <= 5 ? year : null
}

function twoYears(texts: readonly string[]): ReportYears {
  let reportYear: number | null = null
  let planYear: number | null = null
  const done = new RegExp(`(20\\d{2})年(?:度)?[^。]{0,30}?${DONE}`)
  const ahead = new RegExp(`(20\\d{2})年(?:度)?[^。]{0,24}?${AHEAD}`)
  for (const text of texts.slice(0, 60)) {
    // One year belongs to the words up to the next year.
    for (const part of text.split(/(?=20\d{2}年)/)) {
      const report = done.exec(part)
      const plan = ahead.exec(part)
      if (report && !(plan && plan[0].length < report[0].length)) reportYear ??= Number(report[1])
      else if (plan) planYear ??= Number(plan[1])
    }
    if (reportYear !== null && planYear !== null) break
  }
  return { reportYear, planYear }
}
