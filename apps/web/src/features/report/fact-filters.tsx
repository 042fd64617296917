import type { Fact } from '@gangmu/domain'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import type { FactCriteria } from './facts-tab.tsx'

/** What can be chosen, and what is chosen as words that can be removed. All of it stands in the address. */
export const FactFilters = ({ facts, criteria }: { facts: readonly Fact[]; criteria: FactCriteria }) => {
  const { t } = useWords()
  const { change } = useAddress()
  const set = (changes: Record<string, string | null>) => change({ ...changes, at: null }, { replace: true })
  const measures = [...new Set(facts.map((fact) => fact.measure))]
  const chosen = [
    ...(criteria.q ? [{ name: t('facts.query', { query: criteria.q }), field: 'q' }] : []),
    ...(criteria.measure ? [{ name: t(`measure.${criteria.measure}`), field: 'measure' }] : []),
    ...(criteria.modality ? [{ name: t(`modality.${criteria.modality}`), field: 'modality' }] : []),
  ]
  return (
    <search className="filters">
      <input
        type="search"
        className="field"
        value={criteria.q}
        placeholder={t('facts.search')}
        aria-label={t('facts.search')}
        onChange={(event) => set({ q: event.target.value })}
      />
      {criteria.modality === null &&
        (['actual', 'target'] as const).map((modality) => (
          <button key={modality} type="button" className="filter" onClick={() => set({ modality })}>
            {t(`modality.${modality}`)} {facts.filter((fact) => fact.modality === modality).length}
          </button>
        ))}
      {criteria.measure === null &&
        measures.map((measure) => (
          <button key={measure} type="button" className="filter" onClick={() => set({ measure })}>
            {t(`measure.${measure}`)} {facts.filter((fact) => fact.measure === measure).length}
          </button>
        ))}
      {chosen.map(({ name, field }) => (
        <button
          key={field}
          type="button"
          className="filter filter-chosen"
          aria-label={t('facts.remove', { name })}
          onClick={() => set({ [field]: null })}
        >
          {name} <span aria-hidden="true">×</span>
        </button>
      ))}
      {chosen.length > 1 && (
        <button type="button" className="quiet" onClick={() => set({ q: null, measure: null, modality: null })}>
          {t('facts.clear')}
        </button>
      )}
    </search>
  )
}
