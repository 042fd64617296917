import type { RefObject } from 'react'
import { FilterWords } from '../../components/filter-words.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { type LineFilter, usefulFilters } from './filter-lines.ts'
import type { PlanLineView } from './plan-line.ts'

type Props = {
  readonly lines: readonly PlanLineView[]
  readonly filters: readonly LineFilter[]
  readonly search: RefObject<HTMLInputElement | null>
}

/** What to look at alone, each with how many lines it leaves; those in force as words that can be removed. */
export const LineFilters = ({ lines, filters, search }: Props) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const query = get('find') ?? ''
  const set = (changes: Record<string, string | null>) => change(changes, { replace: true })
  const choose = (next: readonly string[]) => set({ only: next.join(',') })
  const chosen = [
    ...filters.map((filter) => ({ id: filter as string, name: t(`plan.only.${filter}`) })),
    ...(query === '' ? [] : [{ id: 'find', name: t('facts.query', { query }) }]),
  ]
  return (
    <search className="filters">
      <SearchField label={t('plan.search')} value={query} onChange={(find) => set({ find })} input={search} />
      {usefulFilters(lines).map(
        ({ filter, count }) =>
          !filters.includes(filter) && (
            <button key={filter} type="button" className="filter" onClick={() => choose([...filters, filter])}>
              {t(`plan.only.${filter}`)} {count > 0 && count}
            </button>
          ),
      )}
      <FilterWords
        words={chosen}
        onRemove={(id) => (id === 'find' ? set({ find: null }) : choose(filters.filter((filter) => filter !== id)))}
        onClear={() => set({ only: null, find: null })}
      />
    </search>
  )
}
