import { figurePeriod, partsOfMonth } from '@gangmu/domain'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField, TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { call } from '../../lib/call.ts'
import { formatInstant, today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { usePeriodText } from '../../lib/use-period-text.ts'
import type { CalendarRow } from './queries.ts'
import { BOUNDS, draftFor, findRuleProblems, firstDraft, nextReleases, ownRuleOf, type RuleDraft } from './rule-draft.ts'

type Props = { readonly row: CalendarRow; readonly year: number; readonly onClose: () => void }

/** When the figures of an indicator can exist, of one provider or all: every month by a rule, single months by the day that was announced. */
export const RuleDialog = ({ row, year, onClose }: Props) => {
  const { t } = useWords()
  const { indicator, name, rule } = row
  const [draft, setDraft] = useState(() => firstDraft(row))
  const [problems, setProblems] = useState<ReturnType<typeof findRuleProblems>>([])
  const own = ownRuleOf(row, draft.provider)
  const put = (change: Partial<RuleDraft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    if (problems.length > 0) setProblems(findRuleProblems(next))
  }
  const setDay = (month: string, day: string) => {
    const { [month]: _, ...others } = draft.dated
    put({ dated: day === '' ? others : { ...others, [month]: day } })
  }
  const action = useAction({
    run: (ended: boolean) => {
      const { provider, source, dated } = draft
      const numbers = { monthsAfter: Number(draft.monthsAfter), day: Number(draft.day), graceDays: Number(draft.graceDays) }
      const body = { ...numbers, source, dated, provider: provider?.trim() ?? null, ended }
      return call('saveReleaseRule', { indicator }, {}, body, { version: own?.version ?? 0 })
    },
    changes: [FEATURE.plans, FEATURE.boards, FEATURE.warnings],
    done: (_, ended) => t(ended ? 'calendar.ended' : 'calendar.saved', { name }),
  })
  const send = (ended: boolean) => {
    const found = findRuleProblems(draft)
    setProblems(found)
    if (found.length === 0) action.mutate(ended, { onSuccess: onClose })
  }
  const number = (field: keyof typeof BOUNDS, label: string, hint?: string) => (
    <TextField
      name={field}
      label={label}
      hint={hint}
      value={draft[field]}
      error={problems.includes(field) ? t('calendar.number', BOUNDS[field]) : null}
      maxLength={2}
      required
      onChange={(text) => put({ [field]: text })}
    />
  )
  return (
    <Dialog className="modal modal-wide" title={t('calendar.edit', { name })} onClose={onClose}>
      <Form
        onSubmit={() => send(false)}
        submit={t('calendar.save')}
        isBusy={action.isPending}
        error={action.error}
        aside={
          <>
            {own !== null && !own.ended && (
              <button type="button" className="button" title={t('calendar.end-hint')} onClick={() => send(true)}>
                {t('calendar.end')}
              </button>
            )}
            <ConflictButton error={action.error} onLoaded={action.reset} />
          </>
        }
      >
        <ProviderField row={row} draft={draft} onChange={setDraft} error={problems.includes('provider')} />
        <p className="form-hint">
          {own === null
            ? t('calendar.shipped', { source: rule.source })
            : t(own.ended ? 'calendar.ended-by' : 'calendar.set-by', { by: own.recordedBy, at: formatInstant(own.recordedAt) })}
        </p>
        <div className="city-facts">
          {number('monthsAfter', t('calendar.months-after'))}
          {number('day', t('calendar.day'), t('calendar.day-hint'))}
          {number('graceDays', t('calendar.grace'), t('calendar.grace-hint'))}
          <TextField
            name="source"
            label={t('calendar.source')}
            hint={t('calendar.source-hint')}
            value={draft.source}
            error={problems.includes('source') ? t('calendar.source-missing') : null}
            required
            onChange={(source) => put({ source })}
          />
        </div>
        <NextReleases draft={draft} row={row} />
        <details open={Object.keys(draft.dated).length > 0}>
          <summary>{t('calendar.dated', { year })}</summary>
          <div className="city-facts">
            {row.months
              .filter(({ dueOn }) => dueOn !== null)
              .map(({ month }) => (
                <Field key={month} name={`dated.${month}`} label={t('calendar.of-month', { month: partsOfMonth(month).number })}>
                  {(control) => <DateField control={control} value={draft.dated[month] ?? ''} onChange={(day) => setDay(month, day)} />}
                </Field>
              ))}
          </div>
        </details>
      </Form>
    </Dialog>
  )
}

const ALL = ''
const OTHER = '…'

type ProviderProps = {
  readonly row: CalendarRow
  readonly draft: RuleDraft
  readonly onChange: (draft: RuleDraft) => void
  readonly error: boolean
}

/** Whose figures the rule is about; another choice shows the rule of that provider. */
const ProviderField = ({ row, draft, onChange, error }: ProviderProps) => {
  const { t } = useWords()
  const known = [...new Set([row.provider, ...row.own.map(({ provider }) => provider)].filter((one) => one !== null))]
  const [isOther, setIsOther] = useState(false)
  const choose = (choice: string) => {
    setIsOther(choice === OTHER)
    onChange(choice === OTHER ? { ...draft, provider: '' } : draftFor(row, choice === ALL ? null : choice))
  }
  return (
    <div className="city-facts">
      <ChoiceField
        name="provider-choice"
        label={t('calendar.for-provider')}
        hint={row.provider === null ? t('calendar.provider-hint-none') : t('calendar.provider-hint', { provider: row.provider })}
        value={isOther ? OTHER : (draft.provider ?? ALL)}
        options={[
          { value: ALL, label: t('calendar.all-providers') },
          ...known.map((value) => ({ value, label: value })),
          { value: OTHER, label: t('calendar.other-provider') },
        ]}
        onChange={choose}
      />
      {isOther && (
        <TextField
          name="provider"
          label={t('calendar.provider-name')}
          value={draft.provider ?? ''}
          error={error ? t('calendar.provider-missing') : null}
          maxLength={100}
          required
          onChange={(provider) => onChange({ ...draft, provider })}
        />
      )}
    </div>
  )
}

/** What the draft comes to, before it is saved. */
const NextReleases = ({ draft, row }: { readonly draft: RuleDraft; readonly row: CalendarRow }) => {
  const { t } = useWords()
  const periodText = usePeriodText()
  const next = nextReleases(draft, row, today())
  if (next === null) return <p className="form-hint">{t('calendar.next-unknown')}</p>
  return (
    <div className="calendar-next" role="status">
      {t('calendar.next')}
      <ul>
        {next.map(({ month, day }) => (
          <li key={month}>{t('calendar.next-of', { month: periodText(figurePeriod('cumulative', month)), day })}</li>
        ))}
      </ul>
    </div>
  )
}
