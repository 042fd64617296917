import { CallError } from '@gangmu/contract'
import type { Reading } from '@gangmu/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { confirmationQuery } from '../../lib/plan-queries.ts'
import { FEATURE } from '../../lib/query-keys.ts'
import { useMe } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { ContextLink } from '../context-link.tsx'
import { Dialog } from '../dialog.tsx'
import { Loading } from '../loading.tsx'
import { Problem, useProblemText } from '../problem.tsx'
import type { Confirmation } from './confirm-report.tsx'
import { ConfirmedYearSection } from './confirmed-year.tsx'

type Props = { readonly reportId: string; readonly reading: Reading; readonly onClose: () => void }

/** What confirming the report does, year by year; what is new or differs is settled here before anything is written. */
export const ConfirmationDialog = ({ reportId, reading, onClose }: Props) => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(confirmationQuery(reportId))
  const [confirmed, setConfirmed] = useState<Confirmation | null>(null)
  return (
    <Dialog className="modal modal-wide" title={t(confirmed === null ? 'confirmation.title' : 'confirmation.done-title')} onClose={onClose}>
      {confirmed !== null ? (
        <Done confirmed={confirmed} onClose={onClose} />
      ) : (
        <>
          {isPending && <Loading rows={6} />}
          {error && <Problem error={error} onRetry={() => void refetch()} />}
          {data && <Preview reportId={reportId} reading={reading} preview={data} onConfirmed={setConfirmed} onClose={onClose} />}
        </>
      )}
    </Dialog>
  )
}

type PreviewProps = {
  readonly reportId: string
  readonly reading: Reading
  readonly preview: Confirmation
  readonly onConfirmed: (confirmed: Confirmation) => void
  readonly onClose: () => void
}

const Preview = ({ reportId, reading, preview, onConfirmed, onClose }: PreviewProps) => {
  const { t } = useWords()
  const describe = useProblemText()
  const { areaName } = useMe()
  const queryClient = useQueryClient()
  const [leftOut, setLeftOut] = useState<readonly number[]>([])
  const years = preview.years.map(({ year }) => year).filter((year) => !leftOut.includes(year))
  const action = useAction({
    run: () => call('confirmReport', { id: reportId }, {}, { readingId: preview.readingId, years }),
    changes: [FEATURE.plans, FEATURE.catalogue, FEATURE.data, FEATURE.home],
    done: (done) => t('confirmation.done', { years: done.years.map(({ year }) => year).join(t('plan.comma')) }),
  })
  const isStale = action.error instanceof CallError && action.error.code === 'reading-changed'
  /** The report was read again meanwhile: the page takes the new reading, the preview is worked out anew. */
  const lookAgain = async () => {
    await Promise.all([FEATURE.reports, FEATURE.plans].map((feature) => queryClient.invalidateQueries({ queryKey: [feature] })))
    action.reset()
  }
  const toggle = (year: number) => setLeftOut(leftOut.includes(year) ? leftOut.filter((other) => other !== year) : [...leftOut, year])
  return (
    <>
      <p className="dialog-purpose">{t('confirmation.purpose')}</p>
      {isOfAnother(reading.report.region, areaName) && (
        <p className="line-awaits">{t('confirmation.other-area', { region: reading.report.region, own: areaName ?? null })}</p>
      )}
      {preview.years.map((year) => (
        <ConfirmedYearSection
          key={year.year}
          year={year}
          reading={reading}
          isTaken={!leftOut.includes(year.year)}
          onToggle={preview.years.length > 1 ? () => toggle(year.year) : null}
          onClose={onClose}
        />
      ))}
      {action.error && (
        <p className="form-problem" role="alert">
          {describe(action.error)}
        </p>
      )}
      <div className="form-foot dialog-foot">
        {isStale ? (
          <button type="button" className="button button-primary" onClick={() => void lookAgain()}>
            {t('confirmation.look-again')}
          </button>
        ) : (
          <button
            type="button"
            className="button button-primary"
            aria-disabled={action.isPending || years.length === 0}
            onClick={() => !action.isPending && years.length > 0 && action.mutate(undefined, { onSuccess: onConfirmed })}
          >
            {action.isPending ? t('form.busy') : t('confirmation.confirm', { years: years.join(t('plan.comma')) || '—' })}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {t('confirm.cancel')}
        </button>
      </div>
    </>
  )
}

/** The report names an area, and it is not the space's own: 云州市望溪区 where the space is 临溪区. */
const isOfAnother = (region: string | null, own: string | null | undefined): boolean =>
  region !== null && own != null && !region.endsWith(own) && !own.endsWith(region)

/** Where to go on: the plans as they now stand. */
const Done = ({ confirmed, onClose }: { confirmed: Confirmation; onClose: () => void }) => {
  const { t } = useWords()
  return (
    <>
      <ul className="stacked-list">
        {confirmed.years.map(({ year, planId, title, lines, observations, action }) => (
          <li key={year}>
            <p className="stacked-main">
              <ContextLink to={`/plans/${planId}`} onClick={onClose}>
                {title}
              </ContextLink>
            </p>
            <p className="stacked-note">
              {t(`confirmation.action.${action}`)} · {t('confirmation.counts', { lines, observations })}
            </p>
          </li>
        ))}
      </ul>
      <div className="form-foot dialog-foot">
        <ContextLink to="/plans" className="button button-primary">
          {t('confirmation.to-plans')}
        </ContextLink>
        <button type="button" className="button" onClick={onClose}>
          {t('dialog.close')}
        </button>
      </div>
    </>
  )
}
