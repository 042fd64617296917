import { CallError } from '@gangmu/contract'
import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { DecisionFields, decisionPlaces, missingPart, NO_DECISION, textOrNull, toDecision } from './decision-fields.tsx'
import type { LineFormProps } from './line-actions.tsx'
import { useRejudgedText } from './use-rejudged-text.ts'

/** 登记市级反馈: the result the city confirmed. It comes before what the report printed, which stays beside it. */
export const CityFeedbackForm = ({ view, line, onClose }: LineFormProps) => {
  const { t } = useWords()
  const [raw, setRaw] = useState('')
  const [unit, setUnit] = useState(line.unit ?? '')
  const [provider, setProvider] = useState('')
  const [publishedOn, setPublishedOn] = useState('')
  const [decision, setDecision] = useState(NO_DECISION)
  const rejudgedText = useRejudgedText(view.lines)
  const action = useAction({
    run: async () => {
      if (raw.trim() === '') throw new CallError('observation-value-missing', {}, null)
      if (provider.trim() === '') throw new CallError('provider-missing', {}, null)
      const missing = missingPart(decision, ['documentNo'])
      if (missing) throw missing
      const body = {
        raw: raw.trim(),
        unit: textOrNull(unit),
        provider: provider.trim(),
        publishedOn: publishedOn || null,
        decision: await toDecision(decision),
      }
      return call('registerCityFeedback', { id: view.plan.id, line: line.id }, {}, body)
    },
    changes: [FEATURE.plans, FEATURE.data, FEATURE.home],
    done: ({ changed }) => rejudgedText(changed),
  })
  return (
    <Form
      onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
      submit={t('plan.register')}
      isBusy={action.isPending}
      error={action.error}
      places={{ 'observation-value-missing': 'raw', 'provider-missing': 'provider', ...decisionPlaces(action.error) }}
      aside={
        <button type="button" className="button" onClick={onClose}>
          {t('confirm.cancel')}
        </button>
      }
    >
      <p className="form-hint">{t('plan.city-feedback-help')}</p>
      <div className="form-row">
        <TextField name="raw" label={t('table.actual-year', { year: view.plan.year })} required value={raw} onChange={setRaw} />
        <TextField name="unit" label={t('table.unit')} value={unit} onChange={setUnit} maxLength={50} isShort />
      </div>
      <TextField
        name="provider"
        label={t('plan.fed-back-by')}
        required
        value={provider}
        onChange={setProvider}
        maxLength={100}
        placeholder={t('plan.provider-example')}
      />
      <Field name="publishedOn" label={t('form.optional', { label: t('plan.published') })} hint={t('plan.published-hint')}>
        {(control) => <DateField control={control} value={publishedOn} max={today()} onChange={setPublishedOn} />}
      </Field>
      <DecisionFields draft={decision} required={['documentNo']} onChange={setDecision} />
    </Form>
  )
}
