import { type DecisionForm, FindingDecide, type FindingDraft, FindingStanding } from '../../components/finding-decision.tsx'
import { FindingKind } from '../../components/finding-kind.tsx'
import { FindingSentence } from '../../components/finding-sentence.tsx'
import { Missing } from '../../components/missing.tsx'
import { useWords } from '../../lib/locale.tsx'
import { type Disagreement, pairId, sentencesOf } from './arrange-joint.ts'
import type { JointFinding, JointReport } from './queries.ts'
import { useReportWords } from './use-report-words.ts'

type Props = {
  readonly disagreement: Disagreement
  readonly columns: readonly JointReport[]
  readonly sayPair: (pair: Pick<JointFinding, 'reportId' | 'against'>) => string
  readonly isCurrent: boolean
  readonly form: DecisionForm | null
  readonly isBusy: boolean
  readonly onFocus: () => void
  readonly onOpen: (form: DecisionForm | null) => void
  /** Null where the reader may look but not decide. */
  readonly onDecide: ((draft: FindingDraft) => void) | null
}

/** Characters kept around a mark in rows that are not looked at. */
const AROUND = 48

/** What does not agree, pair by pair; each report's sentences under its column; what is decided of it. */
export const JointRow = ({ disagreement, columns, sayPair, isCurrent, form, isBusy, onFocus, onOpen, onDecide }: Props) => {
  const { t } = useWords()
  const { sayKind, sayYears } = useReportWords()
  const { key, first, findings } = disagreement
  const classes = ['joint-finding', `joint-finding-${first.state}`, isCurrent && 'joint-finding-current']
  return (
    <tbody
      className={classes.filter(Boolean).join(' ')}
      data-walk={key}
      tabIndex={-1}
      onFocus={onFocus}
      aria-current={isCurrent || undefined}
    >
      <tr className="joint-said">
        <th scope="rowgroup" colSpan={columns.length}>
          <FindingKind finding={first} />
          {findings.map((finding) => (
            <p key={`${pairId(finding)}-${finding.index}`} className="found-words">
              <span className="joint-between">{sayPair(finding)}</span> {finding.said}
            </p>
          ))}
          {[...new Set(findings.map(({ right }) => right))].map((right) => (
            <p key={right} className="found-right">
              {right}
            </p>
          ))}
        </th>
      </tr>
      <tr className="joint-sentences">
        {columns.map((report) => {
          const own = sentencesOf(report.id, findings)
          return (
            <td
              key={report.id}
              data-head={`${sayKind(report)} ${sayYears(report)}`}
              className={own.length === 0 ? 'joint-none' : undefined}
            >
              {own.length === 0 && <Missing reason={t('joint.not-there')} />}
              {own.map((sentence) => (
                <FindingSentence key={`${sentence.line}-${sentence.start}`} sentence={sentence} {...(!isCurrent && { around: AROUND })} />
              ))}
            </td>
          )
        })}
      </tr>
      <tr className="joint-foot">
        <td colSpan={columns.length}>
          <FindingStanding finding={first} />
          {onDecide && isCurrent && <FindingDecide finding={first} form={form} isBusy={isBusy} onOpen={onOpen} onDecide={onDecide} />}
        </td>
      </tr>
    </tbody>
  )
}
