import type { RoundState } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { ContextLink } from '../../components/context-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { MonitorNav } from '../../components/monitor-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem, useProblemText } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useCan } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { EditRoundDialog } from './edit-round-dialog.tsx'
import { type Round, roundQuery } from './queries.ts'
import { ReminderDialog } from './reminder-dialog.tsx'
import { RoundExchange } from './round-exchange.tsx'
import { RoundForms } from './round-forms.tsx'
import { isOutstanding, useCollectionWords } from './use-collection-words.ts'

/** A round as who asked sees it: every unit with where its form stands. */
export const RoundPage = () => {
  const { t } = useWords()
  const { id = '' } = useParams()
  const { data: round, error, isPending, refetch } = useQuery(roundQuery(id))
  return (
    <div className="page page-collection">
      <MonitorNav />
      <PageHead title={round?.title ?? t('nav.collection')} action={round && <RoundActions round={round} />} />
      <p className="collection-back">
        <ContextLink to="/monitor/collection">{t('collection.back')}</ContextLink>
      </p>
      {isPending && <Loading rows={10} />}
      {error && !round && <Problem error={error} onRetry={() => void refetch()} />}
      {round && (
        <>
          <RoundFacts round={round} />
          <RoundTools round={round} />
          <RoundForms round={round} />
        </>
      )}
    </div>
  )
}

const RoundFacts = ({ round }: { round: Round }) => {
  const { t } = useWords()
  const { month } = useCollectionWords()
  const { tableNo, basis, approvalNo, validUntil } = round.metadata
  const facts = [
    [tableNo, 'table-no'],
    [basis, 'basis'],
    [approvalNo, 'approval-no'],
    [validUntil, 'valid-until'],
  ] as const
  return (
    <>
      <p className="purpose">
        {t('collection.round.meta', {
          month: month(round.month),
          kind: t(`collection.kind.${round.kind}`),
          form: t(`collection.form.${round.form}`),
          deadline: round.deadline,
        })}{' '}
        · {t(`collection.state.${round.state}`)}
      </p>
      {facts.some(([value]) => value !== null) && (
        <p className="form-hint">
          {facts.flatMap(([value, name]) => (value === null ? [] : [t(`collection.round.${name}`, { value })])).join('　')}
        </p>
      )}
    </>
  )
}

/** The round of all its units out and in by file; of a unit's own form its page has the same. */
const RoundTools = ({ round: { id, state } }: { round: Round }) => {
  const mayManage = useCan('collection.manage')
  if (!mayManage) return null
  return (
    <div className="exchange-tools">
      <RoundExchange roundId={id} unitId={null} canFill={state === 'open'} />
    </div>
  )
}

const RoundActions = ({ round }: { round: Round }) => {
  const { t } = useWords()
  const describe = useProblemText()
  const mayManage = useCan('collection.manage')
  const [isReminding, setIsReminding] = useState(false)
  const [isEditing, setIsEditing] = useState(false)
  const change = useAction({
    run: (state: RoundState) => {
      const { id, title, deadline, metadata, version } = round
      return call('changeRound', { id }, {}, { title, deadline, metadata, state, reason: null }, { version })
    },
    changes: [FEATURE.collection, FEATURE.notices],
    done: ({ state }) => t(state === 'open' ? 'collection.round.opened' : 'collection.round.closed'),
  })
  if (!mayManage) return null
  const isOpen = round.state === 'open'
  const next = { draft: 'collection.round.open', open: 'collection.round.close', closed: 'collection.round.reopen' } as const
  return (
    <>
      {isOpen && round.forms.some(isOutstanding) && (
        <button type="button" className="button button-primary" onClick={() => setIsReminding(true)}>
          {t('collection.round.remind')}
        </button>
      )}
      <button type="button" className="button" onClick={() => setIsEditing(true)}>
        {t('collection.round.edit')}
      </button>
      <button
        type="button"
        className={round.state === 'draft' ? 'button button-primary' : 'button'}
        aria-disabled={change.isPending}
        onClick={() => change.mutate(isOpen ? 'closed' : 'open')}
      >
        {t(next[round.state])}
      </button>
      {change.error && <p role="alert">{describe(change.error)}</p>}
      {isEditing && <EditRoundDialog round={round} onClose={() => setIsEditing(false)} />}
      {isReminding && <ReminderDialog round={round} onClose={() => setIsReminding(false)} />}
    </>
  )
}
