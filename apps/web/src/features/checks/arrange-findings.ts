import { FINDING_SEVERITIES, type FindingSeverity } from '@gangmu/domain'
import type { CheckedFinding } from '../../lib/check-queries.ts'

/** What the address asks for; null asks for nothing. All hold together. */
export const CONDITIONS = ['severity', 'state', 'since', 'rule'] as const
export type ConditionName = (typeof CONDITIONS)[number]
export type Conditions = Readonly<Record<ConditionName, string | null>>

export const fits = (finding: CheckedFinding, conditions: Conditions): boolean =>
  CONDITIONS.every((name) => conditions[name] === null || finding[name] === conditions[name])

/** How many findings have each value of one condition, as far as the other conditions hold. */
export const countValues = (
  findings: readonly CheckedFinding[],
  conditions: Conditions,
  name: ConditionName,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const value = finding[name]
    if (value !== null && fits(finding, { ...conditions, [name]: null })) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** What is listed: verified findings stand apart and hints are folded away, unless they are asked for. */
export const chooseListed = (
  findings: readonly CheckedFinding[],
  conditions: Conditions,
  withHints: boolean,
): readonly CheckedFinding[] => {
  const hintsAsked = withHints || conditions.severity !== null || conditions.rule !== null
  return findings.filter(
    (finding) =>
      fits(finding, conditions) &&
      (finding.state !== 'verified' || conditions.state !== null) &&
      (finding.severity !== '提示' || hintsAsked),
  )
}

export type RuleGroup = { readonly rule: string; readonly ruleName: string; readonly findings: readonly CheckedFinding[] }
export type SeverityGroup = { readonly severity: FindingSeverity; readonly rules: readonly RuleGroup[] }

/** By severity, then by rule; rules in the order in which they first speak up, findings in that of the reading. */
export const groupFindings = (findings: readonly CheckedFinding[]): readonly SeverityGroup[] =>
  FINDING_SEVERITIES.map((severity) => {
    const rules = new Map<string, CheckedFinding[]>()
    for (const finding of findings)
      if (finding.severity === severity) rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding])
    return {
      severity,
      rules: [...rules].map(([rule, own]) => ({ rule, ruleName: own[0]!.ruleName, findings: own })),
    }
  }).filter(({ rules }) => rules.length > 0)

export const listInOrder = (groups: readonly SeverityGroup[]): readonly CheckedFinding[] =>
  groups.flatMap(({ rules }) => rules.flatMap(({ findings }) => findings))

/** The next one nobody has decided on: after `from`, else from the beginning; null where there is none. `done` counts as decided. */
export const findNextOpen = (list: readonly CheckedFinding[], from: number | null, done: ReadonlySet<string>): CheckedFinding | null => {
  const at = list.findIndex(({ index }) => index === from)
  const isOpen = ({ state, key }: CheckedFinding) => state === 'open' && !done.has(key)
  return list.slice(at + 1).find(isOpen) ?? list.slice(0, at + 1).find(isOpen) ?? null
}
