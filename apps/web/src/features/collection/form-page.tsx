import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { ContextLink } from '../../components/context-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { MonitorNav } from '../../components/monitor-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FormBody } from './form-body.tsx'
import { type FormView, formQuery } from './queries.ts'
import { useCollectionWords } from './use-collection-words.ts'

/** The form of a unit in a round: to be filled in at a desk or on a telephone, signed, and looked at. */
export const FormPage = () => {
  const { t } = useWords()
  const { id = '', unit = '' } = useParams()
  const { data: form, error, isPending, refetch } = useQuery(formQuery(id, unit))
  return (
    <div className="page page-collection page-form">
      <MonitorNav />
      <PageHead
        title={form ? t('collection.fill.title', { unit: form.unit.name, round: form.round.title }) : t('nav.collection')}
        {...(form && { purpose: t('collection.due', { day: form.round.deadline }) })}
      />
      <p className="collection-back">
        <ContextLink to={`/monitor/collection/${id}`}>{form?.round.title ?? t('collection.back')}</ContextLink>
      </p>
      {isPending && <Loading rows={12} />}
      {error && !form && <Problem error={error} onRetry={() => void refetch()} />}
      {form && (
        <>
          <Steps form={form} />
          <Standing form={form} />
          <FormBody key={`${id} ${unit}`} form={form} />
          <Events form={form} />
        </>
      )}
    </div>
  )
}

/** 填报 → … → 锁定: where the form is. */
const Steps = ({ form }: { form: FormView }) => {
  const { t } = useWords()
  const { step } = useCollectionWords()
  const now = form.steps.findIndex(({ code }) => code === form.place.step)
  const isThrough = now < 0
  return (
    <ol className="collection-steps" aria-label={t('collection.fill.steps')}>
      {form.steps.map(({ code, label, kind }, at) => {
        const state = isThrough || at < now ? 'done' : at === now ? 'now' : 'next'
        const word =
          kind === 'lock' && label === null ? t(isThrough ? 'collection.step.locked' : 'collection.step-lock') : step(code, label)
        return (
          <li key={code} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            {word}
            {state !== 'next' && <span className="aside"> {t(`collection.fill.step-${state}`)}</span>}
          </li>
        )
      })}
    </ol>
  )
}

/** What has to be known before anything is typed: that it came back and why, or that nothing can be filled in now. */
const Standing = ({ form: { round, events } }: { form: FormView }) => {
  const { t } = useWords()
  const last = events.at(-1)
  const isBack = last?.act === 'return' || last?.act === 'unlock'
  return (
    <>
      {round.state !== 'open' && (
        <p className="notice">{t(round.state === 'closed' ? 'collection.fill.closed' : 'collection.fill.draft')}</p>
      )}
      {isBack && (
        <p className="notice">
          {t('collection.fill.returned', { actor: last.actor, at: formatInstant(last.at), reason: last.reason ?? '' })}
        </p>
      )}
    </>
  )
}

/** Who did what with the form, the latest first. */
const Events = ({ form: { events } }: { form: FormView }) => {
  const { t } = useWords()
  if (events.length === 0) return null
  return (
    <section className="collection-events">
      <h2>{t('collection.fill.events')}</h2>
      <ul>
        {events.toReversed().map(({ seq, act, actor, at, reason }) => (
          <li key={seq}>
            {t('collection.fill.event', { at: formatInstant(at), actor, act: t(`collection.act.${act}`) })}
            {reason && <span className="form-hint"> {t('collection.fill.reason', { reason })}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
