import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../lib/locale.tsx'
import { monthQuery } from '../../lib/month-queries.ts'
import { usePeriodText } from '../../lib/use-period-text.ts'
import { ContextLink } from '../context-link.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import { SideSheet } from '../side-sheet.tsx'
import { MonthLineBody } from './month-line-body.tsx'

type Props = {
  readonly planId: string
  readonly month: string
  readonly lineId: string
  readonly asOf?: string | null
  readonly onClose: () => void
}

/** A line's month beside whatever list it was opened from. */
export const MonthLineSheet = ({ planId, month, lineId, asOf = null, onClose }: Props) => {
  const { t } = useWords()
  const periodText = usePeriodText()
  const { data, error, refetch } = useQuery(monthQuery(planId, month, asOf))
  const line = data?.lines.find(({ facts }) => facts.lineId === lineId)
  return (
    <SideSheet title={line === undefined ? periodText(month) : `${line.facts.name}　${periodText(month)}`} onClose={onClose}>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading rows={8} />}
      {data && line === undefined && <EmptyState>{t('month-line.gone')}</EmptyState>}
      {line && (
        <>
          <p>
            <ContextLink to={`/plans/${planId}?row=${lineId}`}>{t('month-line.to-plan')}</ContextLink>
          </p>
          <MonthLineBody key={`${month} ${lineId}`} planId={planId} month={month} line={line} isPast={asOf !== null} />
        </>
      )}
    </SideSheet>
  )
}
