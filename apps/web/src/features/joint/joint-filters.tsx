import { FINDING_SEVERITIES } from '@gangmu/domain'
import { useWords } from '../../lib/locale.tsx'
import { type JointFilter, pairId } from './arrange-joint.ts'
import type { Joint, JointFinding } from './queries.ts'

type Props = {
  readonly filter: JointFilter
  readonly pairs: Joint['pairs']
  readonly sayPair: (pair: Pick<JointFinding, 'reportId' | 'against'>) => string
  readonly onChange: (name: 'severity' | 'pair' | 'open', value: string | null) => void
}

export const JointFilters = ({ filter, pairs, sayPair, onChange }: Props) => {
  const { t } = useWords()
  return (
    <search className="filters joint-filters">
      <select
        className="field"
        aria-label={t('checks.severity')}
        value={filter.severity ?? ''}
        onChange={({ target }) => onChange('severity', target.value)}
      >
        <option value="">{t('joint.all-severities')}</option>
        {FINDING_SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {t(`finding-severity.${severity}`)}
          </option>
        ))}
      </select>
      {pairs.length > 1 && (
        <select
          className="field"
          aria-label={t('joint.pair-filter')}
          value={filter.pair ?? ''}
          onChange={({ target }) => onChange('pair', target.value)}
        >
          <option value="">{t('joint.any-pair')}</option>
          {pairs.map((pair) => (
            <option key={pairId(pair)} value={pairId(pair)}>
              {sayPair(pair)}
            </option>
          ))}
        </select>
      )}
      <label className="check-inline">
        <input type="checkbox" checked={filter.isOpenOnly} onChange={({ target }) => onChange('open', target.checked ? '1' : null)} />{' '}
        {t('joint.only-open')}
      </label>
    </search>
  )
}
