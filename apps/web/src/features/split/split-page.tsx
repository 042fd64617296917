import { EmptyState } from '../../components/empty-state.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { useWords } from '../../lib/locale.tsx'

export const SplitPage = () => {
  const { t } = useWords()
  return (
    <div className="page">
      <PageHead title={t('nav.split')} purpose={t('split.purpose')} />
      <EmptyState>{t('split.empty')}</EmptyState>
    </div>
  )
}
