import { CallError } from '@gangmu/contract'
import { useState } from 'react'
import { TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { DecisionFields, decisionPlaces, missingPart, NO_DECISION, toDecision } from './decision-fields.tsx'
import type { LineFormProps } from './line-actions.tsx'
import { useRejudgedText } from './use-rejudged-text.ts'

/** 登记市级下达目标: the number handed down, and the document it came in. */
export const CityTargetForm = ({ view, line, onClose }: LineFormProps) => {
  const { t } = useWords()
  const [text, setText] = useState(line.targets.find(({ system, splitOf }) => system === 'city' && splitOf === null)?.text ?? '')
  const [decision, setDecision] = useState(NO_DECISION)
  const rejudgedText = useRejudgedText(view.lines)
  const action = useAction({
    run: async () => {
      if (text.trim() === '') throw new CallError('target-missing', {}, null)
      const missing = missingPart(decision, ['documentNo', 'on'])
      if (missing) throw missing
      return call(
        'registerCityTarget',
        { id: view.plan.id, line: line.id },
        {},
        { text: text.trim(), decision: await toDecision(decision) },
      )
    },
    changes: [FEATURE.plans, FEATURE.home],
    done: ({ changed }) => rejudgedText(changed),
  })
  return (
    <Form
      onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
      submit={t('plan.register')}
      isBusy={action.isPending}
      error={action.error}
      places={{ 'target-missing': 'text', ...decisionPlaces(action.error) }}
      aside={
        <button type="button" className="button" onClick={onClose}>
          {t('confirm.cancel')}
        </button>
      }
    >
      <p className="form-hint">{t('plan.city-target-help', { target: line.target?.text ?? '—' })}</p>
      <TextField
        name="text"
        label={withUnit(t('plan.city-target'), line.unit)}
        hint={t('plan.target-hint')}
        required
        value={text}
        onChange={setText}
      />
      <DecisionFields draft={decision} required={['documentNo', 'on']} onChange={setDecision} />
    </Form>
  )
}

export const withUnit = (label: string, unit: string | null): string => (unit === null ? label : `${label}（${unit}）`)
