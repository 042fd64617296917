import { useQuery } from '@tanstack/react-query'
import { ContextLink } from '../../components/context-link.tsx'
import { DetailList } from '../../components/detail-list.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { SideSheet } from '../../components/side-sheet.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { findingHistoryQuery, type Suppression } from './queries.ts'

type Props = {
  readonly suppression: Suppression
  /** Null where the reader may look but not decide. */
  readonly onTakeBack: (() => void) | null
  readonly isBusy: boolean
  readonly onClose: () => void
}

/** A verified finding with everything that was ever decided of it. */
export const SuppressionSheet = ({ suppression, onTakeBack, isBusy, onClose }: Props) => {
  const { t } = useWords()
  const { key, rule, ruleName, family, said, reason, reportId, reportTitle, decidedBy, decidedAt } = suppression
  const reportLink = <ContextLink to={`/reports/${reportId}`}>{reportTitle}</ContextLink>
  const ruleLink = <ContextLink to={`/rules/${rule}`}>{ruleName}</ContextLink>
  return (
    <SideSheet title={family === null ? t('suppressions.gone-rule') : ruleName} onClose={onClose}>
      <p className="found-words">{said}</p>
      <DetailList
        details={[
          [t('suppressions.reason'), reason],
          [t('suppressions.by'), decidedBy],
          [t('suppressions.at'), formatInstant(decidedAt)],
          [t('suppressions.report'), reportLink],
          [t('rules.name'), family !== null && ruleLink],
        ]}
      />
      {onTakeBack && (
        <div className="sheet-foot">
          <button type="button" className="button" aria-disabled={isBusy} onClick={() => !isBusy && onTakeBack()}>
            {t('suppressions.take-back')}
          </button>
        </div>
      )}
      <h3>{t('suppressions.history')}</h3>
      <History findingKey={key} />
    </SideSheet>
  )
}

const History = ({ findingKey }: { readonly findingKey: string }) => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(findingHistoryQuery(findingKey))
  if (isPending) return <Loading rows={2} />
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <ol className="history">
      {data.map(({ batch, action, reason, unit, decidedBy, decidedAt, reportTitle }) => (
        <li key={batch} className="found-standing">
          <b>{t(`finding-action.${action}`)}</b>
          {unit && <span>{unit.name}</span>}
          {reason !== null && <span>{t('finding-reason.because', { reason })}</span>}
          <span>{decidedBy}</span>
          <span className="digits">{formatInstant(decidedAt)}</span>
          <span>{t('finding-reason.on', { report: reportTitle })}</span>
        </li>
      ))}
    </ol>
  )
}
