import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ColumnChooser, SavedViews } from '../../components/table-tools.tsx'
import { useToast } from '../../components/toasts.tsx'
import { catalogueQuery } from '../../lib/catalogue-query.ts'
import { useKeys } from '../../lib/keys.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { useMedia } from '../../lib/use-media.ts'
import { AddLineDialog } from './add-line-dialog.tsx'
import { arrangeLines, type LineRow } from './arrange-lines.ts'
import { filterRows, parseFilters } from './filter-lines.ts'
import { ImportLinesDialog } from './import-lines-dialog.tsx'
import type { Doing } from './line-actions.tsx'
import { LineFilters } from './line-filters.tsx'
import { LineSheet } from './line-sheet.tsx'
import type { TabProps } from './plan-page.tsx'
import { useLineColumns } from './use-line-columns.tsx'
import { type OpenLine, useOpenLine } from './use-open-line.ts'

/** Beside the open sheet names and figures keep their room: these columns stand in the sheet. */
const IN_SHEET: readonly string[] = ['unit', 'nature', 'reason', 'declared']

/** 显示 15 行（含分项 1 行），共 21 行: the counting rule leaves parts out, the table shows them. */
const Shown = ({ rows, total }: { rows: readonly LineRow[]; total: number }) => {
  const { t } = useWords()
  const parts = rows.filter(({ line }) => !line.counted).length
  return t(parts === 0 ? 'plan.lines.shown' : 'plan.lines.shown-parts', { shown: rows.length, parts, total })
}

/** The heart of the plan: its lines with target, result and verdict, and whatever hangs on the one that is open beside it. */
export const LinesTab = ({ view, rights }: TabProps) => {
  const { t } = useWords()
  const { get } = useAddress()
  const { plan, lines } = view
  const { data: catalogue } = useQuery(catalogueQuery)
  const tell = useToast()
  const line = useOpenLine()
  const [doing, setDoing] = useState<Doing | null>(null)
  /** While something is being filled in, no other line takes its place: what was typed would be lost. */
  const opening: OpenLine = {
    ...line,
    open: (id, figure) => (doing === null || id === line.row ? line.open(id, figure) : tell({ text: t('plan.form-open') })),
    close: () => (doing === null ? line.close() : setDoing(null)),
  }
  const [isAdding, setIsAdding] = useState(false)
  const [isImporting, setIsImporting] = useState(false)
  const search = useRef<HTMLInputElement>(null)

  const filters = parseFilters(get('only'))
  const query = get('find') ?? ''
  const arranged = useMemo(() => arrangeLines(lines), [lines])
  const rows = filterRows(arranged, filters, query)
  const hasGroups = arranged.some(({ group }) => group !== null)
  const isNarrow = useMedia('(max-width: 640px)')
  const isBeside = useMedia('(min-width: 1200px)') && opening.row !== null
  const columns = useLineColumns({ plan, rows: arranged, rights, catalogue: catalogue ?? [], opening })
  const current = arranged.find(({ line }) => line.id === opening.row)?.line ?? null

  /** The lines as they stand on screen: sorting is the table's own affair. */
  const shownIds = () => [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row'] ?? '')
  const step = (by: number) => {
    const ids = shownIds()
    const focused = (document.activeElement as HTMLElement | null)?.closest('tr')?.querySelector<HTMLElement>('[data-row]')?.dataset['row']
    const at = ids.indexOf(opening.row ?? focused ?? '')
    const next = ids[at === -1 ? 0 : Math.min(Math.max(at + by, 0), ids.length - 1)]
    if (next === undefined) return
    const button = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)
    button?.scrollIntoView({ block: 'nearest' })
    if (opening.row === null) button?.focus({ preventScroll: true })
    else opening.open(next)
  }
  useKeys(
    t('plan.keys'),
    [
      { key: 'j', label: t('plan.keys.next'), run: () => step(1) },
      { key: 'k', label: t('plan.keys.previous'), run: () => step(-1) },
      { key: '/', label: t('plan.keys.search'), run: () => search.current?.focus() },
    ],
    true,
  )

  // Opened by a link the line is brought into sight once; on a narrow screen it is kept above the sheet, which covers the lower part.
  const arrived = useRef(false)
  useEffect(() => {
    const isFirst = !arrived.current
    arrived.current = true
    const row = opening.row && document.querySelector(`[data-row="${CSS.escape(opening.row)}"]`)
    if (row && (isFirst || isNarrow)) row.scrollIntoView({ block: isNarrow ? 'start' : 'center' })
  }, [opening.row, isNarrow])

  return (
    <>
      <div className="line-tools">
        {lines.length > 0 && <LineFilters lines={lines} filters={filters} search={search} />}
        <div className="table-tools">
          {lines.length > 0 && <ColumnChooser columns={columns} />}
          {lines.length > 0 && <SavedViews tableId="plan-lines" />}
          {rights.edit && (
            <>
              <button type="button" className="button" onClick={() => setIsImporting(true)}>
                {t('plan.import-lines')}
              </button>
              <button type="button" className="button" onClick={() => setIsAdding(true)}>
                {t('plan.add-line')}
              </button>
            </>
          )}
        </div>
      </div>
      <p className="table-count" role="status">
        {rows.length < lines.length && <Shown rows={rows} total={lines.length} />}
      </p>
      {lines.length === 0 ? (
        <EmptyState>{t(rights.asOf === null ? 'plan.lines.empty' : 'plan.lines.empty-then')}</EmptyState>
      ) : rows.length === 0 ? (
        <p className="empty">{t('table.empty-filter')}</p>
      ) : (
        <DataTable
          caption={plan.title}
          columns={isBeside ? columns.filter(({ id }) => !IN_SHEET.includes(id)) : columns}
          rows={rows}
          rowKey={({ line }) => line.id}
          mustShow={({ line }: LineRow) => line.id === opening.row}
          sheet={{ current: opening.row, open: (id) => opening.open(id) }}
          groupOf={({ group }) => (hasGroups ? (group ?? t('plan.no-group')) : null)}
          isStacked
        />
      )}
      {current && (
        <LineSheet
          key={current.id}
          view={view}
          line={current}
          rights={rights}
          opening={opening}
          catalogue={catalogue ?? []}
          doing={doing}
          onDo={setDoing}
          onStep={step}
        />
      )}
      {isAdding && <AddLineDialog plan={plan} lines={lines} onClose={() => setIsAdding(false)} />}
      {isImporting && <ImportLinesDialog plan={plan} onClose={() => setIsImporting(false)} />}
    </>
  )
}
