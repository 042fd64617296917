import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { TextAreaField, TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { MetadataFields } from './metadata-fields.tsx'
import type { Round } from './queries.ts'
import { orNull, toMetadata } from './round-draft.ts'

/** What a round says of itself, and its deadline; of a round that is open the units are told. */
export const EditRoundDialog = ({ round, onClose }: { round: Round; onClose: () => void }) => {
  const { t } = useWords()
  const { id, state, version, metadata } = round
  const [draft, setDraft] = useState({
    title: round.title,
    deadline: round.deadline,
    reason: '',
    tableNo: metadata.tableNo ?? '',
    basis: metadata.basis ?? '',
    approvalNo: metadata.approvalNo ?? '',
    validUntil: metadata.validUntil ?? '',
  })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const isMoved = state === 'open' && draft.deadline !== round.deadline
  const save = useAction({
    run: () => {
      const { title, deadline, reason } = draft
      const body = { title, deadline, metadata: toMetadata(draft), state, reason: isMoved ? orNull(reason) : null }
      return call('changeRound', { id }, {}, body, { version })
    },
    changes: [FEATURE.collection, FEATURE.notices],
    done: () => t('collection.round.edited'),
  })
  return (
    <Modal title={t('collection.round.edit')} onClose={onClose}>
      <Form
        onSubmit={() => save.mutate(undefined, { onSuccess: onClose })}
        submit={t('collection.round.edit-save')}
        isBusy={save.isPending}
        error={save.error}
        places={{ 'collection-title-forbidden': 'title', 'collection-deadline-unreasoned': 'reason' }}
      >
        {state === 'open' && <p className="form-hint">{t('collection.round.edit-hint')}</p>}
        <TextField name="title" label={t('collection.new.title')} value={draft.title} onChange={(title) => set({ title })} required />
        <Field name="deadline" label={t('collection.new.deadline')} required>
          {(control) => <DateField control={control} value={draft.deadline} onChange={(deadline) => set({ deadline })} />}
        </Field>
        {isMoved && (
          <TextAreaField
            name="reason"
            label={t('collection.round.deadline-reason')}
            value={draft.reason}
            onChange={(reason) => set({ reason })}
            maxLength={1_000}
            rows={2}
            required
          />
        )}
        <MetadataFields draft={draft} onChange={set} />
      </Form>
    </Modal>
  )
}
