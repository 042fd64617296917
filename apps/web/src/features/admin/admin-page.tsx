import { EmptyState } from '../../components/empty-state.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { useWords } from '../../lib/locale.tsx'

export const AdminPage = () => {
  const { t } = useWords()
  return (
    <div className="page">
      <PageHead title={t('nav.admin')} purpose={t('admin.purpose')} />
      <EmptyState>{t('admin.empty')}</EmptyState>
    </div>
  )
}
