import { CallError } from '@gangmu/contract'
import { DateField } from '../../components/date-field.tsx'
import { TextAreaField, TextField } from '../../components/fields.tsx'
import { FileField } from '../../components/file-field.tsx'
import { Field } from '../../components/form.tsx'
import { today } from '../../lib/format.ts'
import { keepFile } from '../../lib/keep-file.ts'
import { useWords } from '../../lib/locale.tsx'

/** What a registration rests on, as it is being typed. */
export type DecisionDraft = {
  readonly organ: string
  readonly documentNo: string
  readonly on: string
  readonly note: string
  readonly file: File | null
}
export const NO_DECISION: DecisionDraft = { organ: '', documentNo: '', on: '', note: '', file: null }

type Part = Exclude<keyof DecisionDraft, 'file'>

export const textOrNull = (text: string): string | null => text.trim() || null

/** Nothing of it was given. */
export const isEmpty = ({ file, ...texts }: DecisionDraft): boolean =>
  file === null && Object.values(texts).every((text) => text.trim() === '')

/** As the server takes it; its file is sent first. */
export const toDecision = async ({ organ, documentNo, on, note, file }: DecisionDraft) => ({
  organ: textOrNull(organ),
  documentNo: textOrNull(documentNo),
  on: on || null,
  fileId: file && (await keepFile(file)),
  note: textOrNull(note),
})

/** The first required part that is still empty, refused as the server would refuse it; null where nothing is missing. */
export const missingPart = (draft: DecisionDraft, required: readonly Part[]): CallError | null => {
  const field = required.find((part) => draft[part].trim() === '')
  return field === undefined ? null : new CallError('decision-incomplete', { field }, null)
}

/** Where the refusal of an incomplete decision, or of its file, is told. */
export const decisionPlaces = (error: unknown) => ({
  'attachment-empty': 'fileId',
  'attachment-too-large': 'fileId',
  ...(error instanceof CallError && error.code === 'decision-incomplete' && { 'decision-incomplete': String(error.params['field']) }),
})

type Props = { readonly draft: DecisionDraft; readonly required: readonly Part[]; readonly onChange: (draft: DecisionDraft) => void }

export const DecisionFields = ({ draft, required, onChange }: Props) => {
  const { t } = useWords()
  const labelOf = (part: keyof DecisionDraft) =>
    required.some((each) => each === part) ? t(`decision.${part}`) : t('form.optional', { label: t(`decision.${part}`) })
  return (
    <>
      <TextField
        name="organ"
        label={labelOf('organ')}
        required={required.includes('organ')}
        value={draft.organ}
        onChange={(value) => onChange({ ...draft, organ: value })}
      />
      <TextField
        name="documentNo"
        label={labelOf('documentNo')}
        required={required.includes('documentNo')}
        value={draft.documentNo}
        onChange={(value) => onChange({ ...draft, documentNo: value })}
        placeholder={t('decision.document-example')}
      />
      <Field name="on" label={labelOf('on')} required={required.includes('on')}>
        {(control) => <DateField control={control} value={draft.on} max={today()} onChange={(on) => onChange({ ...draft, on })} />}
      </Field>
      <FileField
        name="fileId"
        label={labelOf('file')}
        required={false}
        hint={t('decision.file-hint')}
        onChoose={(file) => onChange({ ...draft, file })}
      />
      <TextAreaField name="note" label={labelOf('note')} value={draft.note} onChange={(value) => onChange({ ...draft, note: value })} />
    </>
  )
}
