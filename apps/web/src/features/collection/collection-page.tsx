import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ContextLink } from '../../components/context-link.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { MonitorNav } from '../../components/monitor-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { Burden } from './burden.tsx'
import { NewRoundDialog } from './new-round-dialog.tsx'
import { type FormLine, type Round, roundsQuery } from './queries.ts'
import { countForms, useCollectionWords } from './use-collection-words.ts'

/** 数据报送: what waits for me, and every round with how far it is. */
export const CollectionPage = () => {
  const { t } = useWords()
  const mayManage = useCan('collection.manage')
  const [isMaking, setIsMaking] = useState(false)
  const { data: rounds, error, isPending, refetch } = useQuery(roundsQuery)
  const make = mayManage && (
    <button type="button" className="button button-primary" onClick={() => setIsMaking(true)}>
      {t('collection.new')}
    </button>
  )
  return (
    <div className="page page-collection">
      <MonitorNav />
      <PageHead title={t('nav.collection')} purpose={t('collection.purpose')} action={make} />
      {mayManage && (
        <p className="collection-rules-link">
          <ContextLink to="/admin/collection-rules">{t('collection-rules.link')}</ContextLink>
        </p>
      )}
      {isPending && <Loading rows={8} />}
      {error && !rounds && <Problem error={error} onRetry={() => void refetch()} />}
      {rounds?.length === 0 && <EmptyState>{t(mayManage ? 'collection.empty' : 'collection.empty-unit')}</EmptyState>}
      {rounds && rounds.length > 0 && (
        <>
          <Waiting rounds={rounds} />
          <RoundList rounds={rounds} />
          <Burden />
        </>
      )}
      {isMaking && <NewRoundDialog onClose={() => setIsMaking(false)} />}
    </div>
  )
}

const AWAITED = ['submit', 'approve', 'lock']

/** The forms that wait for what I may do. */
const Waiting = ({ rounds }: { rounds: readonly Round[] }) => {
  const { t } = useWords()
  const words = useCollectionWords()
  const waiting = rounds.flatMap((round) =>
    round.forms.filter(({ acts }) => acts.some((act) => AWAITED.includes(act))).map((form) => ({ round, form })),
  )
  if (waiting.length === 0) return null
  return (
    <section className="collection-waiting">
      <div className="section-head">
        <h2>{t('collection.mine')}</h2>
        <span className="section-count">{t('collection.cells', { count: waiting.length })}</span>
      </div>
      <ul>
        {waiting.map(({ round, form }) => (
          <li key={`${round.id} ${form.unit.id}`}>
            <ContextLink to={`/monitor/collection/${round.id}/forms/${form.unit.id}`}>
              {form.unit.name} · {round.title}
            </ContextLink>
            <span className="collection-aside">
              {words.step(form.step, form.stepLabel)} · {t('collection.due', { day: round.deadline })}
              {form.timeliness === 'outstanding' && <b> · {t('collection.time.outstanding')}</b>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const RoundList = ({ rounds }: { rounds: readonly Round[] }) => {
  const { t } = useWords()
  const { month } = useCollectionWords()
  return (
    <section>
      <div className="section-head">
        <h2>{t('collection.rounds')}</h2>
        <span className="section-count">{t('collection.count', { count: rounds.length })}</span>
      </div>
      <DataTable
        caption={t('collection.rounds')}
        rows={rounds}
        rowKey={({ id }) => id}
        isStacked
        columns={[
          {
            id: 'round',
            head: t('collection.column.round'),
            cell: (round) => <ContextLink to={pathOf(round)}>{round.title}</ContextLink>,
            sortBy: ({ title }) => title,
          },
          {
            id: 'month',
            head: t('collection.column.month'),
            width: '144px',
            cell: (round) => month(round.month),
            sortBy: (round) => round.month,
          },
          {
            id: 'deadline',
            head: t('collection.column.deadline'),
            width: '116px',
            cell: ({ deadline }) => deadline,
            sortBy: ({ deadline }) => deadline,
          },
          { id: 'state', head: t('collection.column.state'), width: '88px', cell: ({ state }) => t(`collection.state.${state}`) },
          {
            id: 'progress',
            head: t('collection.column.progress'),
            width: '300px',
            cell: (round) => t('collection.progress', countForms(round)),
          },
        ]}
      />
    </section>
  )
}

/** A unit with one form has nothing to choose from. */
const pathOf = ({ id, forms }: { id: string; forms: readonly FormLine[] }): string =>
  forms.length === 1 && forms[0] !== undefined ? `/monitor/collection/${id}/forms/${forms[0].unit.id}` : `/monitor/collection/${id}`
