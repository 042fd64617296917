import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { GoalLine } from '../../lib/projection-queries.ts'

type Anchor = GoalLine['anchors'][number]

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
    anchorText: ({ kind, params }: Anchor) =>
      find(`anchor.${kind === 'this-result' && params['expected'] === true ? 'this-result-expected' : kind}`, {
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
