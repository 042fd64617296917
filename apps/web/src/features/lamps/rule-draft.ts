import {
  COMPARISONS,
  type Comparison,
  LAMP_MEASURES,
  type Lamp,
  type LampCondition,
  type LampMeasure,
  type LampRule,
  type LineMeasure,
  type PaceWording,
} from '@gangmu/domain'

/** A condition as it is being typed. */
export type ConditionDraft = {
  readonly about: LampCondition['about']
  readonly words: readonly PaceWording[]
  readonly measures: readonly LineMeasure[]
  readonly is: Comparison
  readonly than: string
}

export type RuleDraft = {
  readonly code: string
  readonly name: string
  readonly lamp: Lamp
  /** Months as numbers; '' is the whole year. */
  readonly from: string
  readonly to: string
  readonly when: readonly ConditionDraft[]
}

/** What a condition can be about, in the order of the list. */
export const ABOUTS: readonly LampCondition['about'][] = ['wording', 'measures', ...LAMP_MEASURES]

export const NEW_CONDITION: ConditionDraft = { about: 'wording', words: [], measures: [], is: COMPARISONS[0], than: '0' }

export const toDraft = ({ code, name, lamp, months, when }: LampRule): RuleDraft => ({
  code,
  name,
  lamp,
  from: months === null ? '' : String(months.from),
  to: months === null ? '' : String(months.to),
  when: when.map((condition): ConditionDraft => {
    if (condition.about === 'wording') return { ...NEW_CONDITION, about: condition.about, words: condition.in }
    if (condition.about === 'measures') return { ...NEW_CONDITION, about: condition.about, measures: condition.in }
    return { ...NEW_CONDITION, about: condition.about, is: condition.is, than: String(condition.than) }
  }),
})

/** A new rule with a code that none of the others has. */
export const newDraft = (rules: readonly LampRule[]): RuleDraft => {
  let at = rules.length + 1
  while (rules.some(({ code }) => code === `rule-${at}`)) at++
  return { code: `rule-${at}`, name: '', lamp: 'yellow', from: '', to: '', when: [NEW_CONDITION] }
}

/** The fields that say nothing usable; none where the draft is a rule. */
export const findProblems = ({ name, when }: RuleDraft): readonly string[] => [
  ...(name.trim() === '' ? ['name'] : []),
  ...when.flatMap(({ about, words, measures, than }, at) => {
    if (about === 'wording') return words.length === 0 ? [`when.${at}`] : []
    if (about === 'measures') return measures.length === 0 ? [`when.${at}`] : []
    return readNumber(than) === null ? [`when.${at}`] : []
  }),
]

/** −0.5 and -0.5 alike; null where it is no number. */
export const readNumber = (text: string): number | null => {
  const plain = text.trim().replace(/^[−－]/, '-')
  return /^-?\d{1,9}(?:\.\d{1,4})?$/.test(plain) ? Number(plain) : null
}

/** The rule a draft without problems stands for. */
export const readDraft = ({ code, name, lamp, from, to, when }: RuleDraft): LampRule => ({
  code,
  name: name.trim(),
  lamp,
  months: from === '' && to === '' ? null : { from: Number(from === '' ? 1 : from), to: Number(to === '' ? 12 : to) },
  when: when.map(({ about, words, measures, is, than }): LampCondition => {
    if (about === 'wording') return { about, in: words }
    if (about === 'measures') return { about, in: measures }
    return { about: about as LampMeasure, is, than: readNumber(than) ?? 0 }
  }),
})

/** The list with the rule at `at` one place up (−1) or down (1). */
export const moveRule = (rules: readonly LampRule[], at: number, by: -1 | 1): readonly LampRule[] => {
  const next = [...rules]
  const [moved] = next.splice(at, 1)
  next.splice(at + by, 0, moved!)
  return next
}
