import { type Finding, type FindingSeverity, hashText, type Span } from '@gangmu/domain'
import type { CheckInput, OtherDocument, PairRule, Rule, RuleFinding } from './rule.ts'
import { PAIR_RULES, RULES } from './rules.ts'

/**
 * Every rule over one report. The same report gives the same findings in the same order: by place, then by rule. Nothing is dropped for
 * being little; who shows them chooses by severity.
 */
export function runChecks(input: CheckInput, rules: readonly Rule[] = RULES): Finding[] {
  const found = rules.flatMap((rule) => [...rule.check(input)].map((said) => toFinding(rule, said, input.document.lines)))
  return inOrder(found)
}

/** What the rules between documents say of a report that was read, held against another one. */
export function runPairChecks(
  report: Pick<OtherDocument, 'lines' | 'reading'>,
  other: OtherDocument,
  rules: readonly PairRule[] = PAIR_RULES,
): Finding[] {
  const { lines, reading } = report
  const found = rules
    .filter(({ relations }) => relations.includes(other.relation))
    .flatMap((rule) => [...rule.check({ lines, reading, other })].map((said) => toFinding(rule, said, lines)))
  return inOrder(found)
}

function toFinding(
  rule: { readonly id: string; readonly severity: FindingSeverity },
  said: RuleFinding,
  lines: readonly string[],
): Finding {
  const { code, params, spans, values, about, severity = rule.severity } = said
  const what = about.length > 0 ? about : wordsAround(spans[0], lines)
  return {
    key: hashText([rule.id, code, ...what].join('\u001f')),
    rule: rule.id,
    severity,
    code,
    params,
    lines: [...new Set(spans.filter(({ doc }) => doc === undefined).map(({ line }) => line))].sort((a, b) => a - b),
    spans,
    values,
  }
}

const AROUND = 12

/** Words without figures, so that the place is known again when a figure beside it changes. */
const wordsAround = (span: Span | undefined, lines: readonly string[]): readonly string[] => {
  if (span === undefined) return []
  const line = lines[span.line - 1] ?? ''
  return [line.slice(Math.max(0, span.start - AROUND), span.end + AROUND).replace(/[\d\s.%％]/g, '')]
}

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      (a.spans[0]?.line ?? 0) - (b.spans[0]?.line ?? 0) ||
      (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) ||
      compareText(a.rule, b.rule) ||
      compareText(a.code, b.code) ||
      compareText(a.key, b.key),
  )

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
