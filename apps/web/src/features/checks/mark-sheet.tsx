import { useQuery } from '@tanstack/react-query'
import { ContextLink } from '../../components/context-link.tsx'
import { CopyLink } from '../../components/copy-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { SideSheet } from '../../components/side-sheet.tsx'
import { SourceText } from '../../components/source-text.tsx'
import type { CheckedFinding } from '../../lib/check-queries.ts'
import { useWords } from '../../lib/locale.tsx'
import { formatPlace, parsePlace } from '../../lib/place.ts'
import { evidenceQuery } from '../../lib/report-queries.ts'
import { useAddress } from '../../lib/use-address.ts'

type Props = { readonly reportId: string; readonly findings: readonly CheckedFinding[] }

/** The place the address names (`at`, of the report `of`) in the text around it; the marks of its finding one after the other. */
export const MarkSheet = ({ reportId, findings }: Props) => {
  const { get, change } = useAddress()
  const at = get('at')
  const place = parsePlace(at)
  if (place === null) return null
  const of = get('of') ?? reportId
  const finding = findings.find(({ sentences }) => placesOf(sentences, of).includes(formatPlace(place)))
  const places = finding === undefined ? [] : placesOf(finding.sentences, of)
  return (
    <OpenSheet
      key={of}
      reportId={of}
      place={place}
      said={finding?.said ?? null}
      position={places.indexOf(formatPlace(place))}
      count={places.length}
      onStep={(by) => change({ at: places[places.indexOf(formatPlace(place)) + by] ?? at }, { replace: true })}
      onClose={() => change({ at: null, of: null }, { replace: true })}
    />
  )
}

const placesOf = (sentences: CheckedFinding['sentences'], reportId: string): readonly string[] =>
  sentences.flatMap((sentence) =>
    sentence.reportId === reportId ? sentence.marks.map((mark) => formatPlace({ line: sentence.line, ...mark })) : [],
  )

type OpenProps = {
  readonly reportId: string
  readonly place: NonNullable<ReturnType<typeof parsePlace>>
  /** What is said of it; null where the address names a place of no finding. */
  readonly said: string | null
  readonly position: number
  readonly count: number
  readonly onStep: (by: number) => void
  readonly onClose: () => void
}

const OpenSheet = ({ reportId, place, said, position, count, onStep, onClose }: OpenProps) => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(evidenceQuery(reportId, place))
  return (
    <SideSheet title={t('evidence.title')} onClose={onClose}>
      {said !== null && <p>{said}</p>}
      <h3>{t('evidence.source')}</h3>
      {isPending && <Loading rows={5} />}
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {data && <SourceText evidence={data} />}
      <div className="sheet-foot">
        {count > 1 && (
          <>
            <button type="button" className="button" disabled={position <= 0} onClick={() => onStep(-1)}>
              {t('evidence.previous')}
            </button>
            <button type="button" className="button" disabled={position === -1 || position >= count - 1} onClick={() => onStep(1)}>
              {t('evidence.next')}
            </button>
          </>
        )}
        <CopyLink />
        <ContextLink to={`/reports/${reportId}/review`}>{t('review.open')}</ContextLink>
      </div>
    </SideSheet>
  )
}
