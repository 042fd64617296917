import { EmptyState } from '../../components/empty-state.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { useWords } from '../../lib/locale.tsx'

export const ComparePage = () => {
  const { t } = useWords()
  return (
    <div className="page">
      <PageHead title={t('nav.compare')} purpose={t('compare.purpose')} />
      <EmptyState>{t('compare.empty')}</EmptyState>
    </div>
  )
}
