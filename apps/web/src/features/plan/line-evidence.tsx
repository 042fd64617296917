import { useQuery } from '@tanstack/react-query'
import { ContextLink } from '../../components/context-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { SourceText } from '../../components/source-text.tsx'
import { useWords } from '../../lib/locale.tsx'
import { formatPlace } from '../../lib/place.ts'
import { evidenceQuery } from '../../lib/report-queries.ts'
import { type PlanLineView, type PrintedAt, printedPlaces } from './plan-line.ts'
import type { OpenLine } from './use-open-line.ts'

type Props = { readonly line: PlanLineView; readonly opening: OpenLine }

/** Where the line's figures stand in the reports they came from, one at a time. */
export const LineEvidence = ({ line, opening }: Props) => {
  const { t } = useWords()
  const places = printedPlaces(line)
  const shown = opening.figure === null ? places[0] : places.find(({ figure }) => figure === opening.figure)
  const label = (figure: (typeof places)[number]['figure']) => t(`plan.figure.${figure}`)
  return (
    <section>
      <h3>{t('evidence.source')}</h3>
      {places.length > 1 && (
        <div className="choices">
          {places.map(({ figure }) => (
            <button
              key={figure}
              type="button"
              className="filter"
              aria-pressed={figure === shown?.figure}
              onClick={() => opening.open(line.id, figure)}
            >
              {label(figure)}
            </button>
          ))}
        </div>
      )}
      {shown ? <Printed at={shown.at} /> : <p className="sheet-note">{t('plan.no-source')}</p>}
    </section>
  )
}

const Printed = ({ at: { reportId, span } }: { at: PrintedAt }) => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(evidenceQuery(reportId, span))
  return (
    <>
      {isPending && <Loading rows={5} />}
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {data && <SourceText evidence={data} />}
      <p className="source-where">
        <ContextLink to={`/reports/${reportId}?tab=indicators&at=${formatPlace(span)}`}>{t('plan.open-report')}</ContextLink>
      </p>
    </>
  )
}
