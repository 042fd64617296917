import { buildUrl, PATHS } from '@gangmu/contract'
import { useState } from 'react'
import { DownloadLink } from '../../components/download-link.tsx'
import { ImportDialog } from '../../components/import-dialog.tsx'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { sendFile } from '../../lib/send-file.ts'

type Props = { readonly ledger: 'projects' | 'leads'; readonly year: number; readonly canEdit: boolean }

/** The ledger as a workbook: out, and filled in back again. */
export const LedgerTools = ({ ledger, year, canEdit }: Props) => {
  const { t } = useWords()
  const [isImporting, setIsImporting] = useState(false)
  const close = () => setIsImporting(false)
  const [out, empty] =
    ledger === 'projects'
      ? [buildUrl(PATHS.exportProjects.path, {}, { year }), buildUrl(PATHS.downloadProjectsTemplate.path, {}, { year })]
      : [PATHS.exportTaxLeads.path, PATHS.downloadTaxLeadsTemplate.path]
  return (
    <div className="exchange-tools">
      <DownloadLink href={out}>{t('ledger.download')}</DownloadLink>
      {canEdit && (
        <>
          <DownloadLink href={empty}>{t('ledger.template')}</DownloadLink>
          <button type="button" className="button" onClick={() => setIsImporting(true)}>
            {t('ledger.import')}
          </button>
        </>
      )}
      {isImporting &&
        (ledger === 'projects' ? (
          <ImportDialog
            title={t('ledger.import')}
            help={t('key-project.import-help', { year })}
            accept={['.xlsx']}
            run={(file) => sendFile('importProjects', file, { fields: { year: String(year) } })}
            changes={[FEATURE.ledger]}
            done={(taken) => t('key-project.imported', taken)}
            onClose={close}
          />
        ) : (
          <ImportDialog
            title={t('ledger.import')}
            help={t('leads.import-help')}
            accept={['.xlsx']}
            run={(file) => sendFile('importTaxLeads', file)}
            changes={[FEATURE.ledger]}
            done={(taken) => t('leads.imported', taken)}
            onClose={close}
          />
        ))}
    </div>
  )
}
