import { CallError } from '@gangmu/contract'
import { isMonth, shiftMonth } from '@gangmu/domain'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { TextAreaField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { printAmount } from './print-amount.ts'
import { amountOf } from './project-form.ts'
import type { ProjectHistory } from './queries.ts'

type Props = { readonly history: ProjectHistory; readonly month: string; readonly onClose: () => void }

/** The month to report: the one after the latest, but none that has not come. */
const nextMonth = ({ months: [latest] }: ProjectHistory, looked: string): string => {
  const next = latest === undefined ? looked : shiftMonth(latest.month, 1)
  return next <= today().slice(0, 7) ? next : (latest?.month ?? looked)
}

/** 填报本月: what is done since January, and how it goes. As easily on a phone as at a desk. */
export const ReportDialog = ({ history, month: looked, onClose }: Props) => {
  const { t } = useWords()
  const [month, setMonth] = useState(() => nextMonth(history, looked))
  const standing = history.months.find((one) => one.month === month)
  const before = history.months.find((one) => one.month < month && one.month.startsWith(month.slice(0, 4)))
  /** Of which month what is typed is; another month begins with what stands there. */
  const [typed, setTyped] = useState<{ month: string; completed: string; note: string; problem: string } | null>(null)
  const form = typed?.month === month ? typed : { month, ...textsOf(standing) }
  const action = useAction({
    run: async () => {
      if (!isMonth(month)) throw new CallError('request-invalid', { field: 'month' }, null)
      const completed = amountOf(form.completed, 'completed')
      if (completed === null) throw new CallError('request-invalid', { field: 'completed' }, null)
      const body = { completed, note: form.note.trim() || null, problem: form.problem.trim() || null }
      return call('reportProjectMonth', { id: history.project.id, month }, {}, body, { version: standing?.revision ?? 0 })
    },
    changes: [FEATURE.ledger],
    done: () => t('key-project.reported', { name: history.project.name, month }),
  })
  return (
    <Modal title={t('key-project.report-title', { name: history.project.name })} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
        submit={t('key-project.report-save')}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'project-month-future': 'month', 'project-month-unexplained': 'note' }}
        aside={<ConflictButton error={action.error} changes={FEATURE.ledger} onLoaded={action.reset} />}
      >
        <Field name="month" label={t('key-project.report-month')} required>
          {(control) => (
            <input
              {...control}
              type="month"
              className="field field-date"
              value={month}
              max={today().slice(0, 7)}
              onChange={({ target }) => setMonth(target.value)}
            />
          )}
        </Field>
        <Field
          name="completed"
          label={t('key-project.report-completed')}
          hint={
            before === undefined
              ? t('key-project.report-first')
              : t('key-project.report-before', { month: before.month, completed: printAmount(before.completed) })
          }
          required
        >
          {(control) => (
            <input
              {...control}
              className="field"
              inputMode="decimal"
              autoComplete="off"
              maxLength={20}
              value={form.completed}
              onChange={({ target }) => setTyped({ ...form, completed: target.value })}
            />
          )}
        </Field>
        <TextAreaField
          name="note"
          label={t('key-project.report-note')}
          hint={t('key-project.report-note-hint')}
          value={form.note}
          maxLength={1_000}
          onChange={(note) => setTyped({ ...form, note })}
        />
        <TextAreaField
          name="problem"
          label={t('form.optional', { label: t('key-project.problem') })}
          value={form.problem}
          maxLength={1_000}
          onChange={(problem) => setTyped({ ...form, problem })}
        />
      </Form>
    </Modal>
  )
}

const textsOf = (standing: ProjectHistory['months'][number] | undefined) => ({
  completed: standing === undefined ? '' : String(standing.completed),
  note: standing?.note ?? '',
  problem: standing?.problem ?? '',
})
