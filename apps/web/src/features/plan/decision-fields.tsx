import { CallError } from '@gangmu/contract'
import { DateField } from '../../components/date-field.tsx'
import { Field } from '../../components/form.tsx'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'

/** What a registration rests on, as it is being typed. */
export type DecisionDraft = { readonly organ: string; readonly documentNo: string; readonly on: string; readonly note: string }
export const NO_DECISION: DecisionDraft = { organ: '', documentNo: '', on: '', note: '' }

type Part = keyof DecisionDraft

export const textOrNull = (text: string): string | null => text.trim() || null

export const toDecision = ({ organ, documentNo, on, note }: DecisionDraft) => ({
  organ: textOrNull(organ),
  documentNo: textOrNull(documentNo),
  on: on || null,
  fileId: null,
  note: textOrNull(note),
})

/** The first required part that is still empty, refused as the server would refuse it; null where nothing is missing. */
export const missingPart = (draft: DecisionDraft, required: readonly Part[]): CallError | null => {
  const field = required.find((part) => draft[part].trim() === '')
  return field === undefined ? null : new CallError('decision-incomplete', { field }, null)
}

/** Where the refusal of an incomplete decision is told. */
export const decisionPlaces = (error: unknown) => ({
  ...(error instanceof CallError && error.code === 'decision-incomplete' && { 'decision-incomplete': String(error.params['field']) }),
})

type Props = { readonly draft: DecisionDraft; readonly required: readonly Part[]; readonly onChange: (draft: DecisionDraft) => void }

export const DecisionFields = ({ draft, required, onChange }: Props) => {
  const { t } = useWords()
  const labelOf = (part: Part) => (required.includes(part) ? t(`decision.${part}`) : t('form.optional', { label: t(`decision.${part}`) }))
  return (
    <>
      <Field name="organ" label={labelOf('organ')} required={required.includes('organ')}>
        {(control) => (
          <input
            {...control}
            className="field"
            maxLength={200}
            value={draft.organ}
            onChange={({ target }) => onChange({ ...draft, organ: target.value })}
          />
        )}
      </Field>
      <Field name="documentNo" label={labelOf('documentNo')} required={required.includes('documentNo')}>
        {(control) => (
          <input
            {...control}
            className="field"
            maxLength={200}
            placeholder={t('decision.document-example')}
            value={draft.documentNo}
            onChange={({ target }) => onChange({ ...draft, documentNo: target.value })}
          />
        )}
      </Field>
      <Field name="on" label={labelOf('on')} required={required.includes('on')}>
        {(control) => <DateField control={control} value={draft.on} max={today()} onChange={(on) => onChange({ ...draft, on })} />}
      </Field>
      <Field name="note" label={labelOf('note')}>
        {(control) => (
          <textarea
            {...control}
            className="field"
            rows={2}
            maxLength={2000}
            value={draft.note}
            onChange={({ target }) => onChange({ ...draft, note: target.value })}
          />
        )}
      </Field>
    </>
  )
}
