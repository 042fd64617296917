import { EmptyState } from '../../components/empty-state.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { useWords } from '../../lib/locale.tsx'

export const PlansPage = () => {
  const { t } = useWords()
  return (
    <div className="page">
      <PageHead title={t('nav.plans')} purpose={t('plans.purpose')} />
      <EmptyState>{t('plans.empty')}</EmptyState>
    </div>
  )
}
