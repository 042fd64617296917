import { type Answers, buildUrl, PATHS } from '@gangmu/contract'
import { useState } from 'react'
import { DownloadLink } from '../../components/download-link.tsx'
import { ImportDialog } from '../../components/import-dialog.tsx'
import { useWords } from '../../lib/locale.tsx'
import { sendFile } from '../../lib/send-file.ts'
import type { FormView } from './queries.ts'
import { RoundExchange } from './round-exchange.tsx'

type Taken = Answers['uploadForm']
type Props = { readonly form: FormView; readonly onTaken: (answer: Taken) => void }

/** The form out and in by file: filled in as a draft, as 一表通, or read out of a bulletin. */
export const FormExchange = ({ form: { round, unit, editable }, onTaken }: Props) => {
  const { t } = useWords()
  const [isImporting, setIsImporting] = useState(false)
  const params = { id: round.id, unit: unit.id }
  const tell = ({ saved, conflicts }: Taken): string => {
    if (conflicts.length > 0) return t('collection.fill.saved-conflicts', { count: saved, conflicts: conflicts.length })
    return saved === 0 ? t('exchange.same') : t('collection.fill.saved', { count: saved })
  }
  return (
    <div className="exchange-tools">
      <DownloadLink href={buildUrl(PATHS.downloadForm.path, params)}>{t('exchange.download')}</DownloadLink>
      {editable && (
        <button type="button" className="button" onClick={() => setIsImporting(true)}>
          {t('exchange.upload')}
        </button>
      )}
      <RoundExchange roundId={round.id} unitId={unit.id} canFill={editable} />
      {isImporting && (
        <ImportDialog
          title={t('exchange.upload')}
          help={t('exchange.upload-help')}
          accept={['.xlsx']}
          run={async (file) => {
            const answer = await sendFile('uploadForm', file, { params })
            onTaken(answer)
            return answer
          }}
          changes={[]}
          done={tell}
          onClose={() => setIsImporting(false)}
        />
      )}
    </div>
  )
}
