import { FINDING_ACTIONS, type ReportSummary } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/empty-state.tsx'
import { DECISION_KEYS } from '../../components/finding-decision.tsx'
import { useProblemText } from '../../components/problem.tsx'
import type { Checks } from '../../lib/check-queries.ts'
import { useKeys } from '../../lib/keys.tsx'
import { useWords } from '../../lib/locale.tsx'
import { readingQuery } from '../../lib/report-queries.ts'
import { useCan } from '../../lib/session.ts'
import { useAddress } from '../../lib/use-address.ts'
import { fits } from './arrange-findings.ts'
import { BulkBar } from './bulk-bar.tsx'
import { CheckFilters } from './check-filters.tsx'
import { CheckHead } from './check-head.tsx'
import { FindingList } from './finding-list.tsx'
import { ResolvedList, VerifiedList } from './folded-lists.tsx'
import { MarkSheet } from './mark-sheet.tsx'
import { NarrowActs } from './narrow-acts.tsx'
import type { Decisions } from './use-decisions.ts'
import { type Desk, useDesk } from './use-desk.ts'

type Props = { readonly report: ReportSummary; readonly checks: Checks; readonly decisions: Decisions }

/** What must be mended first, then what to look at, hints folded away; below it what was found to be right. */
export const ChecksDesk = ({ report, checks, decisions }: Props) => {
  const canDecide = useCan('finding.decide')
  const { findings } = decisions
  const desk = useDesk(decisions)
  useDeskKeys(desk, canDecide)
  const verified = findings.filter((finding) => finding.state === 'verified' && fits(finding, desk.conditions))
  return (
    <div className="page page-findings">
      <CheckHead report={report} checks={checks} findings={findings} />
      <UnsentNotice decisions={decisions} />
      {findings.length === 0 ? (
        <NothingFound report={report} hasHints={false} />
      ) : (
        <>
          <CheckFilters findings={findings} conditions={desk.conditions} />
          {canDecide && <BulkBar desk={desk} />}
          <FindingList reportId={report.id} desk={desk} canDecide={canDecide} />
          <NoneListed report={report} desk={desk} hasVerified={verified.some(({ severity }) => severity !== '提示')} />
          <Hints desk={desk} decisions={decisions} />
          {desk.conditions.state === null && <VerifiedList reportId={report.id} findings={verified} act={canDecide ? desk.act : null} />}
        </>
      )}
      <ResolvedList reportId={report.id} resolved={checks.resolved} />
      <MarkSheet reportId={report.id} findings={findings} />
      {canDecide && desk.list.length > 0 && <NarrowActs desk={desk} />}
    </div>
  )
}

/** The whole of it without a mouse. */
const useDeskKeys = (desk: Desk, canDecide: boolean) => {
  const { t } = useWords()
  const { step, press, form, setForm, deselect } = desk
  const deciding = [
    ...FINDING_ACTIONS.map((action) => ({ key: DECISION_KEYS[action], label: t(`finding-action.${action}`), run: () => press(action) })),
    { key: 'J', label: t('review.key-select-next'), run: () => step(1, true) },
    { key: 'K', label: t('review.key-select-previous'), run: () => step(-1, true) },
    { key: 'Escape', label: t('review.key-escape'), run: () => (form === null ? deselect() : setForm(null)) },
  ]
  useKeys(
    t('checks.keys'),
    [
      { key: 'j', label: t('review.key-next'), run: () => step(1) },
      { key: 'k', label: t('review.key-previous'), run: () => step(-1) },
      ...(canDecide ? deciding : []),
    ],
    true,
  )
}

/** Decisions that were not kept: why, that nothing of them is lost, and the way on. */
const UnsentNotice = ({ decisions: { unsent, sendAgain, giveUp } }: { readonly decisions: Decisions }) => {
  const { t } = useWords()
  const describe = useProblemText()
  const last = unsent.at(-1)
  if (last === undefined) return null
  const count = unsent.reduce((sum, { act }) => sum + act.keys.length, 0)
  return (
    <div className="notice" role="alert">
      <p>{describe(last.error)}</p>
      <p>{t('checks.unsent', { count })}</p>
      <button type="button" className="button" onClick={sendAgain}>
        {t('review.send-again')}
      </button>{' '}
      <button type="button" className="quiet" onClick={giveUp}>
        {t('review.give-up')}
      </button>
    </div>
  )
}

/** Not that there is no data: what was looked at, and that all of it agrees; hints may be left. */
const NothingFound = ({ report, hasHints }: { readonly report: ReportSummary; readonly hasHints: boolean }) => {
  const { t } = useWords()
  const { data: reading } = useQuery(readingQuery(report.id, report.readingId))
  if (reading === undefined) return null
  const { facts, indicators, projects, commitments } = reading
  const read = { facts: facts.length, indicators: indicators.length, projects: projects.length, commitments: commitments.length }
  return <EmptyState>{t(hasHints ? 'checks.no-claims' : 'checks.nothing-found', read)}</EmptyState>
}

type NoneProps = Pick<Props, 'report'> & { readonly desk: Desk; readonly hasVerified: boolean }

/** Nothing is listed: the conditions leave nothing, all of it was verified, or there never was anything but hints. */
const NoneListed = ({ report, desk, hasVerified }: NoneProps) => {
  const { t } = useWords()
  const { change } = useAddress()
  if (desk.list.length > 0) return null
  if (Object.values(desk.conditions).some((value) => value !== null))
    return (
      <EmptyState
        next={
          <button type="button" className="button" onClick={() => change({ severity: null, state: null, since: null, rule: null })}>
            {t('filter.clear')}
          </button>
        }
      >
        {t('table.empty-filter')}
      </EmptyState>
    )
  return hasVerified ? <EmptyState>{t('checks.claims-verified')}</EmptyState> : <NothingFound report={report} hasHints />
}

/** Hints are worth a glance, but not before the rest. */
const Hints = ({ desk, decisions: { findings } }: { readonly desk: Desk; readonly decisions: Decisions }) => {
  const { t } = useWords()
  const { change } = useAddress()
  const { conditions, withHints } = desk
  if (conditions.severity !== null || conditions.rule !== null) return null
  const count = findings.filter(
    (finding) => finding.severity === '提示' && fits(finding, conditions) && (finding.state !== 'verified' || conditions.state !== null),
  ).length
  if (count === 0) return null
  return (
    <button
      type="button"
      className="hints-fold"
      aria-expanded={withHints}
      onClick={() => change({ hints: withHints ? null : 'yes' }, { replace: true })}
    >
      {t(withHints ? 'checks.hints-close' : 'checks.hints-open', { count })}
    </button>
  )
}
