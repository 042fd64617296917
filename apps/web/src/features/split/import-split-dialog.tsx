import type { Answers } from '@gangmu/contract'
import { useState } from 'react'
import { Dialog } from '../../components/dialog.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { FileRefusal } from '../../components/file-problems.tsx'
import { useSplitWords } from '../../components/split/use-split-words.ts'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { sendFile } from '../../lib/send-file.ts'
import { type SplitView, splitStateOf, subjectKey, worstFinding } from '../../lib/split-lines.ts'
import { useAction } from '../../lib/use-action.ts'
import { setCells, takenBack } from './set-cells.ts'

type Props = { readonly view: SplitView; readonly onClose: () => void }
type Preview = Answers['previewSplitImport']

/** A filled-in workbook: first what it would change and what would not fit, then, once confirmed, all of it; or why nothing is taken. */
export const ImportSplitDialog = ({ view, onClose }: Props) => {
  const { t } = useWords()
  const { plan } = view
  const [seen, setSeen] = useState<{ readonly file: File; readonly preview: Preview } | null>(null)
  const params = { id: plan.id }
  const look = useAction({
    run: async (file: File) => ({ file, preview: await sendFile('previewSplitImport', file, { params }) }),
    changes: [],
  })
  const take = useAction({
    run: ({ file }: NonNullable<typeof seen>) => sendFile('importSplit', file, { params }),
    changes: [FEATURE.plans, FEATURE.home, FEATURE.notices],
    done: ({ changed }) => t('split.import-done', { count: changed }),
    undo: (answer, { preview }) => setCells(plan.id, answer.plan.version, preview.changes.map(takenBack)),
  })
  const again = () => {
    setSeen(null)
    look.reset()
    take.reset()
  }
  const error = take.error ?? look.error
  return (
    <Dialog className="modal modal-wide" title={t('split.import')} onClose={onClose}>
      <p className="import-help">{t('split.import-help')}</p>
      {seen === null ? (
        <FileDrop
          onFiles={([file]) => file && !look.isPending && look.mutate(file, { onSuccess: setSeen })}
          accept={['.xlsx']}
          title={t(look.isPending ? 'form.busy' : 'split.import-drop')}
          hint={t('split.import-hint')}
          choose={t('split.import-choose')}
        />
      ) : (
        <>
          <Changes view={view} preview={seen.preview} />
          <div className="form-foot modal-foot">
            {seen.preview.changes.length > 0 && (
              <button
                type="button"
                className="button button-primary"
                aria-disabled={take.isPending}
                onClick={() => !take.isPending && take.mutate(seen, { onSuccess: onClose })}
              >
                {take.isPending ? t('form.busy') : t('split.import-confirm', { count: seen.preview.changes.length })}
              </button>
            )}
            <button type="button" className="button" onClick={again}>
              {t('split.import-other')}
            </button>
          </div>
        </>
      )}
      {error && <FileRefusal error={error} />}
    </Dialog>
  )
}

const Changes = ({ view, preview: { changes, lines } }: { view: SplitView; preview: Preview }) => {
  const { t } = useWords()
  const { period, sentence } = useSplitWords()
  if (changes.length === 0) return <p role="status">{t('split.import-none')}</p>
  const subjects = new Map([...view.subjects, ...view.otherSubjects].map(({ subject, name }) => [subjectKey(subject), name]))
  const lineNames = new Map(view.lines.map(({ id, name }) => [id, name]))
  const wrong = lines.filter((line) => splitStateOf(line) === 'wrong')
  const shown = (text: string) => (text === '' ? '—' : setMinus(text))
  return (
    <div role="status">
      <p>{t('split.import-changes', { count: changes.length, lines: lines.length })}</p>
      <table className="plain-table split-changes">
        <thead>
          <tr>
            <th scope="col">{t('split.import-line')}</th>
            <th scope="col">{t('split.subject')}</th>
            <th scope="col" className="end">
              {t('split.import-before')}
            </th>
            <th scope="col" className="end">
              {t('split.import-after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ lineId, subject, period: code, before, text }) => (
            <tr key={`${lineId} ${subjectKey(subject)} ${code}`}>
              <th scope="row">{lineNames.get(lineId)}</th>
              <td>{t('split.cell', { subject: subjects.get(subjectKey(subject)) ?? t('split.whole'), period: period(code) })}</td>
              <td className="end">{shown(before)}</td>
              <td className="end">{text === '' ? t('split.emptied') : <b>{setMinus(text)}</b>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {wrong.length > 0 && (
        <>
          <p>{t('split.import-wrong', { count: wrong.length })}</p>
          <ul className="split-findings">
            {wrong.map((line) => (
              <li key={line.id} className="split-finding-wrong">
                {t('split.import-finding', { line: line.name, finding: sentence(worstFinding(line.findings)!) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
