import { CallError } from '@gangmu/contract'
import { TARGET_SYSTEMS, type TargetSystem } from '@gangmu/domain'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { TextField, YearField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { withUnit } from './city-target-form.tsx'
import { DecisionFields, isEmpty, NO_DECISION, textOrNull, toDecision } from './decision-fields.tsx'
import type { LineFormProps } from './line-actions.tsx'
import { useSystemWord } from './use-system-word.ts'

/** 设定多年目标: where the line shall be in a later year. Left empty, a goal that is there is taken back. */
export const GoalForm = ({ view, line, rights, onClose }: LineFormProps) => {
  const { t } = useWords()
  const systemOf = useSystemWord(view.plan)
  const systems = TARGET_SYSTEMS.filter((system) => rights.edit || system !== 'congress')
  const [system, setSystem] = useState<TargetSystem>(rights.edit ? 'congress' : 'stretch')
  const [year, setYear] = useState(String(view.plan.year + 1))
  /** Until something is typed, what stands for the system and year. */
  const [typed, setTyped] = useState<string | null>(null)
  const [rationale, setRationale] = useState('')
  const [decision, setDecision] = useState(NO_DECISION)
  const now = line.targets.find((target) => target.system === system && target.period === year && target.splitOf === null)
  const text = typed ?? now?.text ?? ''
  const action = useAction({
    run: async () => {
      if (!/^\d{4}$/.test(year)) throw new CallError('request-invalid', { field: 'year' }, null)
      if (text.trim() === '' && now === undefined) throw new CallError('target-missing', {}, null)
      const { id, version } = view.plan
      const rests = isEmpty(decision) ? null : await toDecision(decision)
      const body = { version, year: Number(year), system, text: text.trim(), rationale: textOrNull(rationale), decision: rests }
      return call('setGoal', { id, line: line.id }, {}, body, { version })
    },
    changes: [FEATURE.plans, FEATURE.home],
    done: () => t(text.trim() === '' ? 'goal.withdrawn' : 'goal.set', { name: line.name, year, text: text.trim() }),
  })
  return (
    <Form
      onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
      submit={t('plan.save')}
      isBusy={action.isPending}
      error={action.error}
      places={{ 'target-missing': 'text', 'goal-not-later': 'year' }}
      aside={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('confirm.cancel')}
          </button>
          <ConflictButton error={action.error} onLoaded={action.reset} />
        </>
      }
    >
      <div className="form-row">
        <Field name="system" label={t('plan.target-system')}>
          {(control) => (
            <select {...control} className="field" value={system} onChange={({ target }) => setSystem(target.value as TargetSystem)}>
              {systems.map((each) => (
                <option key={each} value={each}>
                  {systemOf({ system: each })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <YearField name="year" label={t('context.year')} value={year} onChange={setYear} />
      </div>
      <TextField
        name="text"
        label={withUnit(t('plan.figure.target'), line.unit)}
        hint={now === undefined ? t('goal.hint') : t('goal.hint-now', { text: now.text })}
        required
        value={text}
        onChange={setTyped}
      />
      <TextField
        name="rationale"
        label={t('form.optional', { label: t('plan.why') })}
        value={rationale}
        onChange={setRationale}
        maxLength={2000}
      />
      <DecisionFields draft={decision} required={[]} onChange={setDecision} />
    </Form>
  )
}
