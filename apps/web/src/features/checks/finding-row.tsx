import { type MouseEvent, memo, type ReactNode, useEffect, useRef } from 'react'
import { type Decision, FindingDecide, FindingStanding, toDecision } from '../../components/finding-decision.tsx'
import type { CheckedFinding } from '../../lib/check-queries.ts'
import { useWords } from '../../lib/locale.tsx'
import { DecisionHistory } from './decision-history.tsx'
import { FindingSentences } from './finding-sentences.tsx'
import { type OpenForm, rowId } from './use-desk.ts'

export type RowActs = {
  readonly focus: (index: number, extend: boolean) => void
  readonly toggle: (indexes: readonly number[], isChosen: boolean) => void
  readonly open: (form: OpenForm) => void
  readonly act: (findings: readonly CheckedFinding[], decision: Decision) => void
}

type Props = {
  readonly reportId: string
  readonly finding: CheckedFinding
  /** Close enough to the view to be drawn whole; `height` is how high it was the last time. */
  readonly isNear: boolean
  readonly height: number | null
  readonly isCurrent: boolean
  readonly isSelected: boolean
  readonly form: OpenForm
  readonly acts: RowActs
  readonly canDecide: boolean
}

/** A finding: what does not agree, the sentences side by side, what would make it right, and what was decided. */
export const FindingRow = memo((props: Props) => {
  const { finding, isNear, height, isCurrent, isSelected, form, acts } = props
  const row = useRef<HTMLLIElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form that opens makes the row longer.
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent, form])
  const pick = (event: MouseEvent<HTMLElement>) => {
    if ((event.target as HTMLElement).closest('a, button, input, select, textarea, label, form')) return
    // Somebody marks words to copy them.
    if (window.getSelection()?.isCollapsed === false && !event.shiftKey) return
    acts.focus(finding.index, event.shiftKey)
  }
  const classes = ['finding', `finding-${finding.state}`, isCurrent && 'finding-current', isSelected && 'finding-selected']
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k go from row to row.
    <li
      ref={row}
      id={rowId(finding.index)}
      data-row={finding.index}
      className={classes.filter(Boolean).join(' ')}
      style={isNear ? undefined : { minHeight: height ?? undefined }}
      aria-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={pick}
    >
      {isNear ? <Body {...props} /> : <p className="finding-said">{finding.said}</p>}
    </li>
  )
})

const Body = ({ reportId, finding, isCurrent, isSelected, form, acts, canDecide }: Props) => {
  const { t } = useWords()
  const { said, right, since, state, sentences } = finding
  return (
    <>
      <div className="finding-head">
        {canDecide && (
          <input
            type="checkbox"
            className="finding-check"
            tabIndex={isCurrent ? 0 : -1}
            checked={isSelected}
            aria-label={t('review.select')}
            onChange={() => acts.toggle([finding.index], !isSelected)}
          />
        )}
        <p className="finding-said">
          {said}
          {since === 'new' && <span className="finding-since">{t('finding-since.new')}</span>}
        </p>
        <span className={`finding-state finding-state-${state}`}>{t(`finding-state.${state}`)}</span>
      </div>
      <div className="finding-body">
        <FindingSentences sentences={sentences} reportId={reportId} isWhole={isCurrent} />
        {right !== '' && <p className="finding-right">{right}</p>}
        <FindingStanding finding={finding} />
        {isCurrent && <Foot {...{ reportId, finding, form, acts, canDecide }} />}
      </div>
    </>
  )
}

type FootProps = Pick<Props, 'reportId' | 'finding' | 'form' | 'acts' | 'canDecide'>

const Foot = ({ reportId, finding, form, acts, canDecide }: FootProps): ReactNode => {
  const { t } = useWords()
  const asked = form === 'history' ? null : form
  return (
    <>
      <div className="finding-foot">
        {canDecide && (
          <FindingDecide
            finding={finding}
            form={asked}
            isBusy={false}
            onOpen={acts.open}
            onDecide={(draft) => acts.act([finding], toDecision(draft))}
          />
        )}
        {asked === null && finding.decision !== null && (
          <button
            type="button"
            className="quiet"
            aria-expanded={form === 'history'}
            onClick={() => acts.open(form === 'history' ? null : 'history')}
          >
            {t('checks.history')}
          </button>
        )}
        {asked === null && finding.proposedUnit !== null && (
          <span className="finding-unit">{t('checks.unit', { unit: finding.proposedUnit.name })}</span>
        )}
      </div>
      {form === 'history' && <DecisionHistory reportId={reportId} finding={finding} />}
    </>
  )
}
