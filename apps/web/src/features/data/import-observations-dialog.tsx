import { ImportDialog } from '../../components/import-dialog.tsx'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { sendFile } from '../../lib/send-file.ts'

/** Completed values from an SDMX-CSV file: what is already there word for word is not recorded again. */
export const ImportObservationsDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords()
  return (
    <ImportDialog
      title={t('data.import')}
      help={t('data.import-help')}
      accept={['.csv']}
      run={(file) => sendFile('importObservations', file)}
      changes={[FEATURE.data, FEATURE.plans, FEATURE.home, FEATURE.compare]}
      done={({ recorded, same, empty }) => t('data.imported', { recorded, same, empty })}
      onClose={onClose}
    />
  )
}
