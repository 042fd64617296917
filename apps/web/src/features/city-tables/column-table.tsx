import { CITY_COLUMN_KINDS, type CityColumn, type CityColumnKind } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import { catalogueQuery } from '../../lib/catalogue-query.ts'
import { useWords } from '../../lib/locale.tsx'
import { indicatorOptions } from '../../lib/picker-options.ts'
import type { CityTableView } from './queries.ts'

export type Columns = readonly (CityColumn | null)[]
type Props = {
  readonly view: CityTableView
  readonly columns: Columns
  readonly onChange: (columns: Columns) => void
}

const KIND_KEYS = {
  area: 'city-table.kind.area',
  indicator: 'city-table.kind.indicator',
  figure: 'city-table.kind.figure',
  rank: 'city-table.kind.rank',
  total: 'city-table.kind.total',
} as const satisfies Readonly<Record<CityColumnKind, string>>

const isOfIndicator = (column: CityColumn | null): column is CityColumn =>
  column !== null && column.kind !== 'area' && column.kind !== 'indicator'

/** Each column of the file with its heading and examples, and what it holds. */
export const ColumnTable = ({ view, columns, onChange }: Props) => {
  const { t } = useWords()
  const { data: catalogue = [] } = useQuery(catalogueQuery)
  const options = useMemo(() => indicatorOptions(catalogue), [catalogue])
  const set = (at: number, column: CityColumn | null) => onChange(columns.map((one, i) => (i === at ? column : one)))
  const setKind = (at: number, kind: CityColumnKind | '') => {
    const before = columns[at] ?? null
    if (kind === '') return set(at, null)
    const named = kind === 'area' || kind === 'indicator'
    set(at, { kind, indicator: named ? null : (before?.indicator ?? null), unit: kind === 'figure' ? (before?.unit ?? null) : null })
  }
  const setIndicator = (at: number, column: CityColumn, indicator: string | null) => {
    const unit = catalogue.find(({ code }) => code === indicator)?.units[0] ?? null
    set(at, { ...column, indicator, unit: column.kind === 'figure' ? (column.unit ?? unit) : null })
  }
  return (
    <div className="city-columns">
      <table className="plain-table">
        <caption className="aside">{t('city-table.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('city-table.head')}</th>
            <th scope="col">{t('city-table.examples')}</th>
            <th scope="col">{t('city-table.holds')}</th>
            <th scope="col">{t('city-table.indicator')}</th>
            <th scope="col">{t('city-table.unit')}</th>
          </tr>
        </thead>
        <tbody>
          {view.columns.map(({ cell, head, examples }, at) => {
            const column = columns[at] ?? null
            const name = head || cell
            return (
              <tr key={cell} data-off={column === null ? '' : undefined}>
                <th scope="row">
                  {name} <span className="form-hint">{cell}</span>
                </th>
                <td className="form-hint">{examples.join(t('city-table.and'))}</td>
                <td>
                  <select
                    className="field"
                    aria-label={t('city-table.holds-of', { name })}
                    value={column?.kind ?? ''}
                    onChange={({ target }) => setKind(at, target.value as CityColumnKind | '')}
                  >
                    <option value="">{t('city-table.kind.none')}</option>
                    {CITY_COLUMN_KINDS.map((kind) => (
                      <option key={kind} value={kind}>
                        {t(KIND_KEYS[kind])}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  {isOfIndicator(column) && (
                    <Combobox
                      label={t('city-table.indicator-of', { name })}
                      options={options}
                      value={column.indicator}
                      placeholder={t('city-table.by-rows')}
                      onChange={(indicator) => setIndicator(at, column, indicator)}
                    />
                  )}
                </td>
                <td>
                  {column?.kind === 'figure' && (
                    <input
                      className="field field-short"
                      aria-label={t('city-table.unit-of', { name })}
                      maxLength={40}
                      value={column.unit ?? ''}
                      onChange={({ target }) => set(at, { ...column, unit: target.value.trim() === '' ? null : target.value.trim() })}
                    />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
