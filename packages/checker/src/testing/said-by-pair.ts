import type { Finding } from '@gangmu/domain'
import type { OtherDocument, PairRule, Relation } from '../rule.ts'
import { PAIR_RULES } from '../rules.ts'
import { runPairChecks } from '../run-checks.ts'
import { inputOf, reportOf } from './said-by.ts'

/** Stands between the report and the other document in an example. */
const OTHER = '==='
const BREAK = '---'

/** How the other document begins, before and after the line `---`. */
const HEADS: Readonly<Record<Relation, readonly [review: readonly string[], plan: readonly string[]]>> = {
  'last-plan': [
    ['关于云岭区2022年国民经济和社会发展计划执行情况及2023年计划草案的报告', '一、2022年国民经济和社会发展计划执行情况'],
    ['二、2023年国民经济和社会发展计划主要目标和任务'],
  ],
  'same-congress': [
    ['政府工作报告', '——2024年1月18日在云岭区第八届人民代表大会第三次会议上', '一、2023年工作回顾'],
    ['二、2024年主要预期目标和重点工作'],
  ],
  'earlier-version': [
    ['关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告', '一、2023年国民经济和社会发展计划执行情况'],
    ['二、2024年国民经济和社会发展计划主要目标和任务'],
  ],
}

export const pairRuleNamed = (id: string): PairRule => {
  const rule = PAIR_RULES.find((one) => one.id === id)
  if (rule === undefined) throw new Error(`${id} is no rule between documents: enter it in the list of its family.`)
  return rule
}

/**
 * What one rule finds between the two parts of an example, which a line `===` divides: a report of the invented 云岭区 as `reportOf` makes
 * it, and a document that stands to it in the first relation the rule knows.
 */
export function findBetween(id: string, example: string): Finding[] {
  const rule = pairRuleNamed(id)
  const [own = '', theirs = ''] = example.split(new RegExp(`^${OTHER}$`, 'm'))
  const report = inputOf(reportOf(own))
  const other = inputOf(otherOf(theirs, rule.relations[0]!))
  const otherDocument: OtherDocument = { doc: 'other', relation: rule.relations[0]!, lines: other.document.lines, reading: other.reading }
  return runPairChecks({ lines: report.document.lines, reading: report.reading }, otherDocument, [rule])
}

function otherOf(text: string, relation: Relation): string {
  const [review, plan] = HEADS[relation]
  const lines = text.replaceAll('→', '\t').trim().split('\n')
  return [...review, ...lines.flatMap((line) => (line.trim() === BREAK ? plan : [line]))].join('\n')
}

/** The same, for tables: `code value value …` a finding. */
export const saidBetween =
  (id: string) =>
  (example: string): string[] =>
    findBetween(id, example).map(({ code, values }) => [code, ...values].join(' '))
