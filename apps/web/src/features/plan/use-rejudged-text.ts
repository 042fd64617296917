import type { Answers } from '@gangmu/contract'
import { verdictWord } from '../../components/verdict.tsx'
import { useWords } from '../../lib/locale.tsx'
import type { PlanLineView } from './plan-line.ts'

type Changed = Answers['registerCityTarget']['changed']

/** Named one by one; the rest is counted. */
const NAMED = 3

/** What a registered figure did to the verdicts: 已登记，1项重新认定：单位地区生产总值能耗降低（完成）。 */
export const useRejudgedText = (lines: readonly PlanLineView[]) => {
  const { t } = useWords()
  return (changed: Changed): string => {
    if (changed.length === 0) return t('plan.rejudged.none')
    const named = changed.slice(0, NAMED).map(({ lineId, status, reason }) =>
      t('plan.rejudged.line', {
        name: lines.find(({ id }) => id === lineId)?.name ?? '',
        word: t(`status.${verdictWord({ status, reason }) ?? status}`),
      }),
    )
    return t(changed.length > NAMED ? 'plan.rejudged.many' : 'plan.rejudged', { count: changed.length, lines: named.join(t('plan.comma')) })
  }
}
