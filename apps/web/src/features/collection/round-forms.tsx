import { useState } from 'react'
import { ContextLink } from '../../components/context-link.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { useProblemText } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { FormLine, Round } from './queries.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { countForms, useCollectionWords } from './use-collection-words.ts'

type BulkAct = 'approve' | 'lock' | 'return'
const BULK_ACTS: readonly BulkAct[] = ['approve', 'lock', 'return']

/** The units of a round, and what is done with many of them at once. */
export const RoundForms = ({ round }: { round: Round }) => {
  const { t } = useWords()
  const words = useCollectionWords()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { forms } = round
  const signable = forms.filter(({ acts }) => acts.some((act) => BULK_ACTS.some((bulk) => bulk === act)))
  const there = signable.filter(({ unit }) => chosen.includes(unit.id))
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const choosing: readonly Column<FormLine>[] =
    signable.length === 0
      ? []
      : [
          {
            id: 'choose',
            head: t('collection.column.choose'),
            width: '64px',
            cell: (form) =>
              signable.includes(form) && (
                <input
                  type="checkbox"
                  aria-label={t('collection.round.choose', { unit: form.unit.name })}
                  checked={chosen.includes(form.unit.id)}
                  onChange={() => toggle(form.unit.id)}
                />
              ),
          },
        ]
  return (
    <section>
      <div className="section-head">
        <h2>{t('collection.round.units')}</h2>
        <span className="section-count">{t('collection.progress', countForms(round))}</span>
        {signable.length > 0 && (
          <button type="button" className="quiet" onClick={() => setChosen(signable.map(({ unit }) => unit.id))}>
            {t('collection.round.choose-all')}
          </button>
        )}
      </div>
      {there.length > 0 && <BulkBar roundId={round.id} forms={there} onDone={() => setChosen([])} />}
      <DataTable
        caption={t('collection.round.units')}
        rows={forms}
        rowKey={({ unit }) => unit.id}
        isStacked
        columns={[
          {
            id: 'unit',
            head: t('collection.column.unit'),
            cell: ({ roundId, unit }) => <ContextLink to={`/monitor/collection/${roundId}/forms/${unit.id}`}>{unit.name}</ContextLink>,
          },
          { id: 'step', head: t('collection.column.step'), width: '176px', cell: ({ step, stepLabel }) => words.step(step, stepLabel) },
          {
            id: 'filled',
            head: t('collection.column.filled'),
            width: '88px',
            align: 'end',
            cell: ({ filled, cells }) => `${filled}/${cells}`,
            sortBy: ({ filled, cells }) => filled / cells,
          },
          {
            id: 'doubtful',
            head: t('collection.column.doubtful'),
            width: '76px',
            align: 'end',
            cell: ({ doubtful }) => doubtful,
            sortBy: ({ doubtful }) => doubtful,
          },
          {
            id: 'time',
            head: t('collection.column.time'),
            width: '200px',
            cell: (form) => words.timeliness(form) ?? '—',
            sortBy: ({ firstSubmittedOn }) => firstSubmittedOn,
          },
          ...choosing,
        ]}
      />
    </section>
  )
}

type BarProps = { readonly roundId: string; readonly forms: readonly FormLine[]; readonly onDone: () => void }

const BulkBar = ({ roundId, forms, onDone }: BarProps) => {
  const { t } = useWords()
  const describe = useProblemText()
  const [isReturning, setIsReturning] = useState(false)
  const action = useAction({
    run: ({ act, reason }: { act: BulkAct; reason: string | null }) =>
      call('actOnForms', { id: roundId }, {}, { act, reason, unitIds: forms.map(({ unit }) => unit.id) }),
    changes: [FEATURE.collection, FEATURE.data, FEATURE.plans, FEATURE.home],
    done: ({ moved, refused }, { act }) => {
      const said = { act: t(`collection.act.${act}`), count: moved.length }
      return refused.length === 0
        ? t('collection.round.bulk-done', said)
        : t('collection.round.bulk-refused', { ...said, refused: refused.length })
    },
  })
  const send = (act: BulkAct, reason: string | null = null) => action.mutate({ act, reason }, { onSuccess: onDone })
  const possible = BULK_ACTS.filter((act) => forms.some(({ acts }) => acts.includes(act)))
  return (
    <div className="collection-bulk" role="toolbar" aria-label={t('collection.round.chosen', { count: forms.length })}>
      <span>{t('collection.round.chosen', { count: forms.length })}</span>
      {possible.map((act) => (
        <button
          key={act}
          type="button"
          className="button"
          aria-disabled={action.isPending}
          onClick={() => (act === 'return' ? setIsReturning(true) : send(act))}
        >
          {t(`collection.act.${act}`)}
        </button>
      ))}
      {action.error && !isReturning && <p role="alert">{describe(action.error)}</p>}
      {isReturning && (
        <ReasonDialog
          act="return"
          isBusy={action.isPending}
          error={action.error}
          onSend={(reason) => send('return', reason)}
          onClose={() => setIsReturning(false)}
        />
      )}
    </div>
  )
}
