import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { GoalLine } from '../../lib/projection-queries.ts'

type Anchor = GoalLine['anchors'][number]

/** This year's result may be expected only, and amounts of others are told by their growth. */
const wordOf = (kind: Anchor['kind'], isExpected: boolean, measure: GoalLine['measure']): string => {
  if (kind === 'this-result' && isExpected) return 'this-result-expected'
  return kind === 'peer-results' && measure === 'amount' ? 'peer-growth' : kind
}

/** How anchors, what they ask for and rounds are said. */
export const useGoalWords = () => {
  const { t, find, locale } = useWords()
  const figure = (value: number) => setMinus(value.toLocaleString('en-US', { maximumFractionDigits: 4 }))
  const shown = (value: Anchor['params'][string] | undefined) => (typeof value === 'number' ? figure(value) : null)
  return {
    t,
    locale,
    figure,
    roundText: (round: number) => find(`projection.round.${round}`) ?? String(round),
    anchorText: ({ kind, params }: Anchor, measure: GoalLine['measure']) =>
      find(`anchor.${wordOf(kind, params['expected'] === true, measure)}`, {
        // A year is no figure to be grouped.
        year: typeof params['year'] === 'number' ? String(params['year']) : null,
        count: shown(params['count']),
        low: shown(params['low']),
        high: shown(params['high']),
      }) ?? kind,
    requiredText: ({ required }: Anchor, unit: string | null) => {
      if (required === null) return null
      const value = figure(required.value)
      if (required.by === 'growth') return t('goals.required-growth', { value })
      const signed = required.value > 0 ? `+${value}` : value
      return t('goals.required-points', { value: signed, unit: unit === '%' ? t('goals.points') : (unit ?? '') })
    },
  }
}
