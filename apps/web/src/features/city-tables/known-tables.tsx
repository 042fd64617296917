import { useQuery } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { catalogueQuery } from '../../lib/catalogue-query.ts'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { CityTableList } from './queries.ts'

/** Tables whose columns are known: what each holds, who said so, and the way to have it asked again. */
export const KnownTables = ({ mappings }: Pick<CityTableList, 'mappings'>) => {
  const { t } = useWords()
  const { data: catalogue = [] } = useQuery(catalogueQuery)
  const forget = useAction({
    run: (id: string) => call('forgetCityTable', { id }),
    changes: [FEATURE.cityTables],
    done: () => t('city-table.forgotten'),
  })
  if (mappings.length === 0) return <p className="form-hint">{t('city-table.none-known')}</p>
  const nameOf = (code: string): string => catalogue.find((one) => one.code === code)?.name ?? code
  return (
    <section className="city-known">
      <h2>{t('city-table.known')}</h2>
      <ul>
        {mappings.map(({ id, provider, columns, createdBy, createdAt }) => {
          const codes = [...new Set(columns.flatMap((column) => column?.indicator ?? []))]
          return (
            <li key={id}>
              <div>
                <b>{provider}</b>
                <p>{codes.length === 0 ? t('city-table.by-rows') : codes.map(nameOf).join(t('city-table.and'))}</p>
                <p className="form-hint">{t('city-table.said', { by: createdBy, at: formatInstant(createdAt) })}</p>
              </div>
              <button
                type="button"
                className="button"
                aria-disabled={forget.isPending}
                onClick={() => !forget.isPending && forget.mutate(id)}
              >
                {t('city-table.forget')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
