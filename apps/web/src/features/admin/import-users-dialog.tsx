import { PATHS } from '@gangmu/contract'
import { Dialog } from '../../components/dialog.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { FileRefusal } from '../../components/file-problems.tsx'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { sendFile } from '../../lib/send-file.ts'
import { useAction } from '../../lib/use-action.ts'
import type { Slip } from './credential-slip.tsx'

type Props = { readonly onClose: () => void; readonly onSlips: (slips: readonly Slip[]) => void }

/** Many people at once, by a filled-in workbook: all of them, or none and every wrong cell named. */
export const ImportUsersDialog = ({ onClose, onSlips }: Props) => {
  const { t } = useWords()
  const action = useAction({
    run: (file: File) => sendFile('importUsers', file),
    changes: [FEATURE.admin, FEATURE.units],
    done: ({ credentials }) => t('admin.import.done', { count: credentials.length }),
  })
  const take = (file: File | undefined) => {
    if (file === undefined || action.isPending) return
    action.mutate(file, {
      onSuccess: ({ credentials }) => {
        onClose()
        onSlips(credentials)
      },
    })
  }
  return (
    <Dialog className="modal modal-wide" title={t('admin.users.import')} onClose={onClose}>
      <p className="import-help">
        {t('admin.import.help')}{' '}
        <a href={PATHS.downloadUsersTemplate.path} download>
          {t('admin.import.template')}
        </a>
      </p>
      <FileDrop
        onFiles={([file]) => take(file)}
        accept={['.xlsx']}
        title={t(action.isPending ? 'form.busy' : 'admin.import.drop')}
        hint={t('admin.import.hint')}
        choose={t('admin.import.choose')}
      />
      {action.error && <FileRefusal error={action.error} />}
    </Dialog>
  )
}
