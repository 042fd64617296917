import type { PlanViewAnswer } from '@gangmu/contract'
import type { VerdictStatus } from '@gangmu/domain'
import { ContextLink } from '../../components/context-link.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useAreaName } from '../../lib/use-area-name.ts'
import { PlanActions } from './plan-actions.tsx'
import type { PlanRights } from './plan-page.tsx'

type Props = { readonly view: PlanViewAnswer; readonly rights: PlanRights }

/** Title, whose and how far the plan is, and what came of its lines. */
export const PlanHead = ({ view, rights }: Props) => {
  const { t } = useWords()
  const areaName = useAreaName()
  const { plan, events } = view
  const last = events.filter((event) => event.stage === plan.stage).pop()
  return (
    <header className="report-head head-with-action">
      <h1>{plan.title}</h1>
      <p className="purpose">{t('plan.purpose')}</p>
      <ul className="facts-line">
        <li>
          <b>{areaName(plan.areaId)}</b>
        </li>
        <li>{t('context.year-of', { year: plan.year })}</li>
        <li>
          <b>{t(`plan-stage.${plan.stage}`)}</b>
          {last && <span> {[last.on, last.organ, last.documentNo].filter(Boolean).join(' ')}</span>}
        </li>
        <li>
          <PlanRelease view={view} />
        </li>
        {plan.reportId !== null && (
          <li>
            <ContextLink to={`/reports/${plan.reportId}`}>{t('plan.from-report')}</ContextLink>
          </li>
        )}
      </ul>
      <Counts view={view} asOf={rights.asOf} />
      <PlanActions view={view} rights={rights} />
    </header>
  )
}

/** How far the plan may be seen, by whom where that is limited, and who said so when. */
const PlanRelease = ({ view: { plan, released } }: Pick<Props, 'view'>) => {
  const { t } = useWords()
  return (
    <>
      {t(`release.${plan.release}`)}
      {plan.audience.length > 0 && <span>（{plan.audience.map((role) => t(`role.${role}`)).join(t('plan.comma'))}）</span>}
      {released && <span> {t('plan.recorded-by', { by: released.by, at: formatInstant(released.at) })}</span>}
    </>
  )
}

const STATUSES: readonly VerdictStatus[] = ['met', 'missed', 'undetermined']

/** 38项指标：约束性8、预期性30；完成30、未达预期5、暂未认定3。 Only numbered lines count, as a report counts them. */
const Counts = ({ view: { plan, counts }, asOf }: Pick<Props, 'view'> & Pick<PlanRights, 'asOf'>) => {
  const { t } = useWords()
  const { lines, binding, expected, verdicts } = counts
  if (lines === 0) return null
  return (
    <p className="plan-counts" title={t('plan.counting-rule')}>
      <b>{t('plan.counts.lines', { count: lines })}</b>
      {binding + expected > 0 && t('plan.counts.natures', { binding, expected })}
      {t('plan.counts.break')}
      {verdicts === null
        ? t(asOf === null ? 'plan.counts.unjudged' : 'plan.counts.unjudged-then', { year: plan.year })
        : STATUSES.map((status, at) => (
            <span key={status}>
              {at > 0 && t('plan.counts.comma')}
              <span className={`plan-count verdict-ink-${status}`}>
                {t('plan.counts.verdict', { word: t(`status.${status}`), count: verdicts[status] })}
              </span>
            </span>
          ))}
      {t('plan.counts.end')}
    </p>
  )
}
