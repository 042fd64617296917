import { CallError, PATHS } from '@gangmu/contract'
import { Dialog } from '../../components/dialog.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { useProblemText } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { sendFile } from '../../lib/send-file.ts'
import { useAction } from '../../lib/use-action.ts'
import type { Slip } from './credential-slip.tsx'

type Props = { readonly onClose: () => void; readonly onSlips: (slips: readonly Slip[]) => void }

/** Many people at once, by a filled-in workbook: all of them, or none and every wrong cell named. */
export const ImportUsersDialog = ({ onClose, onSlips }: Props) => {
  const { t } = useWords()
  const describe = useProblemText()
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
  const problems = action.error instanceof CallError ? action.error.problems : []
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
      {action.error && (
        <div className="form-problem import-problems" role="alert">
          <p>{describe(action.error)}</p>
          {problems.length > 0 && (
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t('admin.import.cell')}</th>
                  <th scope="col">{t('admin.import.problem')}</th>
                </tr>
              </thead>
              <tbody>
                {problems.map(({ sheet, cell, title }) => (
                  <tr key={`${sheet} ${cell} ${title}`}>
                    <th scope="row">{cell ?? sheet}</th>
                    <td>{title}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
    </Dialog>
  )
}
