import type { IndicatorRow } from '@gangmu/domain'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { EvidenceFrame } from './evidence-frame.tsx'
import { useIndicatorDoors } from './indicator-doors.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { differsFromDeclared } from './report-head.tsx'
import type { TabProps } from './report-page.tsx'

/** The tables of the report, each as printed: the year reported on with its verdicts, the plan year with its targets. */
export const IndicatorsTab = ({ reportId, reading }: TabProps) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const listDoors = useIndicatorDoors()
  const onlyDiffering = get('differs') === '1'
  const differing = reading.indicators.filter(differsFromDeclared)
  const rows = onlyDiffering ? differing : reading.indicators
  if (reading.indicators.length === 0) return <p className="empty">{t('indicators.empty')}</p>
  return (
    <EvidenceFrame reportId={reportId} doors={rows.flatMap(listDoors)}>
      {differing.length > 0 && (
        <p className="filters">
          <button
            type="button"
            className="filter"
            aria-pressed={onlyDiffering}
            onClick={() => change({ differs: onlyDiffering ? null : '1' }, { replace: true })}
          >
            {t('table.only-differs')} {differing.length}
          </button>
        </p>
      )}
      {groupByTable(rows).map(({ key, rows: tableRows }) => (
        <IndicatorTable key={key} rows={tableRows} />
      ))}
    </EvidenceFrame>
  )
}

const groupByTable = (rows: readonly IndicatorRow[]): readonly { key: string; rows: readonly IndicatorRow[] }[] => {
  const groups = new Map<string, IndicatorRow[]>()
  for (const row of rows) {
    const key = `${row.table}|${row.year ?? ''}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups].map(([key, group]) => ({ key, rows: group }))
}
