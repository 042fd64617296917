import type { Finding } from '@gangmu/domain'
import { layOutLines, readLayout, segmentDocument, splitLines } from '@gangmu/reader'
import type { CheckInput, Rule } from '../rule.ts'
import { RULES } from '../rules.ts'
import { runChecks } from '../run-checks.ts'

const REVIEW = ['关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告', '一、2023年国民经济和社会发展计划执行情况']
const PLAN = ['二、2024年国民经济和社会发展计划主要目标和任务']

/** Where the review ends and the plan begins in an example. */
const BREAK = '---'

/**
 * An example as the text of a report of the invented 云岭区 for 2023, planning 2024: what stands before a line `---` is the review, what
 * stands after it the plan. A text with a title of its own (关于…的报告 in its first line) is taken as it is. `→` stands for a TAB.
 */
export function reportOf(example: string): string {
  const text = example.replaceAll('→', '\t').trim()
  if (/^关于.*报告/.test(text)) return text
  return [...REVIEW, ...text.split('\n').flatMap((line) => (line.trim() === BREAK ? PLAN : [line]))].join('\n')
}

/** A report as the rules see it. */
export function inputOf(text: string): CheckInput {
  const layout = layOutLines(splitLines(text), 'utf-8')
  return { document: segmentDocument(layout), reading: readLayout(layout) }
}

export const ruleNamed = (id: string): Rule => {
  const rule = RULES.find((one) => one.id === id)
  if (rule === undefined) throw new Error(`${id} is no rule: enter it in the list of its family.`)
  return rule
}

/** What one rule finds in an example. */
export const findIn = (id: string, example: string): Finding[] => runChecks(inputOf(reportOf(example)), [ruleNamed(id)])

/** The same, for tables: `code value value …` a finding. */
export const saidBy =
  (id: string) =>
  (example: string): string[] =>
    findIn(id, example).map(({ code, values }) => [code, ...values].join(' '))
