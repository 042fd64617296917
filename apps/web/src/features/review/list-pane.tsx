import { type ReactNode, useState } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { useWords } from '../../lib/locale.tsx'
import { ElementRow, type OpenForm, type RowActs } from './element-row.tsx'
import { RejectionForm } from './rejection-form.tsx'
import { type Element, progressOf, TAB_KINDS } from './review-elements.ts'

export type Filter = 'all' | 'open' | 'doubtful'
export const FILTERS: readonly Filter[] = ['all', 'open', 'doubtful']

type Props = {
  readonly reportId: string
  readonly elements: readonly Element[]
  readonly shown: readonly Element[]
  readonly kind: Element['kind']
  readonly filter: Filter
  readonly current: string | null
  readonly selected: ReadonlySet<string>
  readonly form: OpenForm
  readonly acts: RowActs | null
  readonly onFocus: RowActs['focus']
  readonly onKind: (kind: Element['kind']) => void
  readonly onFilter: (filter: Filter) => void
  readonly onBulk: (elements: readonly Element[], reason?: string) => void
  readonly onDeselect: () => void
  readonly decidedBy: (element: Element) => string | null
}

/** What was read, kind by kind, with how far each has been reviewed. */
export const ListPane = (props: Props) => {
  const { t } = useWords()
  const { reportId, elements, shown, kind, filter, current, selected, form, acts, onFocus, onKind, onFilter, decidedBy } = props
  const tabs = TAB_KINDS.map((id) => {
    const { decided, total } = progressOf(elements.filter((element) => element.kind === id))
    return { id, label: t(`review.tab.${id}`), count: `${decided}/${total}` }
  })
  return (
    <section className="list-pane" aria-label={t('review.list')}>
      <Tabs label={t('review.tabs')} tabs={tabs} current={kind} onChoose={(id) => onKind(id as Element['kind'])} />
      <div className="list-tools">
        {FILTERS.map((each) => (
          <button key={each} type="button" className="filter" aria-pressed={filter === each} onClick={() => onFilter(each)}>
            {t(`review.filter.${each}`)}
          </button>
        ))}
        {acts !== null && <Bulk {...props} />}
      </div>
      <div className="list-scroll" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${kind}`}>
        {shown.length === 0 ? (
          <EmptyState next={filter !== 'all' && <ShowAll onFilter={onFilter} />}>
            {t(filter === 'all' ? 'review.empty' : `review.empty-${filter}`)}
          </EmptyState>
        ) : (
          <ul className="elements">
            {shown.map((element) => (
              <ElementRow
                key={element.id}
                reportId={reportId}
                element={element}
                isCurrent={element.id === current}
                isSelected={selected.has(element.id)}
                form={element.id === current ? form : null}
                acts={acts}
                onFocus={onFocus}
                decidedBy={element.id === current ? decidedBy(element) : null}
              />
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

const ShowAll = ({ onFilter }: Pick<Props, 'onFilter'>) => {
  const { t } = useWords()
  return (
    <button type="button" className="button" onClick={() => onFilter('all')}>
      {t('review.filter.all')}
    </button>
  )
}

/** Many at once: what is selected, or what is shown and still open. */
const Bulk = ({ elements, shown, kind, filter, selected, onBulk, onDeselect }: Props): ReactNode => {
  const { t } = useWords()
  const [isRejecting, setIsRejecting] = useState(false)
  const chosen = elements.filter(({ id }) => selected.has(id))
  const isOpen = ({ state }: Element) => state === 'open'
  const shownOpen = shown.filter(isOpen)
  const tabOpen = elements.filter((element) => element.kind === kind && isOpen(element))
  const count = (list: readonly Element[]) => ({ count: list.length })
  if (chosen.length === 0)
    return (
      <span className="list-bulk">
        {filter !== 'all' && shownOpen.length > 0 && shownOpen.length < tabOpen.length && (
          <button type="button" className="quiet" onClick={() => onBulk(shownOpen)}>
            {t('review.accept-shown', count(shownOpen))}
          </button>
        )}
        {tabOpen.length > 0 && (
          <button type="button" className="quiet" onClick={() => onBulk(tabOpen)}>
            {t('review.accept-tab', count(tabOpen))}
          </button>
        )}
      </span>
    )
  return (
    <>
      <span className="list-bulk">
        <span className="list-selected">{t('review.selected', count(chosen))}</span>
        <button type="button" className="quiet" onClick={() => onBulk(chosen)}>
          {t('review.accept')}
        </button>
        <button type="button" className="quiet" onClick={() => setIsRejecting(!isRejecting)}>
          {t('review.reject')}
        </button>
        <button type="button" className="quiet" onClick={onDeselect}>
          {t('review.deselect')}
        </button>
      </span>
      {isRejecting && (
        <div className="bulk-form">
          <RejectionForm
            id="selection"
            onClose={() => setIsRejecting(false)}
            onSubmit={(reason) => {
              setIsRejecting(false)
              onBulk(chosen, reason)
            }}
          />
        </div>
      )}
    </>
  )
}
