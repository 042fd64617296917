import { useMemo, useRef } from 'react'
import { ContextLink } from '../../components/context-link.tsx'
import { useWords } from '../../lib/locale.tsx'
import type { RuleGroup } from './arrange-findings.ts'
import { FindingRow, type RowActs } from './finding-row.tsx'
import type { Desk } from './use-desk.ts'
import { useNearRows } from './use-near-rows.ts'

type Props = { readonly reportId: string; readonly desk: Desk; readonly canDecide: boolean }

/** Findings by severity and rule. */
export const FindingList = ({ reportId, desk, canDecide }: Props) => {
  const { t } = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const indexes = useMemo(() => desk.list.map(({ index }) => index), [desk.list])
  const { isNear, heightOf } = useNearRows(frame, indexes)
  const { focus, toggle, act, setForm, current, selected, chosen } = desk
  const acts = useMemo<RowActs>(() => ({ focus, toggle, act, open: setForm }), [focus, toggle, act, setForm])
  return (
    <div ref={frame}>
      {desk.groups.map(({ severity, rules }) => (
        <section key={severity} className="severity-group" aria-labelledby={`severity-${severity}`}>
          <h2 id={`severity-${severity}`}>
            {t(`finding-severity.${severity}`)}{' '}
            <span className="section-count">{rules.reduce((sum, { findings }) => sum + findings.length, 0)}</span>
          </h2>
          {rules.map((group) => (
            <div key={group.rule} className="rule-group">
              <RuleHead id={`rule-${severity}-${group.rule}`} group={group} selected={selected} acts={acts} canDecide={canDecide} />
              <ul className="findings" aria-labelledby={`rule-${severity}-${group.rule}`}>
                {group.findings.map((finding) => (
                  <FindingRow
                    key={finding.index}
                    reportId={reportId}
                    finding={finding}
                    isNear={isNear(finding.index) || finding.index === current}
                    height={heightOf(finding.index)}
                    isCurrent={finding.index === current}
                    isSelected={selected.has(finding.index)}
                    form={finding.index === current && chosen.length === 0 ? desk.form : null}
                    acts={acts}
                    canDecide={canDecide}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

type HeadProps = {
  readonly id: string
  readonly group: RuleGroup
  readonly selected: ReadonlySet<number>
  readonly acts: RowActs
  readonly canDecide: boolean
}

/** The rule, the way to its explanation, and all its findings at one stroke. */
const RuleHead = ({ id, group: { rule, ruleName, findings }, selected, acts, canDecide }: HeadProps) => {
  const { t } = useWords()
  const indexes = findings.map(({ index }) => index)
  const isChosen = indexes.every((index) => selected.has(index))
  return (
    <header className="rule-head">
      <h3 id={id}>
        <ContextLink to={`/rules/${rule}`} title={t('finding-at.rule')}>
          {ruleName}
        </ContextLink>{' '}
        <span className="section-count">{findings.length}</span>
      </h3>
      {canDecide && findings.length > 1 && (
        <button type="button" className="quiet" aria-pressed={isChosen} onClick={() => acts.toggle(indexes, !isChosen)}>
          {t(isChosen ? 'checks.deselect-rule' : 'checks.select-rule', { count: findings.length })}
        </button>
      )}
    </header>
  )
}
