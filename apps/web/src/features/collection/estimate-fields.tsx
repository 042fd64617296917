import type { EstimateDetails } from '@gangmu/domain'
import { useState } from 'react'
import { AttachmentLink } from '../../components/attachment-link.tsx'
import { TextAreaField, TextField } from '../../components/fields.tsx'
import { useProblemText } from '../../components/problem.tsx'
import { setMinus } from '../../lib/format.ts'
import { keepFile } from '../../lib/keep-file.ts'
import { useWords } from '../../lib/locale.tsx'
import { type FormDraft, type ShownCell, withDetail } from './form-draft.ts'
import { useCollectionWords } from './use-collection-words.ts'

type Props = {
  readonly cell: ShownCell
  readonly editable: boolean
  readonly onChange: (next: (draft: FormDraft) => FormDraft) => void
}

type TextName = Exclude<keyof EstimateDetails, 'attachmentIds'>
const LINES: readonly TextName[] = ['proposal', 'proposalReason']
const TEXTS: readonly TextName[] = ['basis', 'done', 'cause', 'problem', 'measure']

/** What comes with an estimate: what it rests on, a proposed target with its reason, the story, files. */
export const EstimateFields = ({ cell, editable, onChange }: Props) => {
  const { t } = useWords()
  const describe = useProblemText()
  const [refused, setRefused] = useState<unknown>(null)
  const { details } = cell.shown
  const files = details?.attachmentIds ?? []
  const set = (change: Partial<EstimateDetails>) => onChange((now) => withDetail(now, cell, change))
  const attach = async (file: File | undefined) => {
    if (file === undefined) return
    setRefused(null)
    try {
      set({ attachmentIds: [...files, await keepFile(file)] })
    } catch (error) {
      setRefused(error)
    }
  }
  const field = (name: TextName, rows: number | null) => {
    const value = details?.[name] ?? ''
    if (!editable)
      return value === '' ? null : (
        <div key={name}>
          <dt>{t(`collection.fill.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      )
    const common = { name, label: t(`collection.fill.${name}`), value, onChange: (text: string) => set({ [name]: text }) }
    return rows === null ? <TextField key={name} {...common} /> : <TextAreaField key={name} {...common} rows={rows} />
  }
  return (
    <details className="collection-details" open={editable || details !== null}>
      <summary>{t('collection.fill.details')}</summary>
      <div className="collection-details-fields">
        {LINES.map((name) => field(name, null))}
        {TEXTS.map((name) => field(name, 2))}
      </div>
      <p className="collection-files">
        {files.map((id) => (
          <AttachmentLink key={id} id={id} />
        ))}
        {editable && (
          <label className="button">
            {t('collection.fill.attach')}
            <input type="file" className="aside" onChange={({ target }) => void attach(target.files?.[0])} />
          </label>
        )}
        {editable && <span className="form-hint">{t('collection.fill.attach-hint')}</span>}
      </p>
      {refused !== null && (
        <p className="form-problem" role="alert">
          {describe(refused)}
        </p>
      )}
    </details>
  )
}

/** What the unit said before, and how far off it was. */
export const PastEstimates = ({ cell }: { cell: ShownCell }) => {
  const { t } = useWords()
  const { period } = useCollectionWords()
  if (cell.estimates.length === 0) return null
  return (
    <ul className="form-hint" aria-label={t('collection.fill.past')}>
      {cell.estimates.map(({ period: code, raw, madeOn, actual, error }) => (
        <li key={`${code} ${madeOn}`}>
          {actual === null
            ? t('collection.fill.past-open', { day: madeOn, raw })
            : t('collection.fill.past-error', { period: period(code), raw, actual: setMinus(String(actual)), error })}
        </li>
      ))}
    </ul>
  )
}
