import { Link } from 'react-router'
import { Banner } from '../../components/banner.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { callOnce } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { TextCheck } from './text-check.tsx'

/** Without signing in, on the machine itself, where its configuration allows it. Whether it does, the server says when it is asked to check. */
export const OpenCheckPage = () => {
  const { t } = useWords()
  return (
    <>
      <header>
        <Banner>{t('app.classification')}</Banner>
      </header>
      <main className="page page-checks page-open">
        <PageHead
          title={t('open-check.title')}
          purpose={t('text-check.purpose')}
          action={
            <Link className="button" to="/sign-in">
              {t('open-check.sign-in')}
            </Link>
          }
        />
        <p className="text-check-note">
          {t('text-check.kept')} {t('open-check.where')}
        </p>
        <TextCheck check={(text) => callOnce('checkTextOpenly', {}, {}, { text })} hasRules={false} />
      </main>
    </>
  )
}
