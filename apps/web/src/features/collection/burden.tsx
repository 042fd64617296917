import { useQuery } from '@tanstack/react-query'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { burdenQuery } from './queries.ts'

/** The last month shown is the one after today's: rounds are set up ahead. */
const windowOf = (day: string) => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const at = (months: number) => new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
  return { from: at(-5), to: at(2) }
}

/** How many cells each unit is asked a month: what reporting costs them. */
export const Burden = () => {
  const { t } = useWords()
  const { from, to } = windowOf(today())
  const { data = [] } = useQuery(burdenQuery(from, to))
  if (data.length === 0) return null
  const months = [...new Set(data.map(({ month }) => month))].sort()
  const units = [...new Map(data.map(({ unitId, unitName }) => [unitId, unitName]))]
  const cellsOf = (unit: string, month: string) => data.find((one) => one.unitId === unit && one.month === month)?.cells ?? null
  return (
    <details className="collection-burden">
      <summary>{t('collection.burden.title')}</summary>
      <p className="form-hint">{t('collection.burden.hint')}</p>
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('collection.column.unit')}</th>
              {months.map((month) => (
                <th key={month} scope="col" className="end">
                  {month}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(([id, name]) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {months.map((month) => (
                  <td key={month} className="end">
                    {cellsOf(id, month) ?? '—'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
