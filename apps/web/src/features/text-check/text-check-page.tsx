import { CheckNav } from '../../components/check-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { TextCheck } from './text-check.tsx'

/** For who is signed in: rules weigh as the space wants it. */
export const TextCheckPage = () => {
  const { t } = useWords()
  return (
    <div className="page page-checks">
      <CheckNav />
      <PageHead title={t('text-check.title')} purpose={t('text-check.purpose')} />
      <p className="text-check-note">
        <b>{t('text-check.secrecy')}</b> {t('text-check.kept')}
      </p>
      <TextCheck check={(text) => call('checkText', {}, {}, { text })} hasRules={useCan('rule.read')} />
    </div>
  )
}
