import type { ReactNode } from 'react'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Figure } from '../../components/figure.tsx'
import { Missing } from '../../components/missing.tsx'
import { ColumnChooser, SavedViews } from '../../components/table-tools.tsx'
import { tailWidth } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { ObservationView } from '../../lib/observation-queries.ts'
import { useAreaName } from '../../lib/use-area-name.ts'
import { usePeriodText } from '../../lib/use-period-text.ts'

type Props = {
  readonly rows: readonly ObservationView[]
  readonly nameOf: (code: string) => string
  readonly withArea: boolean
  readonly opening: { readonly current: string | null; readonly open: (id: string) => void }
  readonly selected: ReadonlySet<string> | null
  readonly onSelect: (selected: ReadonlySet<string>) => void
  /** Stands before the choice of columns. */
  readonly tools: ReactNode
}

export const ObservationTable = ({ rows, nameOf, withArea, opening, selected, onSelect, tools }: Props) => {
  const { t } = useWords()
  const areaName = useAreaName()
  const periodText = usePeriodText()
  const tail = tailWidth(rows.map(({ raw }) => raw))
  const hintOf = ({ indicator, period, provider, vintage }: ObservationView) =>
    t('data.hint', { name: nameOf(indicator), period: periodText(period), provider, vintage: t(`vintage.${vintage}`) })
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect(next)
  }
  const columns: readonly Column<ObservationView>[] = [
    {
      id: 'indicator',
      head: t('data.indicator'),
      cell: ({ indicator }) => nameOf(indicator),
      sortBy: ({ indicator }) => nameOf(indicator),
    },
    ...(selected === null
      ? []
      : [
          {
            id: 'select',
            head: t('data.select'),
            width: '56px',
            cell: (row: ObservationView) => (
              <label className="tick">
                <input
                  type="checkbox"
                  checked={selected.has(row.id)}
                  aria-label={t('data.select-one', {
                    name: nameOf(row.indicator),
                    period: periodText(row.period),
                    provider: row.provider,
                  })}
                  onChange={() => toggle(row.id)}
                />
              </label>
            ),
          },
        ]),
    ...(withArea
      ? [
          {
            id: 'area',
            head: t('data.area'),
            width: '112px',
            cell: ({ areaId }: ObservationView) => areaName(areaId),
            sortBy: ({ areaId }: ObservationView) => areaName(areaId),
          },
        ]
      : []),
    { id: 'period', head: t('data.period'), width: '128px', cell: ({ period }) => periodText(period), sortBy: ({ period }) => period },
    {
      id: 'value',
      head: t('data.value'),
      width: '136px',
      align: 'end',
      cell: (row) => (
        <span title={hintOf(row)}>
          <Figure text={row.raw} tail={tail} />
        </span>
      ),
      sortBy: ({ low, high }) => low ?? high,
    },
    {
      id: 'unit-of',
      head: t('data.unit'),
      width: '88px',
      cell: ({ unit }) => (unit === null ? <Missing reason={t('plan.missing.unit')} /> : <span className="unit">{unit}</span>),
    },
    {
      id: 'provider',
      head: t('data.provider'),
      width: '216px',
      cell: ({ provider }) => provider,
      sortBy: ({ provider }) => provider,
    },
    { id: 'vintage', head: t('plan.vintage'), width: '112px', cell: ({ vintage }) => t(`vintage.${vintage}`) },
    { id: 'release', head: t('data.released'), width: '96px', cell: ({ release }) => t(`release.${release}`) },
    {
      id: 'published',
      head: t('plan.published'),
      width: '112px',
      cell: ({ publishedOn }) => publishedOn ?? <Missing reason={t('data.no-published')} />,
      sortBy: ({ publishedOn }) => publishedOn,
    },
  ]
  return (
    <div className="observations">
      <div className="table-tools">
        {tools}
        <ColumnChooser columns={columns} />
        <SavedViews tableId="observations" />
      </div>
      <DataTable caption={t('data.list')} rows={rows} rowKey={({ id }) => id} columns={columns} sheet={opening} isStacked />
    </div>
  )
}
