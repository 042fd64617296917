import { partsOfMonth } from '@gangmu/domain'
import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { call } from '../../lib/call.ts'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { CalendarRow } from './queries.ts'

type Props = { readonly row: CalendarRow; readonly year: number; readonly onClose: () => void }

/** When the figures of an indicator can exist: every month by a rule, single months by the day that was announced. */
export const RuleDialog = ({ row, year, onClose }: Props) => {
  const { t } = useWords()
  const { indicator, name, own, rule } = row
  const [draft, setDraft] = useState({
    monthsAfter: String(rule.monthsAfter),
    day: String(rule.day),
    graceDays: String(rule.graceDays),
    source: rule.isOwn ? rule.source : '',
  })
  const [dated, setDated] = useState<Readonly<Record<string, string>>>(rule.dated)
  const set = (field: keyof typeof draft) => (text: string) => setDraft({ ...draft, [field]: text })
  const setDay = (month: string, day: string) => {
    const { [month]: _, ...others } = dated
    setDated(day === '' ? others : { ...others, [month]: day })
  }
  const action = useAction({
    run: () => {
      const { monthsAfter, day, graceDays, source } = draft
      const body = { monthsAfter: Number(monthsAfter), day: Number(day), graceDays: Number(graceDays), source, dated, provider: null }
      return call('saveReleaseRule', { indicator }, {}, body, { version: own?.version ?? 0 })
    },
    changes: [FEATURE.plans, FEATURE.boards, FEATURE.warnings],
    done: () => t('calendar.saved', { name }),
  })
  return (
    <Dialog className="modal modal-wide" title={t('calendar.edit', { name })} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
        submit={t('calendar.save')}
        isBusy={action.isPending}
        error={action.error}
      >
        <p className="form-hint">
          {own === null
            ? t('calendar.shipped', { source: rule.source })
            : t('calendar.set-by', { by: own.recordedBy, at: formatInstant(own.recordedAt) })}
        </p>
        <div className="city-facts">
          <TextField
            name="monthsAfter"
            label={t('calendar.months-after')}
            value={draft.monthsAfter}
            maxLength={2}
            required
            onChange={set('monthsAfter')}
          />
          <TextField
            name="day"
            label={t('calendar.day')}
            hint={t('calendar.day-hint')}
            value={draft.day}
            maxLength={2}
            required
            onChange={set('day')}
          />
          <TextField
            name="graceDays"
            label={t('calendar.grace')}
            hint={t('calendar.grace-hint')}
            value={draft.graceDays}
            maxLength={2}
            required
            onChange={set('graceDays')}
          />
          <TextField
            name="source"
            label={t('calendar.source')}
            hint={t('calendar.source-hint')}
            value={draft.source}
            required
            onChange={set('source')}
          />
        </div>
        <details open={Object.keys(dated).length > 0}>
          <summary>{t('calendar.dated', { year })}</summary>
          <div className="city-facts">
            {row.months
              .filter(({ dueOn }) => dueOn !== null)
              .map(({ month }) => (
                <Field key={month} name={`dated.${month}`} label={t('calendar.of-month', { month: partsOfMonth(month).number })}>
                  {(control) => <DateField control={control} value={dated[month] ?? ''} onChange={(day) => setDay(month, day)} />}
                </Field>
              ))}
          </div>
        </details>
      </Form>
    </Dialog>
  )
}
