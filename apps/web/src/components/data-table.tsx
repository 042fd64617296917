import { type CSSProperties, Fragment, type MouseEvent, type ReactNode, useState } from 'react'
import { useWords } from '../lib/locale.tsx'
import { useAddress } from '../lib/use-address.ts'
import { useHiddenColumns } from '../lib/use-hidden-columns.ts'

export type Column<R> = {
  readonly id: string
  readonly head: string
  readonly cell: (row: R) => ReactNode
  /** CSS width; one column should have none and take the rest. */
  readonly width?: string
  readonly align?: 'end'
  /** Given where the column can be sorted. Numbers sort as numbers, text by the locale, null last. */
  readonly sortBy?: (row: R) => number | string | null
}

type Props<R> = {
  readonly caption: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R, index: number) => string
  /** Rows drawn at first; the rest on request. A row for which `mustShow` holds is always drawn. */
  readonly page?: number
  readonly mustShow?: (row: R) => boolean
  /** Opens what the row holds in a sheet beside the table; `current` is the key of the one that is open. */
  readonly sheet?: { readonly current: string | null; readonly open: (key: string) => void }
  /** The heading a row stands under: drawn over the first row of each run while the rows stand in their own order. */
  readonly groupOf?: (row: R) => string | null
  /** On a narrow screen a row becomes a block of its own, its cells under their heads, instead of scrolling sideways. */
  readonly isStacked?: boolean
}

/** A dense table: 36 px rows, head and first column stay in sight; sorting and hidden columns kept in the address. */
export const DataTable = <R,>({
  caption,
  columns: all,
  rows,
  rowKey,
  page = 200,
  mustShow,
  sheet,
  groupOf,
  isStacked = false,
}: Props<R>) => {
  const { t, locale } = useWords()
  const hidden = useHiddenColumns()
  const columns = all.filter(({ id }, at) => at === 0 || !hidden.includes(id))
  const { get, change } = useAddress()
  const [extra, setExtra] = useState(0)
  const sort = get('sort') ?? ''
  const sorted = sortRows(rows, columns, sort, locale)
  const needed = mustShow ? sorted.findIndex(mustShow) + 1 : 0
  // Where every column has a width, the first one takes the rest.
  const stretch = columns.every((column) => column.width) ? columns[0]?.id : undefined
  const shown = sorted.slice(0, Math.max(page + extra, needed))
  return (
    <>
      <div className={isStacked ? 'table-frame table-frame-stacked' : 'table-frame'}>
        <table className={isStacked ? 'table table-stacked' : 'table'}>
          <caption className="aside">{caption}</caption>
          <colgroup>
            {columns.map((column) => (
              <col
                key={column.id}
                className={`c-${column.id}`}
                style={{ '--width': column.id === stretch ? 'auto' : (column.width ?? 'auto') } as CSSProperties}
              />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell key={column.id} column={column} sort={sort} onSort={(next) => change({ sort: next }, { replace: true })} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => {
              const key = rowKey(row, index)
              const group = sorted === rows ? headingOf(shown, index, groupOf) : null
              return (
                <Fragment key={key}>
                  {group !== null && (
                    <tr className="row-group">
                      <th scope="colgroup" colSpan={columns.length}>
                        {group}
                      </th>
                    </tr>
                  )}
                  <Row isOpen={sheet?.current === key} onOpen={sheet && (() => sheet.open(key))}>
                    {columns.map((column, at) =>
                      at === 0 ? (
                        <th key={column.id} scope="row">
                          {sheet ? (
                            <button
                              type="button"
                              className="row-open"
                              data-row={key}
                              aria-expanded={sheet.current === key}
                              onClick={() => sheet.open(key)}
                            >
                              {column.cell(row)}
                            </button>
                          ) : (
                            column.cell(row)
                          )}
                        </th>
                      ) : (
                        <td key={column.id} className={classOf(column)} data-head={column.head}>
                          {column.cell(row)}
                        </td>
                      ),
                    )}
                  </Row>
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </div>
      {shown.length < sorted.length && (
        <p className="table-more">
          <span>{t('table.shown', { shown: shown.length, total: sorted.length })}</span>
          <button type="button" className="button" onClick={() => setExtra(extra + page)}>
            {t('table.more', { count: Math.min(page, sorted.length - shown.length) })}
          </button>
        </p>
      )}
    </>
  )
}

/** The heading over a row, null where the row above already stands under it. */
const headingOf = <R,>(rows: readonly R[], index: number, groupOf: ((row: R) => string | null) | undefined): string | null => {
  const group = groupOf?.(rows[index]!) ?? null
  return index > 0 && groupOf?.(rows[index - 1]!) === group ? null : group
}

type RowProps = { readonly isOpen: boolean; readonly onOpen: (() => void) | undefined; readonly children: ReactNode }

/** A click anywhere in the row opens it, but for what can be clicked itself; by keyboard its name does. */
const Row = ({ isOpen, onOpen, children }: RowProps) => {
  const openUnlessInside = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target as HTMLElement).closest('a, button, input, select, label, summary')) onOpen?.()
  }
  return (
    <tr className={isOpen ? 'row-current' : undefined} onClick={onOpen && openUnlessInside}>
      {children}
    </tr>
  )
}

type HeadProps<R> = { readonly column: Column<R>; readonly sort: string; readonly onSort: (sort: string | null) => void }

const classOf = <R,>({ id, align }: Column<R>): string => (align === 'end' ? `c-${id} end` : `c-${id}`)

/** Sorting goes round: up, down, as printed. */
const HeadCell = <R,>({ column, sort, onSort }: HeadProps<R>) => {
  const { t } = useWords()
  if (!column.sortBy)
    return (
      <th scope="col" className={classOf(column)}>
        {column.head}
      </th>
    )
  const direction = sort === column.id ? 'ascending' : sort === `-${column.id}` ? 'descending' : 'none'
  const next = direction === 'none' ? column.id : direction === 'ascending' ? `-${column.id}` : null
  return (
    <th scope="col" className={classOf(column)} aria-sort={direction}>
      <button type="button" className="sort" onClick={() => onSort(next)} title={t('table.sort', { column: column.head })}>
        {column.head}
        <span className={`sort-mark sort-${direction}`} aria-hidden="true" />
      </button>
    </th>
  )
}

const sortRows = <R,>(rows: readonly R[], columns: readonly Column<R>[], sort: string, locale: string): readonly R[] => {
  const sortBy = columns.find((column) => column.id === sort.replace(/^-/, ''))?.sortBy
  if (!sortBy) return rows
  const sign = sort.startsWith('-') ? -1 : 1
  return [...rows].sort((a, b) => {
    const [x, y] = [sortBy(a), sortBy(b)]
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y)
    return sign * String(x).localeCompare(String(y), locale)
  })
}
