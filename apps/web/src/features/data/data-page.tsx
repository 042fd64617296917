import { EmptyState } from '../../components/empty-state.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { useWords } from '../../lib/locale.tsx'

export const DataPage = () => {
  const { t } = useWords()
  return (
    <div className="page">
      <PageHead title={t('nav.data')} purpose={t('data.purpose')} />
      <EmptyState>{t('data.empty')}</EmptyState>
    </div>
  )
}
