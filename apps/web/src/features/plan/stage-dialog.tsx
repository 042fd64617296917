import type { PlanViewAnswer } from '@gangmu/contract'
import { compareStages, type PlanStage } from '@gangmu/domain'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { DecisionFields, decisionPlaces, missingPart, NO_DECISION, toDecision } from './decision-fields.tsx'
import { registrableStages } from './plan-steps.ts'

type Props = { readonly plan: PlanViewAnswer['plan']; readonly lines: number; readonly onClose: () => void }

/** Registers a step of the plan's life, with its date, organ and document. */
export const StageDialog = ({ plan, lines, onClose }: Props) => {
  const { t } = useWords()
  const offered = registrableStages(plan.stage)
  const [chosen, setChosen] = useState<PlanStage | null>(null)
  const [decision, setDecision] = useState({ ...NO_DECISION, on: today() })
  // The plan may have moved on meanwhile: what was chosen is kept while it can still be registered.
  const forward = offered.find((stage) => compareStages(stage, plan.stage) > 0) ?? offered[0]
  const stage = chosen !== null && offered.includes(chosen) ? chosen : forward
  const required = stage === 'approved' ? (['organ', 'on'] as const) : (['on'] as const)
  const action = useAction({
    run: async () => {
      const missing = missingPart(decision, required)
      if (missing) throw missing
      return call(
        'registerPlanStage',
        { id: plan.id },
        {},
        { stage, version: plan.version, ...(await toDecision(decision)) },
        { version: plan.version },
      )
    },
    changes: [FEATURE.plans, FEATURE.home],
    done: (registered) => t('plan.stage-registered', { stage: t(`plan-stage.${registered.stage}`) }),
  })
  return (
    <Modal title={t('plan.register-stage')} onClose={onClose}>
      {stage === undefined ? (
        <p>{t('plan.stage-none')}</p>
      ) : (
        <Form
          onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
          submit={t('plan.register')}
          isBusy={action.isPending}
          error={action.error}
          places={decisionPlaces(action.error)}
          aside={<ConflictButton error={action.error} onLoaded={action.reset} />}
        >
          <Field name="stage" label={t('plan.stage')} hint={t(`plan.stage-help.${stage}`, { count: lines })}>
            {(control) => (
              <select {...control} className="field" value={stage} onChange={({ target }) => setChosen(target.value as PlanStage)}>
                {offered.map((each) => (
                  <option key={each} value={each}>
                    {t(`plan-stage.${each}`)}
                    {compareStages(each, plan.stage) < 0 ? t('plan.stage-back') : ''}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <DecisionFields draft={decision} required={required} onChange={setDecision} />
        </Form>
      )}
    </Modal>
  )
}
