import { useMemo } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import { FilterWords } from '../../components/filter-words.tsx'
import { useWords } from '../../lib/locale.tsx'
import type { ObservationView } from '../../lib/observation-queries.ts'
import { indicatorOptions } from '../../lib/picker-options.ts'
import { useAddress } from '../../lib/use-address.ts'
import { usePeriodText } from '../../lib/use-period-text.ts'
import { useYears } from '../../lib/use-years.ts'
import { type Catalogue, useIndicatorName } from './use-indicator-name.ts'
import { type useObservationFilter, yearOfParts } from './use-observation-filter.ts'

type Props = {
  readonly catalogue: Catalogue
  readonly rows: readonly ObservationView[]
  readonly conditions: ReturnType<typeof useObservationFilter>
}

/** What to list, each condition a word that can be removed; area, year and day are the context bar's. */
export const ObservationFilters = ({ catalogue, rows, conditions: { indicator, provider, period, isEverywhere } }: Props) => {
  const { t } = useWords()
  const { change } = useAddress()
  const { years } = useYears()
  const nameOf = useIndicatorName(catalogue)
  const periodText = usePeriodText()
  const options = useMemo(() => indicatorOptions(catalogue), [catalogue])
  const textOf = (value: string) => {
    const of = yearOfParts(value)
    return of === null ? periodText(value) : t('data.year-word', { year: of })
  }
  const periods = [
    ...years.map((year) => `${year}-*`),
    ...rows
      .map((row) => row.period)
      .sort()
      .reverse(),
  ]
  const choose = (name: string, value: string | null) => change({ [name]: value }, { replace: true })
  const words = [
    ...(indicator === null ? [] : [{ id: 'indicator', name: nameOf(indicator) }]),
    ...(period === null ? [] : [{ id: 'period', name: textOf(period) }]),
    ...(provider === null ? [] : [{ id: 'provider', name: provider }]),
    ...(isEverywhere ? [{ id: 'areas', name: t('data.other-areas') }] : []),
  ]
  return (
    <search className="filters">
      {indicator === null && (
        <Combobox
          label={t('data.any-indicator')}
          placeholder={t('data.any-indicator')}
          options={options}
          value={null}
          onChange={(code) => choose('indicator', code)}
        />
      )}
      {period === null && <Choice name="period" label={t('data.period')} values={[...new Set(periods)]} textOf={textOf} />}
      {provider === null && (
        <Choice name="provider" label={t('data.any-provider')} values={[...new Set(rows.map((row) => row.provider))].sort()} />
      )}
      {!isEverywhere && (
        <button type="button" className="filter" onClick={() => choose('areas', 'all')}>
          {t('data.other-areas')}
        </button>
      )}
      <FilterWords
        words={words}
        onRemove={(id) => choose(id, null)}
        onClear={() => change({ indicator: null, period: null, provider: null, areas: null }, { replace: true })}
      />
    </search>
  )
}

type ChoiceProps = {
  readonly name: string
  readonly label: string
  readonly values: readonly string[]
  readonly textOf?: (value: string) => string
}

/** One of the values that are listed; left out where there is nothing to choose. */
const Choice = ({ name, label, values, textOf = (value) => value }: ChoiceProps) => {
  const { change } = useAddress()
  if (values.length < 2) return null
  return (
    <select
      className="field field-short"
      aria-label={label}
      value=""
      onChange={({ target }) => change({ [name]: target.value }, { replace: true })}
    >
      <option value="">{label}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {textOf(value)}
        </option>
      ))}
    </select>
  )
}
