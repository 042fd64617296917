import type { Reading, ReportSummary } from '@gangmu/domain'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Loading } from '../../components/loading.tsx'
import { Problem, useProblemText } from '../../components/problem.tsx'
import { useToast } from '../../components/toasts.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useKeys } from '../../lib/keys.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { ListPane } from './list-pane.tsx'
import { NarrowActs, NarrowSwitch } from './narrow.tsx'
import { type Element, spansByLine, TAB_KINDS } from './review-elements.ts'
import { ReviewHead } from './review-head.tsx'
import { layoutBlocks } from './text-blocks.ts'
import { TextPane } from './text-pane.tsx'
import { TextSearch } from './text-search.tsx'
import { UnsentNotice } from './unsent-notice.tsx'
import { useDesk } from './use-desk.ts'
import { useReview } from './use-review.ts'
import { useTextSearch, withHits } from './use-text-search.ts'

type Props = {
  readonly report: ReportSummary
  readonly readingId: string
  readonly reading: Reading
  readonly lines: readonly string[]
}

/** The text on the left, what was read of it on the right; each finds the other. */
export const ReviewDesk = ({ report, readingId, reading, lines }: Props) => {
  const { t } = useWords()
  const review = useReview(report.id, reading, readingId)
  const { elements } = review
  const desk = useDesk(elements, review)
  const canReview = useCan('report.review')
  const [pane, setPane] = useState<'text' | 'list'>('text')
  const search = useTextSearch(lines)
  const [isSearching, setIsSearching] = useState(false)
  const searchField = useRef<HTMLInputElement>(null)

  const blocks = useMemo(() => layoutBlocks(lines, reading), [lines, reading])
  const marks = useMemo(() => spansByLine(elements), [elements])
  const spans = useMemo(() => withHits(marks, search.hits), [marks, search.hits])
  const inFocus = isSearching && search.current !== null ? search.current : desk.element

  // Stepping through the list leaves the search where it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever comes into focus.
  useEffect(() => setIsSearching(false), [desk.current])

  const pick = useCallback((id: string) => !id.startsWith('hit.') && desk.find(id), [desk.find])
  useReviewKeys({ desk, review, canReview, focusSearch: () => searchField.current?.focus() })

  const batches = useMemo(() => new Map(review.batches.map((batch) => [batch.batch, batch])), [review.batches])
  const batchOf = useMemo(
    () => new Map(review.review.data?.elements.map((element) => [`${element.kind}.${element.key}`, element.batch])),
    [review.review.data],
  )
  const decidedBy = (element: Element): string | null => {
    const batch = batches.get(batchOf.get(element.id) ?? -1)
    if (batch === undefined || element.state === 'open') return null
    const by = t('review.decided-by', { person: batch.decidedBy, when: formatInstant(batch.decidedAt) })
    return batch.carriedFrom === null ? by : `${by} · ${t('review.carried')}`
  }

  return (
    <div className={`review review-shows-${pane}`}>
      <ReviewHead report={report} reading={reading} readingId={readingId} review={review} />
      <UnsentNotice review={review} />
      {review.review.error && !review.review.data && <Problem error={review.review.error} onRetry={() => void review.review.refetch()} />}
      <NarrowSwitch pane={pane} onPane={setPane} />
      <div className="review-panes">
        <section className="text-side" aria-labelledby="text-title">
          <div className="text-tools">
            <h2 id="text-title">{t('review.text')}</h2>
            <TextSearch field={searchField} search={search} onUse={() => setIsSearching(true)} />
            <Legend />
          </div>
          <TextPane lines={lines} blocks={blocks} spans={spans} current={inFocus} onPick={pick} />
        </section>
        {review.review.data === undefined ? (
          <Loading rows={10} />
        ) : (
          <ListPane
            reportId={report.id}
            elements={elements}
            shown={desk.shown}
            kind={desk.kind}
            filter={desk.filter}
            current={desk.current}
            selected={desk.selected}
            form={desk.form}
            acts={canReview ? desk.acts : null}
            onFocus={desk.acts.focus}
            onKind={desk.chooseKind}
            onFilter={desk.setFilter}
            onBulk={desk.bulk}
            onDeselect={desk.deselect}
            decidedBy={decidedBy}
          />
        )}
      </div>
      {canReview && <NarrowActs desk={desk} onForm={() => setPane('list')} />}
    </div>
  )
}

type KeysProps = {
  readonly desk: ReturnType<typeof useDesk>
  readonly review: ReturnType<typeof useReview>
  readonly canReview: boolean
  readonly focusSearch: () => void
}

/** The whole review without a mouse. */
const useReviewKeys = ({ desk, review, canReview, focusSearch }: KeysProps) => {
  const { t } = useWords()
  const tell = useToast()
  const describe = useProblemText()
  const undo = async () => {
    try {
      tell({ text: t((await review.undoLast()) ? 'toast.undone' : 'review.nothing-to-undo') })
    } catch (error) {
      tell({ text: describe(error) })
    }
  }
  const accept = () => {
    const chosen = desk.shown.filter(({ id }) => desk.selected.has(id))
    if (chosen.length > 0) desk.bulk(chosen)
    else if (desk.element !== null) desk.acts.accept(desk.element)
  }
  const open = (form: 'correct' | 'reject') => desk.element !== null && desk.setForm(form)
  const deciding = [
    { key: 'Enter', label: t('review.accept'), run: accept },
    { key: 'e', label: t('review.correct'), run: () => open('correct') },
    { key: 'x', label: t('review.reject'), run: () => open('reject') },
    { key: 'u', label: t('review.undo-last'), run: () => void undo() },
    { key: 'J', label: t('review.key-select-next'), run: () => desk.step(1, true) },
    { key: 'K', label: t('review.key-select-previous'), run: () => desk.step(-1, true) },
    { key: 'Escape', label: t('review.key-escape'), run: () => (desk.form === null ? desk.deselect() : desk.setForm(null)) },
  ]
  useKeys(
    t('review.keys'),
    [
      { key: 'j', label: t('review.key-next'), run: () => desk.step(1) },
      { key: 'k', label: t('review.key-previous'), run: () => desk.step(-1) },
      ...(canReview ? deciding : []),
      { key: '/', label: t('review.search-text'), run: focusSearch },
      ...TAB_KINDS.map((kind, at) => ({
        key: String(at + 1),
        label: t(`review.tab.${kind}`),
        run: () => desk.chooseKind(kind),
      })),
    ],
    true,
  )
}

const LEGEND = ['fact', 'target', 'commitment', 'project'] as const

/** Which line under the text means what. */
const Legend = () => {
  const { t } = useWords()
  return (
    <ul className="legend" aria-label={t('review.legend')}>
      {LEGEND.map((look) => (
        <li key={look}>
          <span className={`mark mark-${look} mark-open`}>{t(`review.legend.${look}`)}</span>
        </li>
      ))}
      <li>
        <span className="mark mark-fact mark-accepted">{t('review.legend.accepted')}</span>
      </li>
    </ul>
  )
}
