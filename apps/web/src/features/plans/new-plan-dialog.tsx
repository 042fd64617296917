import { type Answers, CallError } from '@gangmu/contract'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'

type Props = { readonly plans: Answers['listPlans']['plans']; readonly onClose: () => void }

/** Makes a draft: empty, or with the lines of another year's plan, their targets left open. From Excel joins here. */
export const NewPlanDialog = ({ plans, onClose }: Props) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { carry } = useContextBar()
  const latest = plans[0]
  const [year, setYear] = useState(String((latest?.year ?? new Date().getFullYear()) + 1))
  const [title, setTitle] = useState<string | null>(null)
  const [basedOn, setBasedOn] = useState(latest?.id ?? '')
  const usual = t('plans.usual-title', { year })
  const action = useAction({
    run: async () => {
      if (!/^(19[5-9]\d|2[01]\d\d)$/.test(year)) throw new CallError('request-invalid', { field: 'year' }, null)
      return call(
        'createPlan',
        {},
        {},
        { year: Number(year), title: (title ?? usual).trim() || usual, basedOn: basedOn || null, lines: [] },
      )
    },
    changes: [FEATURE.plans, FEATURE.home],
    done: (plan) => t('plans.made', { title: plan.title }),
  })
  return (
    <Modal title={t('plans.new')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(undefined, { onSuccess: ({ id }) => void navigate(carry(`/plans/${id}`)) })}
        submit={t('plans.make')}
        isBusy={action.isPending}
        error={action.error}
      >
        <Field name="year" label={t('context.year')} required>
          {(control) => (
            <input
              {...control}
              className="field field-short"
              inputMode="numeric"
              maxLength={4}
              value={year}
              onChange={({ target }) => setYear(target.value.trim())}
            />
          )}
        </Field>
        <Field name="title" label={t('plans.title')}>
          {(control) => (
            <input
              {...control}
              className="field"
              maxLength={200}
              value={title ?? usual}
              onChange={({ target }) => setTitle(target.value)}
            />
          )}
        </Field>
        <Field name="basedOn" label={t('plans.based-on')} hint={t('plans.based-on-hint')}>
          {(control) => (
            <select {...control} className="field" value={basedOn} onChange={({ target }) => setBasedOn(target.value)}>
              <option value="">{t('plans.based-on-nothing')}</option>
              {plans.map((plan) => (
                <option key={plan.id} value={plan.id}>
                  {t('plans.based-on-plan', { title: plan.title, count: plan.lines })}
                </option>
              ))}
            </select>
          )}
        </Field>
      </Form>
    </Modal>
  )
}
