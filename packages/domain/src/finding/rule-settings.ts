import type { Finding, FindingSeverity } from '../reading.ts'

/** On screen: 同一事实 / 分项与合计 / 完成情况 / 单位量级 / 时间 / 结构 / 计划逻辑 / 公文语言 / 文件之间. */
export const RULE_FAMILIES = [
  'same-fact',
  'parts-and-wholes',
  'verdicts',
  'units',
  'time',
  'structure',
  'plan-logic',
  'language',
  'between-documents',
] as const
export type RuleFamily = (typeof RULE_FAMILIES)[number]

/** What a space says of a rule: another severity for all it finds, or not to be heard at all, and why. */
export type RuleSetting = { readonly severity: FindingSeverity | 'off'; readonly reason: string }

/** By the id of the rule; one that is not named is as it was shipped. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** A finding as a space wants it shown, null where it does not want to hear of it. What is kept with a reading stays as the rule found it. */
export const weighFinding = (finding: Finding, settings: RuleSettings): Finding | null => {
  const severity = Object.hasOwn(settings, finding.rule) ? settings[finding.rule]!.severity : finding.severity
  return severity === 'off' ? null : { ...finding, severity }
}
