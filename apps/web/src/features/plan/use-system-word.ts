import { isDraft, type PlanHeader, type TargetSystem } from '@gangmu/domain'
import { useWords } from '../../lib/locale.tsx'

/** Whose target it is, in words. In a draft the congress has approved nothing yet. */
export const useSystemWord = ({ stage }: Pick<PlanHeader, 'stage'>) => {
  const { t } = useWords()
  return ({ system }: { readonly system: TargetSystem }): string =>
    system === 'congress' && isDraft(stage) ? t('plan.to-be-approved') : t(`target-system.${system}`)
}
