import { AttachmentLink } from '../../components/attachment-link.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { TabProps } from './plan-page.tsx'
import { type PlanEvent, type PlanStep, stepsOf } from './plan-steps.ts'

/** 计划进程: the life of the plan as a line of steps, each with its date, organ and document. */
export const LifeTab = ({ view: { plan, events } }: TabProps) => {
  const { t } = useWords()
  return (
    <section className="life" aria-label={t('plan.tab.life')}>
      <ol className="plan-steps">
        {stepsOf(plan.stage, events).map((step) => (
          <Step key={step.stage} step={step} />
        ))}
      </ol>
    </section>
  )
}

const Step = ({ step: { stage, state, events } }: { step: PlanStep }) => {
  const { t } = useWords()
  return (
    <li className={`plan-step plan-step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
      <p className="plan-step-name">
        {t(`plan-stage.${stage}`)}
        {state !== 'done' && <span className="plan-step-state">{t(`plan.step.${state}`)}</span>}
      </p>
      {events.map((event) => (
        <StepEvent key={event.seq} event={event} />
      ))}
    </li>
  )
}

const StepEvent = ({ event: { on, organ, documentNo, fileId, note, recordedBy, recordedAt } }: { event: PlanEvent }) => {
  const { t } = useWords()
  return (
    <div className="plan-step-event">
      <p className="digits">{on}</p>
      {organ && <p>{organ}</p>}
      {documentNo && <p>{documentNo}</p>}
      {fileId && (
        <p>
          <AttachmentLink id={fileId} />
        </p>
      )}
      {note && <p className="plan-step-note">{note}</p>}
      <p className="plan-step-note">{t('plan.recorded-by', { by: recordedBy, at: formatInstant(recordedAt) })}</p>
    </div>
  )
}
