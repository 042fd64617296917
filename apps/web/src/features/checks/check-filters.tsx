import { FINDING_SEVERITIES, FINDING_STATES, type FindingSeverity, type FindingState } from '@gangmu/domain'
import { FilterWords } from '../../components/filter-words.tsx'
import type { CheckedFinding } from '../../lib/check-queries.ts'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { CONDITIONS, type ConditionName, type Conditions, countValues } from './arrange-findings.ts'

type Props = { readonly findings: readonly CheckedFinding[]; readonly conditions: Conditions }

const SINCES = ['new', 'still'] as const

/** What can be chosen, each word with how many findings it would leave, and what is chosen. All of it stands in the address. */
export const CheckFilters = ({ findings, conditions }: Props) => {
  const { t } = useWords()
  const { change } = useAddress()
  const set = (changes: Partial<Record<ConditionName, string | null>>) => change({ ...changes, at: null, of: null }, { replace: true })
  const nameOf = (name: ConditionName, value: string): string => {
    if (name === 'severity') return t(`finding-severity.${value as FindingSeverity}`)
    if (name === 'state') return t(`finding-state.${value as FindingState}`)
    if (name === 'since') return t(`finding-since.${value as (typeof SINCES)[number]}`)
    return findings.find(({ rule }) => rule === value)?.ruleName ?? value
  }
  const words = (name: Exclude<ConditionName, 'rule'>, values: readonly string[]) => {
    if (conditions[name] !== null) return null
    const counts = countValues(findings, conditions, name)
    return values.map(
      (value) =>
        counts.has(value) && (
          <button key={value} type="button" className="filter" onClick={() => set({ [name]: value })}>
            {nameOf(name, value)} <span className="filter-count">{counts.get(value)}</span>
          </button>
        ),
    )
  }
  const chosen = CONDITIONS.flatMap((name) => {
    const value = conditions[name]
    return value === null ? [] : [{ id: name, name: nameOf(name, value) }]
  })
  return (
    <search className="filters">
      <FilterWords
        words={chosen}
        onRemove={(name) => set({ [name]: null })}
        onClear={() => set({ severity: null, state: null, since: null, rule: null })}
      />
      {words('severity', FINDING_SEVERITIES)}
      {words('state', FINDING_STATES)}
      {words('since', SINCES)}
      {conditions.rule === null && <RuleChoice findings={findings} conditions={conditions} onChoose={(rule) => set({ rule })} />}
    </search>
  )
}

/** There are more rules than words have room for. */
const RuleChoice = ({ findings, conditions, onChoose }: Props & { readonly onChoose: (rule: string) => void }) => {
  const { t } = useWords()
  const counts = countValues(findings, conditions, 'rule')
  const names = new Map(findings.map(({ rule, ruleName }) => [rule, ruleName]))
  if (counts.size < 2) return null
  return (
    <select className="field filter-rule" aria-label={t('checks.rule')} value="" onChange={({ target }) => onChoose(target.value)}>
      <option value="">{t('checks.rule')}</option>
      {[...counts]
        .sort(([, a], [, b]) => b - a)
        .map(([rule, count]) => (
          <option key={rule} value={rule}>
            {names.get(rule)}　{count}
          </option>
        ))}
    </select>
  )
}
