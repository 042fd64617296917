import { type MouseEvent, memo, type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../lib/locale.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { DoubtList } from './doubt-list.tsx'
import { ElementBody } from './element-body.tsx'
import { ElementHistory } from './element-history.tsx'
import { RejectionForm } from './rejection-form.tsx'
import type { Element } from './review-elements.ts'

/** What the focused row has open below it. */
export type OpenForm = 'correct' | 'reject' | 'history' | null

export type RowActs = {
  readonly focus: (id: string, extend: boolean) => void
  readonly toggle: (id: string) => void
  readonly accept: (element: Element) => void
  readonly open: (form: OpenForm) => void
  readonly correct: (element: Element, value: object, reason: string) => void
  readonly reject: (element: Element, reason: string) => void
  readonly reset: (element: Element) => void
}

type Props = {
  readonly reportId: string
  readonly element: Element
  readonly isCurrent: boolean
  readonly isSelected: boolean
  readonly form: OpenForm
  /** Null where the reader may look but not decide. */
  readonly acts: RowActs | null
  readonly onFocus: RowActs['focus']
  /** Who decided, and when. */
  readonly decidedBy: string | null
}

/** An element as it was read, what was decided of it and, where it is in focus, what can be. */
export const ElementRow = memo(({ reportId, element, isCurrent, isSelected, form, acts, onFocus, decidedBy }: Props) => {
  const { t } = useWords()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const pick = (event: MouseEvent<HTMLElement>) => {
    if ((event.target as HTMLElement).closest('button, input, select, textarea, label, form, a')) return
    onFocus(element.id, event.shiftKey)
  }
  const classes = ['element', `element-${element.state}`, isCurrent && 'element-current', isSelected && 'element-selected']
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k go from row to row.
    <li
      ref={row}
      data-row={element.id}
      className={classes.filter(Boolean).join(' ')}
      aria-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={pick}
    >
      <div className="element-main">
        {acts !== null && (
          <input
            type="checkbox"
            className="element-check"
            tabIndex={-1}
            checked={isSelected}
            aria-label={t('review.select')}
            onChange={() => acts.toggle(element.id)}
          />
        )}
        <div className="element-body">
          <ElementBody element={element} />
          <DoubtList element={element} isCurrent={isCurrent} />
        </div>
        <span className={`element-state element-state-${element.state}`}>{t(`review.state.${element.state}`)}</span>
      </div>
      {isCurrent && (
        <Details reportId={reportId} element={element} form={form} acts={acts} decidedBy={decidedBy} onClose={() => row.current?.focus()} />
      )}
    </li>
  )
})

type DetailsProps = Pick<Props, 'reportId' | 'element' | 'form' | 'acts' | 'decidedBy'> & { readonly onClose: () => void }

const Details = ({ reportId, element, form, acts, decidedBy, onClose }: DetailsProps): ReactNode => {
  const { t } = useWords()
  const { state, decision } = element
  const close = () => {
    acts?.open(null)
    onClose()
  }
  return (
    <div className="element-details">
      {decidedBy !== null && (
        <p className="element-decided">
          {decidedBy}
          {decision?.reason && <> · {t('review.because', { reason: decision.reason })}</>}
        </p>
      )}
      {acts !== null && form !== 'correct' && form !== 'reject' && (
        <div className="element-acts">
          <button type="button" className="button" onClick={() => acts.accept(element)}>
            {t('review.accept')} <kbd>Enter</kbd>
          </button>
          <button type="button" className="button" onClick={() => acts.open('correct')}>
            {t('review.correct')} <kbd>e</kbd>
          </button>
          <button type="button" className="button" onClick={() => acts.open('reject')}>
            {t('review.reject')} <kbd>x</kbd>
          </button>
          {state !== 'open' && (
            <button type="button" className="quiet" onClick={() => acts.reset(element)}>
              {t('review.reset')}
            </button>
          )}
          {state !== 'open' && (
            <button
              type="button"
              className="quiet"
              aria-expanded={form === 'history'}
              onClick={() => acts.open(form === 'history' ? null : 'history')}
            >
              {t('review.element-history')}
            </button>
          )}
        </div>
      )}
      {acts !== null && form === 'correct' && (
        <CorrectionForm
          key={element.id}
          element={element}
          onSubmit={(value, reason) => acts.correct(element, value, reason)}
          onClose={close}
        />
      )}
      {acts !== null && form === 'reject' && (
        <RejectionForm id={element.id} onSubmit={(reason) => acts.reject(element, reason)} onClose={close} />
      )}
      {form === 'history' && <ElementHistory reportId={reportId} element={element} />}
    </div>
  )
}
