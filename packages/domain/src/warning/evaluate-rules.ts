import { judgeCityGap, judgeLateness, judgeProxy, judgeRank, judgeRunning, judgeStage, type Said } from './line-conditions.ts'
import type { WarningCondition, WarningEvaluation, WarningRule, WarningSubject, WatchedLine, WatchedMonth } from './types.ts'

/**
 * What every rule that is on says of everything it looks at in a month: fired, not fired, or not to be decided, and why. The order is that of
 * the rules, then of the lines. A rule says one thing of a subject.
 */
export const evaluateRules = (rules: readonly WarningRule[], watched: WatchedMonth): readonly WarningEvaluation[] =>
  rules.flatMap((rule) => (rule.on ? evaluateRule(rule, watched) : []))

const evaluateRule = (rule: WarningRule, watched: WatchedMonth): readonly WarningEvaluation[] => {
  const { condition } = rule
  const told = (subject: WarningSubject, said: Said): WarningEvaluation => ({ rule: rule.code, kind: condition.kind, subject, ...said })
  if (condition.kind === 'many-red')
    return gather(condition.by, watched.lines).map(({ subject, lines }) => told(subject, judgeRed(condition.lines, lines)))
  return watched.lines.flatMap((line) => {
    const said = judgeLine(condition, line, watched)
    return said === null ? [] : [told({ kind: 'line', id: line.facts.lineId, name: line.facts.name }, said)]
  })
}

/** Null where the rule has nothing to do with the line. */
const judgeLine = (condition: Exclude<WarningCondition, { kind: 'many-red' }>, line: WatchedLine, watched: WatchedMonth): Said | null => {
  switch (condition.kind) {
    case 'stage-missed':
      return judgeStage(condition, line)
    case 'behind-running':
      return judgeRunning(condition, line)
    case 'rank-fall':
      return judgeRank(condition, line)
    case 'city-gap':
      return judgeCityGap(condition, line)
    case 'data-late':
      return judgeLateness(line)
    case 'proxy-diverging': {
      const said = condition.pairs
        .filter(({ core }) => core === line.facts.indicator)
        .map(({ proxy }) => judgeProxy(condition.points, proxy, line, watched))
      return weightiest(said)
    }
  }
}

/** Of several proxies one that diverges speaks, else one that is in step; the first of its kind. */
const weightiest = (said: readonly Said[]): Said | null =>
  said.find(({ outcome }) => outcome === 'fired') ?? said.find(({ outcome }) => outcome === 'not-fired') ?? said[0] ?? null

type Gathered = { readonly subject: WarningSubject; readonly lines: readonly WatchedLine[] }

/** Lines by group or leading unit, in the order in which these come first; lines without one are in none. */
const gather = (by: 'group' | 'unit', lines: readonly WatchedLine[]): readonly Gathered[] => {
  const gathered = new Map<string, { subject: WarningSubject; lines: WatchedLine[] }>()
  for (const line of lines) {
    const { group, leadUnit } = line.facts
    const owner = by === 'unit' ? leadUnit : group === null ? null : { id: group, name: group }
    if (owner === null) continue
    const known = gathered.get(owner.id) ?? { subject: { kind: by, ...owner }, lines: [] }
    known.lines.push(line)
    gathered.set(owner.id, known)
  }
  return [...gathered.values()]
}

/** Lines without a figure in the month (a year's, in April) are left out. Undecidable only where lamps not lit could have made the difference. */
const judgeRed = (most: number, all: readonly WatchedLine[]): Said => {
  const lines = all.filter(({ facts }) => facts.availability !== 'not-due')
  const red = lines.filter((line) => line.red === true).length
  const unlit = lines.filter((line) => line.red === null).length
  const params = { red, lines: lines.length, unlit }
  if (red >= most) return { outcome: 'fired', reason: 'many', params }
  return red + unlit >= most ? { outcome: 'undecidable', reason: 'unlit', params } : { outcome: 'not-fired', reason: 'few', params }
}
