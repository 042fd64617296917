import type { ReactNode } from 'react'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { ContextLink } from '../context-link.tsx'
import { CopyLink } from '../copy-link.tsx'
import { DetailList } from '../detail-list.tsx'
import { PrintedSource } from '../printed-source.tsx'
import { SideSheet } from '../side-sheet.tsx'
import { type LineChange, nameOfLine, type PlanComparison } from './line-changes.ts'

type Props = { readonly comparison: PlanComparison; readonly line: LineChange; readonly onClose: () => void }

/** Both targets of a line, what changed, and the printed sentences that say why. */
export const ChangeSheet = ({ comparison, line, onClose }: Props) => {
  const { t, find } = useWords()
  const { before, after, kind, target, redefined, nature, core, reasons } = line
  const side = (which: 'before' | 'after'): ReactNode => {
    const [at, plan] = [line[which], comparison[which]]
    if (at === null || plan === null) return t('compare.year-no-line')
    return (
      <>
        {at.target === null
          ? t('compare.year-no-target')
          : `${setMinus(at.target.text)} ${/\d/.test(at.target.text) ? (at.unit ?? '') : ''}`}{' '}
        <ContextLink to={`/plans/${plan.id}?row=${at.id}`}>{plan.title}</ContextLink>
      </>
    )
  }
  const changes = [
    t(`line-change.${kind}`),
    kind === 'renamed' && before && t('compare.year-former-name', { name: before.name }),
    redefined && t(`redefined.${redefined}`),
    target && redefined === null && find(`target-reason.${target.reason.code}`, target.reason.params),
    nature && nature !== 'same' && t(`nature-change.${nature}`),
    core && core !== 'same' && t(`compare.year-core-${core}`),
  ].filter(Boolean)
  const details: readonly (readonly [string, ReactNode])[] = [
    [t('compare.year-target', { year: comparison.before?.year ?? null }), side('before')],
    [t('compare.year-target', { year: comparison.after.year }), side('after')],
    [t('compare.year-changes'), setMinus(changes.join('；'))],
    [t('plan.definition'), after?.definition ?? before?.definition],
  ]
  const source = (after ?? before)?.target?.source
  return (
    <SideSheet title={nameOfLine(line)} onClose={onClose}>
      <DetailList details={details} />
      <section>
        <h3>{t('compare.year-reasons')}</h3>
        {reasons.length === 0 && <p className="sheet-note">{t('compare.year-reasons-none')}</p>}
        {reasons.map(({ place }) => (
          <PrintedSource key={`${place.span.line}-${place.span.start}`} reportId={place.reportId} span={place.span} />
        ))}
      </section>
      {source && (
        <section>
          <h3>{t('compare.year-printed')}</h3>
          <PrintedSource {...source} />
        </section>
      )}
      <div className="sheet-foot">
        <CopyLink />
      </div>
    </SideSheet>
  )
}
