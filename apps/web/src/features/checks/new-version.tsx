import { READABLE_EXTENSIONS, type ReportSummary } from '@gangmu/domain'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ImportDialog } from '../../components/import-dialog.tsx'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { sendFile } from '../../lib/send-file.ts'

/** Takes the corrected file as the next version of the document and shows what became of the findings. */
export const NewVersion = ({ report: { id, secrecy } }: { readonly report: ReportSummary }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const [isOpen, setIsOpen] = useState(false)
  const send = async (file: File) => {
    const received = await sendFile('receiveReport', file, { fields: { secrecy, family: id } })
    if (received.report.id !== id) void navigate(`/reports/${received.report.id}/checks`)
    return received
  }
  return (
    <>
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        {t('checks.new-version')}
      </button>
      {isOpen && (
        <ImportDialog
          title={t('checks.new-version')}
          help={t('checks.new-version-help', { level: t(`secrecy.${secrecy}`) })}
          accept={READABLE_EXTENSIONS}
          run={send}
          changes={[FEATURE.reports]}
          done={({ duplicate }) => t(duplicate ? 'checks.new-version-same' : 'checks.new-version-received')}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
