import { EmptyState } from '../components/empty-state.tsx'
import { PageHead } from '../components/page-head.tsx'
import { useWords } from '../lib/locale.tsx'

export const NotFoundPage = () => {
  const { t } = useWords()
  return (
    <div className="page">
      <PageHead title={t('app.not-found')} />
      <EmptyState next={<a href="/">{t('app.home')}</a>}>{t('app.not-found-help')}</EmptyState>
    </div>
  )
}

export const NoRightPage = () => {
  const { t } = useWords()
  return (
    <div className="page">
      <PageHead title={t('app.no-right')} />
      <EmptyState next={<a href="/">{t('app.home')}</a>}>{t('app.no-right-help')}</EmptyState>
    </div>
  )
}

/** Whatever was thrown: outside every provider but the words. A part of the page that a new version has replaced is among the reasons. */
export const CrashPage = () => {
  const { t } = useWords()
  return (
    <main className="page">
      <h1>{t('app.crashed-title')}</h1>
      <p className="notice" role="alert">
        {t('app.crashed')}
      </p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {t('app.reload')}
      </button>
    </main>
  )
}
