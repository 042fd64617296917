import type { ReactNode } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Emblem } from '../../components/emblem.tsx'
import { useWords } from '../../lib/locale.tsx'

/** The page of who has not come in yet: the standing warning, the name, one form. */
export const AccountFrame = ({ title, children }: { title: string; children: ReactNode }) => {
  const { t, locale, setLocale } = useWords()
  return (
    <div className="entrance">
      <header>
        <Banner>{t('app.classification')}</Banner>
      </header>
      <main className="entrance-main">
        <p className="entrance-brand">
          <Emblem size={40} />
          <span>{t('app.name')}</span>
        </p>
        <p className="entrance-tagline">{t('app.tagline')}</p>
        <h1>{title}</h1>
        {children}
      </main>
      <footer className="entrance-foot">
        <button
          type="button"
          className="quiet"
          lang={locale === 'en' ? 'zh-CN' : 'en'}
          onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}
        >
          {t('app.language-name')}
        </button>
      </footer>
    </div>
  )
}
