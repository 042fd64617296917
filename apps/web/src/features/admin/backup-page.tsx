import { useQuery } from '@tanstack/react-query'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { lastBackupQuery } from './queries.ts'

const MEBIBYTE = 1024 * 1024

/** Whether the nightly series goes on, and what to type where it does not. */
export const BackupPage = () => {
  const { t, find } = useWords()
  const { data, error, isPending, refetch } = useQuery(lastBackupQuery)
  return (
    <>
      <PageHead title={t('admin.nav.backup')} purpose={t('admin.backup.purpose')} />
      {isPending && <Loading rows={3} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && (
        <dl className="sheet-facts backup-facts">
          <dt>{t('admin.backup.nightly')}</dt>
          <dd>{t(data.nightly ? 'admin.on' : 'admin.backup.none')}</dd>
          <dt>{t('admin.backup.last')}</dt>
          <dd>
            {data.backup
              ? t('admin.backup.file', {
                  at: formatInstant(data.backup.at),
                  file: data.backup.file,
                  size: (data.backup.byteLength / MEBIBYTE).toFixed(1),
                })
              : t('admin.backup.not-yet')}
          </dd>
          {data.failure && (
            <>
              <dt>{t('admin.backup.failed')}</dt>
              <dd>
                {formatInstant(data.failure.at)}{' '}
                {find(`backup.${data.failure.code}`, data.failure.params) ??
                  find(`store.${data.failure.code}`, data.failure.params) ??
                  data.failure.code}
              </dd>
            </>
          )}
        </dl>
      )}
      <p className="purpose">{t('admin.backup.by-hand')}</p>
      <pre className="commands">npx gangmu backup gangmu-backup.tar{'\n'}npx gangmu restore gangmu-backup.tar</pre>
    </>
  )
}
