import type { WarningCondition, WarningLevel, WarningRule, WarningSettings } from '@gangmu/domain'

/** A threshold of a rule: what it is called and between what it lies. */
export type Threshold = {
  readonly name: 'points' | 'percent' | 'months' | 'places' | 'lines'
  readonly least: number
  readonly most: number
  readonly isWhole: boolean
}

const POINTS: Threshold = { name: 'points', least: 0, most: 100, isWhole: false }

/** What can be set of each kind of rule, in the order of the fields. */
export const THRESHOLDS: Readonly<Record<WarningCondition['kind'], readonly Threshold[]>> = {
  'stage-missed': [POINTS, { name: 'percent', least: 0, most: 100, isWhole: false }],
  'behind-running': [{ name: 'months', least: 1, most: 12, isWhole: true }],
  'rank-fall': [{ name: 'places', least: 1, most: 100, isWhole: true }],
  'city-gap': [POINTS],
  'data-late': [],
  'proxy-diverging': [POINTS],
  'many-red': [{ name: 'lines', least: 1, most: 100, isWhole: true }],
}

/** A rule as it is being typed. `pairs` is a pair a line. */
export type RuleDraft = {
  readonly rule: WarningRule
  readonly on: boolean
  readonly level: WarningLevel
  readonly numbers: Readonly<Record<string, string>>
  readonly pairs: string | null
}

export type RulesDraft = { readonly day: string; readonly from: string; readonly rules: readonly RuleDraft[] }

/** What is wrong, at which field: `day`, `from`, `<code>.<threshold>`, `<code>.pairs`. */
export type DraftProblem =
  | { readonly field: string; readonly code: 'number'; readonly least: number; readonly most: number }
  | { readonly field: string; readonly code: 'month' }
  | { readonly field: string; readonly code: 'pair'; readonly line: number }

export const toDraft = ({ day, from, rules }: WarningSettings): RulesDraft => ({
  day: String(day),
  from: from ?? '',
  rules: rules.map((rule) => ({
    rule,
    on: rule.on,
    level: rule.level,
    numbers: Object.fromEntries(
      THRESHOLDS[rule.condition.kind].map(({ name }) => [name, String((rule.condition as unknown as Record<string, number>)[name])]),
    ),
    pairs: rule.condition.kind === 'proxy-diverging' ? rule.condition.pairs.map(({ core, proxy }) => `${core} ${proxy}`).join('\n') : null,
  })),
})

/** The rules a draft stands for, or everything that is wrong with it. */
export const readDraft = ({
  day,
  from,
  rules,
}: RulesDraft): { readonly value: WarningSettings; readonly problems: readonly DraftProblem[] } => {
  const problems: DraftProblem[] = []
  const number = (field: string, text: string, { least, most, isWhole }: Omit<Threshold, 'name'>): number => {
    const value = Number(text.trim())
    const holds = /^\d+(\.\d+)?$/.test(text.trim()) && value >= least && value <= most && (!isWhole || Number.isInteger(value))
    if (!holds) problems.push({ field, code: 'number', least, most })
    return value
  }
  const month = from.trim()
  if (month !== '' && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) problems.push({ field: 'from', code: 'month' })
  const value = {
    day: number('day', day, { least: 1, most: 28, isWhole: true }),
    from: month === '' ? null : month,
    rules: rules.map(({ rule, on, level, numbers, pairs }): WarningRule => {
      const { code, condition } = rule
      const read = Object.fromEntries(
        THRESHOLDS[condition.kind].map((each) => [each.name, number(`${code}.${each.name}`, numbers[each.name] ?? '', each)]),
      )
      const more =
        pairs === null ? {} : { pairs: readPairs(pairs, (line) => problems.push({ field: `${code}.pairs`, code: 'pair', line })) }
      return { code, on, level, condition: { ...condition, ...read, ...more } as WarningCondition }
    }),
  }
  return { value, problems }
}

const readPairs = (text: string, onProblem: (line: number) => void) =>
  text.split('\n').flatMap((line, at) => {
    const words = line.trim().split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    if (words.length !== 2) {
      onProblem(at + 1)
      return []
    }
    return [{ core: words[0]!, proxy: words[1]! }]
  })
