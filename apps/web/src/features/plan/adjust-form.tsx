import { CallError } from '@gangmu/contract'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { TextAreaField, TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { withUnit } from './city-target-form.tsx'
import { DecisionFields, decisionPlaces, missingPart, NO_DECISION, textOrNull, toDecision } from './decision-fields.tsx'
import type { LineFormProps } from './line-actions.tsx'
import { useRejudgedText } from './use-rejudged-text.ts'

/** 调整目标: by decision of the organ that may; the former target stays in the line's history. */
export const AdjustForm = ({ view, line, onClose }: LineFormProps) => {
  const { t } = useWords()
  const current = line.target?.text ?? ''
  const [text, setText] = useState(current)
  const [rationale, setRationale] = useState('')
  const [decision, setDecision] = useState(NO_DECISION)
  const rejudgedText = useRejudgedText(view.lines)
  const action = useAction({
    run: async () => {
      if (text.trim() === '') throw new CallError('target-missing', {}, null)
      const missing = missingPart(decision, ['organ', 'on'])
      if (missing) throw missing
      const { id, version } = view.plan
      const body = { text: text.trim(), rationale: textOrNull(rationale), decision: await toDecision(decision), version }
      return call('adjustTarget', { id, line: line.id }, {}, body, { version })
    },
    changes: [FEATURE.plans, FEATURE.home],
    done: ({ changed }) => t('plan.adjusted', { rejudged: rejudgedText(changed) }),
  })
  return (
    <Form
      onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
      submit={t('plan.do.adjust')}
      isBusy={action.isPending}
      error={action.error}
      places={{ 'target-missing': 'text', ...decisionPlaces(action.error) }}
      aside={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('confirm.cancel')}
          </button>
          <ConflictButton error={action.error} onLoaded={action.reset} />
        </>
      }
    >
      <p className="form-hint">{t('plan.adjust-help', { target: current || '—' })}</p>
      <TextField
        name="text"
        label={withUnit(t('plan.new-target'), line.unit)}
        hint={t('plan.target-hint')}
        required
        value={text}
        onChange={setText}
      />
      <TextAreaField name="rationale" label={t('form.optional', { label: t('plan.why') })} value={rationale} onChange={setRationale} />
      <DecisionFields draft={decision} required={['organ', 'on']} onChange={setDecision} />
    </Form>
  )
}
