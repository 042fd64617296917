import type { PlanViewAnswer } from '@gangmu/contract'
import { CopyLink } from '../../components/copy-link.tsx'
import { LineDuties } from '../../components/duties/line-duties.tsx'
import { SheetFigure } from '../../components/sheet-figure.tsx'
import { SideSheet } from '../../components/side-sheet.tsx'
import { Verdict, verdictWord } from '../../components/verdict.tsx'
import { useWords } from '../../lib/locale.tsx'
import { type Doing, LineActions } from './line-actions.tsx'
import { LineDetails } from './line-details.tsx'
import { LineEvidence } from './line-evidence.tsx'
import { LineHistorySection } from './line-history.tsx'
import { OtherResults } from './line-results.tsx'
import { LineSplit } from './line-split.tsx'
import { LineTargets } from './line-targets.tsx'
import { contradictsReport, type PlanLineView } from './plan-line.ts'
import type { PlanRights } from './plan-page.tsx'
import { ResultRecord } from './result-record.tsx'
import type { Catalogue } from './use-line-columns.tsx'
import type { OpenLine } from './use-open-line.ts'
import { useReason } from './use-reason.ts'

type Props = {
  readonly view: PlanViewAnswer
  readonly line: PlanLineView
  readonly rights: PlanRights
  readonly opening: OpenLine
  readonly catalogue: Catalogue
  readonly doing: Doing | null
  readonly onDo: (doing: Doing | null) => void
  readonly onStep: (by: number) => void
}

/** All that hangs on one line: its figures at their sources, the verdict with its reason, other figures and targets, and what can be done. */
export const LineSheet = ({ view, line, rights, opening, catalogue, doing, onDo, onStep }: Props) => {
  const { t } = useWords()
  const { plan } = view
  const title = (
    <>
      {line.no && <span className="name-no">{line.no} </span>}
      {line.name}
    </>
  )
  return (
    <SideSheet title={title} onClose={opening.close}>
      <Figures line={line} year={plan.year} />
      <VerdictNote line={line} />
      <LineActions view={view} line={line} rights={rights} catalogue={catalogue} doing={doing} onDo={onDo} onRemoved={opening.close} />
      {doing === null && (
        <>
          <LineEvidence line={line} opening={opening} />
          <LineDetails plan={plan} line={line} lines={view.lines} catalogue={catalogue} />
          <LineHistorySection planId={plan.id} line={line} asOf={rights.asOf} />
          {line.result && <ResultRecord result={line.result} />}
          <LineDuties line={line} asOf={rights.asOf} />
          {rights.asOf === null && <LineSplit plan={plan} line={line} />}
          <OtherResults line={line} />
          <LineTargets plan={plan} line={line} />
          <div className="sheet-foot">
            <button type="button" className="button" onClick={() => onStep(-1)}>
              {t('plan.previous-line')}
            </button>
            <button type="button" className="button" onClick={() => onStep(1)}>
              {t('plan.next-line')}
            </button>
            <CopyLink />
          </div>
          <p className="sheet-keys">{t('plan.sheet-keys')}</p>
        </>
      )}
    </SideSheet>
  )
}

/** Words (市级暂未反馈) have no unit. */
const unitOf = (text: string, unit: string | null): string | null => (/\d/.test(text) ? unit : null)

/** The result large, else the target: one figure a sheet. */
const Figures = ({ line, year }: { line: PlanLineView; year: number }) => {
  const { t } = useWords()
  const { target, result, unit } = line
  if (result === null && target === null) return null
  return (
    <>
      <p className="sheet-caption">{t(result === null ? 'table.target-year' : 'table.actual-year', { year })}</p>
      {result === null ? (
        <SheetFigure text={target!.text} unit={unitOf(target!.text, unit)} />
      ) : (
        <SheetFigure text={result.raw} unit={unitOf(result.raw, result.unit)} />
      )}
    </>
  )
}

const VerdictNote = ({ line }: { line: PlanLineView }) => {
  const { t } = useWords()
  const reason = useReason()(line)
  const word = line.verdict && verdictWord(line.verdict)
  if (!word) return null
  return (
    <div className="line-verdict-note">
      <p>
        <Verdict word={word} /> <span className="reason">{reason}</span>
      </p>
      {contradictsReport(line) && (
        <p className="line-contradiction">
          {t('plan.declared-differs', { declared: line.verdict?.declared?.text ?? '', shown: t(`status.${word}`) })}
        </p>
      )}
    </div>
  )
}
