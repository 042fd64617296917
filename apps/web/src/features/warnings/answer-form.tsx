import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { TextAreaField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Problem } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { WarningView } from './queries.ts'

const CHANGES = [FEATURE.warnings, FEATURE.home, FEATURE.notices] as const

/** What the unit does: receive, then say why and what is done about it. */
export const AnswerForm = ({ warning }: { readonly warning: WarningView }) =>
  warning.state === 'notified' ? <Receive warning={warning} /> : <Explain warning={warning} />

const Receive = ({ warning: { id, version, subject } }: { readonly warning: WarningView }) => {
  const { t } = useWords()
  const receive = useAction({
    run: () => call('answerWarning', { id }, {}, { step: 'received' }, { version }),
    changes: CHANGES,
    done: () => t('warning.received', { name: subject.name }),
  })
  return (
    <section className="warning-answer" aria-label={t('warning.receive')}>
      <p className="form-hint">{t('warning.receive-hint')}</p>
      {receive.error && <Problem error={receive.error} />}
      <button
        type="button"
        className="button button-primary"
        aria-disabled={receive.isPending}
        onClick={() => !receive.isPending && receive.mutate(undefined)}
      >
        {t('warning.receive')}
      </button>
    </section>
  )
}

const Explain = ({ warning: { id, version, subject, state, chain } }: { readonly warning: WarningView }) => {
  const { t } = useWords()
  const before = state === 'explained' ? [...chain].reverse().find((step) => step.explanation !== null)?.explanation : undefined
  const [cause, setCause] = useState(before?.cause ?? '')
  const [measures, setMeasures] = useState(before?.measures ?? '')
  const [deadline, setDeadline] = useState(before?.deadline ?? '')
  const [isTried, setIsTried] = useState(false)
  const explain = useAction({
    run: () => {
      const explanation = { cause: cause.trim(), measures: measures.trim(), deadline }
      return call('answerWarning', { id }, {}, { step: 'explained', explanation }, { version })
    },
    changes: CHANGES,
    done: () => t('warning.explained', { name: subject.name }),
  })
  const missing = (value: string, words: string) => (isTried && value.trim() === '' ? words : null)
  const submit = () => {
    setIsTried(true)
    if ([cause, measures, deadline].every((value) => value.trim() !== '')) explain.mutate(undefined)
  }
  return (
    <section className="warning-answer" aria-labelledby="explain-title">
      <h3 id="explain-title">{t('warning.explain-title')}</h3>
      <Form
        onSubmit={submit}
        submit={t(state === 'explained' ? 'warning.explain-again' : 'warning.explain')}
        isBusy={explain.isPending}
        error={explain.error}
        aside={<ConflictButton error={explain.error} changes={FEATURE.warnings} onLoaded={explain.reset} />}
      >
        <TextAreaField
          name="cause"
          label={t('warning.cause')}
          value={cause}
          onChange={setCause}
          error={missing(cause, t('warning.field-missing'))}
          rows={3}
          required
        />
        <TextAreaField
          name="measures"
          label={t('warning.measures')}
          value={measures}
          onChange={setMeasures}
          error={missing(measures, t('warning.field-missing'))}
          rows={3}
          required
        />
        <Field name="deadline" label={t('warning.deadline')} error={missing(deadline, t('warning.deadline-missing'))} required>
          {(control) => <DateField control={control} value={deadline} onChange={setDeadline} min={today()} />}
        </Field>
      </Form>
    </section>
  )
}
