import { type AuthorityRule, chooseObservation, type Day, type Sight, sees } from '@gangmu/domain'
import type { FigureRow } from '../ports/month-store.ts'

const isEstimate = ({ vintage }: FigureRow): boolean => vintage === 'estimate'

/** The figure that counts for an indicator, area and period, as somebody may see it. */
export type ChooseFigure = (indicator: string, areaId: string, period: string) => FigureRow | null

const keyOf = (indicator: string, areaId: string, period: string): string => `${indicator}\n${areaId}\n${period}`

/**
 * Chooses among figures as the plan page does: the one that counts is found among all of them, and is not shown to whoever may not see it,
 * rather than another one in its place. What is announced but not there (市级暂未反馈) is no figure. Neither is what somebody expects of a period
 * (预计数): before the day of release there is none, and no lamp.
 */
export const chooserOf = (figures: readonly FigureRow[], rules: readonly AuthorityRule[], sight: Sight, today: Day): ChooseFigure =>
  chooseAmong(
    figures.filter((figure) => !isEstimate(figure)),
    rules,
    sight,
    today,
  )

/** The same among estimates alone. */
export const estimateChooserOf = (figures: readonly FigureRow[], rules: readonly AuthorityRule[], sight: Sight, today: Day): ChooseFigure =>
  chooseAmong(figures.filter(isEstimate), rules, sight, today)

const chooseAmong = (figures: readonly FigureRow[], rules: readonly AuthorityRule[], sight: Sight, today: Day): ChooseFigure => {
  const candidates = Map.groupBy(figures, (o) => keyOf(o.indicator, o.areaId, o.period))
  const chosen = new Map<string, FigureRow | null>()
  return (indicator, areaId, period) => {
    const key = keyOf(indicator, areaId, period)
    const known = chosen.get(key)
    if (known !== undefined) return known
    const counting = chooseObservation(candidates.get(key) ?? [], rules, today)
    const shown = counting !== null && counting.status !== 'O' && sees(sight, counting.release, counting.audience) ? counting : null
    chosen.set(key, shown)
    return shown
  }
}
