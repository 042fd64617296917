import { isMonth, ROUND_FORMS, ROUND_KINDS } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { CheckField, ChoiceField, TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { AskTable } from './ask-table.tsx'
import { MetadataFields } from './metadata-fields.tsx'
import { proposalQuery } from './queries.ts'
import { askedLines, type Choices, lastMonth, type RoundDraft, toRequest } from './round-draft.ts'
import { useCollectionWords } from './use-collection-words.ts'

const newDraft = (): RoundDraft => ({
  ...{
    kind: 'monthly',
    form: 'report',
    month: lastMonth(today()),
    title: null,
    deadline: today(),
    withEstimates: false,
    estimateMonth: '',
  },
  ...{ tableNo: '', basis: '', approvalNo: '', validUntil: '' },
})

/** Sets up a round: what for which month, by when, and what of whom; the duties propose the units. */
export const NewRoundDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords()
  const words = useCollectionWords()
  const navigate = useNavigate()
  const { carry } = useContextBar()
  const [draft, setDraft] = useState(newDraft)
  const [choices, setChoices] = useState<Choices>({})
  const { kind, form, month } = draft
  const known = isMonth(month)
  const { data: proposal, error } = useQuery({ ...proposalQuery(month), enabled: known })
  const formWord = t(`collection.form.${form}`)
  const usual = !known
    ? ''
    : kind === 'monthly'
      ? t('collection.new.usual-monthly', { period: words.month(month), form: formWord })
      : t('collection.new.usual-estimate', { year: month.slice(0, 4), form: formWord })
  const title = (draft.title ?? usual).trim() || usual
  const action = useAction({
    run: (open: boolean, key) => call('createRound', {}, {}, toRequest(draft, title, proposal?.lines ?? [], choices, open), { key }),
    changes: [FEATURE.collection, FEATURE.notices],
    done: (round) => t('collection.new.done', { title: round.title }),
  })
  const make = (open: boolean) => action.mutate(open, { onSuccess: ({ id }) => void navigate(carry(`/monitor/collection/${id}`)) })
  const set = (change: Partial<RoundDraft>) => setDraft({ ...draft, ...change })
  const asked = askedLines(proposal?.lines ?? [], choices, kind)
  return (
    <Dialog className="modal modal-wide collection-new" title={t('collection.new')} onClose={onClose}>
      <Form
        onSubmit={() => make(true)}
        submit={t('collection.new.open')}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'collection-title-forbidden': 'title' }}
        aside={
          <button type="button" className="button" onClick={() => make(false)}>
            {t('collection.new.draft')}
          </button>
        }
      >
        <div className="collection-fields">
          <ChoiceField
            name="kind"
            label={t('collection.new.kind')}
            value={kind}
            options={ROUND_KINDS.map((value) => ({ value, label: t(`collection.kind.${value}`) }))}
            onChange={(value) => set({ kind: value })}
          />
          <ChoiceField
            name="form"
            label={t('collection.new.form')}
            value={form}
            options={ROUND_FORMS.map((value) => ({ value, label: t(`collection.form.${value}`) }))}
            onChange={(value) => set({ form: value })}
          />
          <Field name="month" label={t('collection.new.month')} required>
            {(control) => (
              <input
                {...control}
                type="month"
                className="field field-date"
                value={month}
                onChange={({ target }) => set({ month: target.value })}
              />
            )}
          </Field>
          <Field name="deadline" label={t('collection.new.deadline')} required>
            {(control) => <DateField control={control} value={draft.deadline} onChange={(deadline) => set({ deadline })} />}
          </Field>
        </div>
        <TextField
          name="title"
          label={t('collection.new.title')}
          hint={t('collection.new.title-hint')}
          value={draft.title ?? usual}
          onChange={(value) => set({ title: value })}
        />
        {kind === 'monthly' && (
          <CheckField
            label={t('collection.new.estimates')}
            checked={draft.withEstimates}
            onChange={(withEstimates) => set({ withEstimates })}
          />
        )}
        {(kind === 'year-estimate' || draft.withEstimates) && (
          <Field name="estimateMonth" label={t('collection.new.estimate-month')} hint={t('collection.new.estimate-month-hint')}>
            {(control) => (
              <input
                {...control}
                type="month"
                className="field field-date"
                value={draft.estimateMonth}
                onChange={({ target }) => set({ estimateMonth: target.value })}
              />
            )}
          </Field>
        )}
        <details>
          <summary>{t('collection.new.metadata')}</summary>
          <div className="collection-fields">
            <MetadataFields draft={draft} onChange={set} />
          </div>
        </details>
        <h3>{t('collection.new.lines')}</h3>
        {known && !proposal && !error && <Loading rows={6} />}
        {error && <Problem error={error} />}
        {proposal?.lines.length === 0 && <p className="notice">{t('collection.new.no-plan', { year: proposal.year })}</p>}
        {proposal && proposal.lines.length > 0 && (
          <>
            <p className="form-hint">
              {t('collection.new.lines-hint', { count: asked.length, units: new Set(asked.map(({ choice }) => choice.unitId)).size })}
            </p>
            <AskTable proposal={proposal} kind={kind} choices={choices} onChoose={setChoices} />
          </>
        )}
      </Form>
    </Dialog>
  )
}
