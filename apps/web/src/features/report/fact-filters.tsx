import type { Fact } from '@gangmu/domain'
import { FilterWords } from '../../components/filter-words.tsx'
import { SearchField } from '../../components/search-field.tsx'
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
    ...(criteria.q ? [{ name: t('facts.query', { query: criteria.q }), id: 'q' }] : []),
    ...(criteria.measure ? [{ name: t(`measure.${criteria.measure}`), id: 'measure' }] : []),
    ...(criteria.modality ? [{ name: t(`modality.${criteria.modality}`), id: 'modality' }] : []),
  ]
  return (
    <search className="filters">
      <SearchField label={t('facts.search')} value={criteria.q} onChange={(q) => set({ q })} />
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
      <FilterWords
        words={chosen}
        onRemove={(field) => set({ [field]: null })}
        onClear={() => set({ q: null, measure: null, modality: null })}
      />
    </search>
  )
}
