import { useWords } from '../../lib/locale.tsx'
import type { ObservationView } from '../../lib/observation-queries.ts'

type Props = {
  readonly rows: readonly ObservationView[]
  readonly selected: ReadonlySet<string> | null
  readonly onSelect: (selected: ReadonlySet<string> | null) => void
  readonly onRelease: () => void
}

/** 登记公布 for several values: first they are selected in the table, then it is said how far they may be seen. */
export const ReleaseTools = ({ rows, selected, onSelect, onRelease }: Props) => {
  const { t } = useWords()
  if (selected === null)
    return (
      <button type="button" className="button" onClick={() => onSelect(new Set())}>
        {t('data.release')}
      </button>
    )
  const isAll = rows.every(({ id }) => selected.has(id))
  return (
    <span className="select-tools">
      <span role="status">{selected.size === 0 ? t('data.select-help') : t('data.selected', { count: selected.size })}</span>
      <button type="button" className="quiet" onClick={() => onSelect(new Set(isAll ? [] : rows.map(({ id }) => id)))}>
        {t(isAll ? 'data.select-none' : 'data.select-all')}
      </button>
      <button type="button" className="button button-primary" disabled={selected.size === 0} onClick={onRelease}>
        {t('data.release')}
      </button>
      <button type="button" className="button" onClick={() => onSelect(null)}>
        {t('data.select-stop')}
      </button>
    </span>
  )
}
