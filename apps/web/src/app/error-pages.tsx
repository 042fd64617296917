import { Link } from 'react-router'
import { useWords } from '../lib/locale.tsx'

export const NotFoundPage = () => {
  const { t } = useWords()
  return (
    <div className="page">
      <p className="empty">{t('app.not-found')}</p>
      <Link to="/reports">{t('app.home')}</Link>
    </div>
  )
}

export const CrashPage = () => {
  const { t } = useWords()
  return (
    <div className="page">
      <p className="notice" role="alert">
        {t('app.crashed')}
      </p>
      <a href="/reports">{t('app.home')}</a>
    </div>
  )
}
