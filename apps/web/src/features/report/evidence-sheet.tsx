import { useQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { CopyLink } from '../../components/copy-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { SheetFigure } from '../../components/sheet-figure.tsx'
import { SideSheet } from '../../components/side-sheet.tsx'
import { SourceText } from '../../components/source-text.tsx'
import { useWords } from '../../lib/locale.tsx'
import type { Place } from '../../lib/place.ts'
import { evidenceQuery } from '../../lib/report-queries.ts'
import type { Door } from './door.tsx'

type Props = {
  readonly reportId: string
  readonly place: Place
  /** Null where the address names a place that is no figure of this tab. */
  readonly door: Door | null
  readonly index: number
  readonly count: number
  readonly onStep: (by: number) => void
  readonly onClose: () => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** Beside the table (below it on a narrow screen): the figure, what is known of it, and the sentence it came from. */
export const EvidenceSheet = ({ reportId, place, door, index, count, onStep, onClose }: Props) => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(evidenceQuery(reportId, place))
  const stepByKey = (event: KeyboardEvent<HTMLElement>) => {
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    onStep(by)
  }
  return (
    <SideSheet title={door?.label ?? t('evidence.title')} onClose={onClose} onKeyDown={stepByKey}>
      {door && door.text !== '' && <SheetFigure text={door.text} unit={door.unit} />}
      {door && door.details.length > 0 && (
        <dl className="details">
          {door.details.map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <h3>{t('evidence.source')}</h3>
      {isPending && <Loading rows={5} />}
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {data && <SourceText evidence={data} />}
      <div className="sheet-foot">
        <button type="button" className="button" disabled={index <= 0} onClick={() => onStep(-1)}>
          {t('evidence.previous')}
        </button>
        <button type="button" className="button" disabled={index === -1 || index >= count - 1} onClick={() => onStep(1)}>
          {t('evidence.next')}
        </button>
        <CopyLink />
        {index >= 0 && <span className="sheet-position">{t('evidence.position', { index: index + 1, count })}</span>}
      </div>
      <p className="sheet-keys">{t('evidence.keys')}</p>
    </SideSheet>
  )
}
