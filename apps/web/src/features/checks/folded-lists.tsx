import { type ReactNode, useState } from 'react'
import { type Decision, FindingStanding } from '../../components/finding-decision.tsx'
import type { CheckedFinding, Checks } from '../../lib/check-queries.ts'
import { useWords } from '../../lib/locale.tsx'
import { FindingSentences } from './finding-sentences.tsx'

type FoldProps = { readonly title: string; readonly note?: string; readonly count: number; readonly children: () => ReactNode }

/** A list nobody needs at first; what is in it is made when it opens. */
const Fold = ({ title, note, count, children }: FoldProps) => {
  const [isOpen, setIsOpen] = useState(false)
  if (count === 0) return null
  return (
    <details className="fold" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        {title} <span className="section-count">{count}</span>
      </summary>
      {note !== undefined && <p className="fold-note">{note}</p>}
      {isOpen && children()}
    </details>
  )
}

type VerifiedProps = {
  readonly reportId: string
  readonly findings: readonly CheckedFinding[]
  /** Null where the reader may look but not decide. */
  readonly act: ((findings: readonly CheckedFinding[], decision: Decision) => void) | null
}

/** What was found to be right as it stands, by whom, when, why and on which report; each can be taken back. */
export const VerifiedList = ({ reportId, findings, act }: VerifiedProps) => {
  const { t } = useWords()
  return (
    <Fold title={t('checks.verified')} note={t('checks.verified-note')} count={findings.length}>
      {() => (
        <ul className="findings">
          {findings.map((finding) => (
            <li key={finding.index} className="finding">
              <div className="finding-head">
                <p className="finding-said">{finding.said}</p>
                {act !== null && (
                  <button type="button" className="quiet" onClick={() => act([finding], { action: 'reopened' })}>
                    {t('finding-action.reopened')}
                  </button>
                )}
              </div>
              <div className="finding-body">
                <FindingSentences sentences={finding.sentences} reportId={reportId} isWhole={false} />
                <FindingStanding finding={finding} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  )
}

/** What the version before had and this one has no more. */
export const ResolvedList = ({ reportId, resolved }: { readonly reportId: string; readonly resolved: Checks['resolved'] }) => {
  const { t } = useWords()
  return (
    <Fold title={t('checks.resolved')} note={t('checks.resolved-note')} count={resolved.length}>
      {() => (
        <ul className="findings">
          {resolved.map((finding, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may share a key, and the list never changes places.
            <li key={at} className="finding">
              <div className="finding-head">
                <p className="finding-said">{finding.said}</p>
                <span className="finding-state">{finding.ruleName}</span>
              </div>
              <div className="finding-body">
                <FindingSentences sentences={finding.sentences} reportId={reportId} isWhole={false} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  )
}
