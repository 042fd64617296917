import type { IndicatorRow } from '@gangmu/domain'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Figure } from '../../components/figure.tsx'
import { Missing } from '../../components/missing.tsx'
import { Verdict, verdictWord } from '../../components/verdict.tsx'
import { tailWidth } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { DoorButton } from './door.tsx'
import { useReasonText, yearly } from './indicator-doors.tsx'
import { differsFromDeclared } from './report-head.tsx'

/** One table as printed. Columns that no row of it fills (a plan has no results yet) are left out. */
export const IndicatorTable = ({ rows }: { rows: readonly IndicatorRow[] }) => {
  const { t, locale } = useWords()
  const describeReason = useReasonText()
  const year = rows[0]?.year ?? null
  const title = rows[0]?.table || t('table.untitled')
  const has = (test: (row: IndicatorRow) => boolean) => rows.some(test)
  const targetTail = tailWidth(rows.map((row) => row.target?.text ?? ''))
  const actualTail = tailWidth(rows.map((row) => row.actual?.text ?? ''))
  const columns: (Column<IndicatorRow> | false)[] = [
    { id: 'name', head: t('table.indicator'), width: '228px', cell: (row) => <Name row={row} />, sortBy: (row) => row.name },
    has((row) => row.unit !== null) && {
      id: 'unit',
      head: t('table.unit'),
      width: '72px',
      cell: (row) => (row.unit ? <span className="unit">{row.unit}</span> : <Missing reason={t('table.missing-unit')} />),
    },
    has((row) => row.nature !== null) && {
      id: 'nature',
      head: t('table.nature'),
      width: '76px',
      cell: (row) => row.nature ?? <Missing reason={t('table.missing-nature')} />,
      sortBy: (row) => row.nature,
    },
    has((row) => row.target !== null) && {
      id: 'target',
      head: yearly(t, year, 'target'),
      width: '144px',
      align: 'end',
      cell: (row) =>
        row.target ? (
          <Cell row={row} kind="target" text={row.target.text} tail={targetTail} />
        ) : (
          <Missing reason={t('table.missing-target')} />
        ),
    },
    has((row) => row.actual !== null) && {
      id: 'actual',
      head: yearly(t, year, 'actual'),
      width: '144px',
      align: 'end',
      cell: (row) =>
        row.actual ? (
          <Cell row={row} kind="actual" text={row.actual.text} tail={actualTail} />
        ) : (
          <Missing reason={t('table.missing-actual')} />
        ),
    },
    has((row) => row.status !== null) && {
      id: 'verdict',
      head: t('table.verdict'),
      width: locale === 'en' ? '120px' : '100px',
      cell: (row) => <VerdictCell row={row} />,
      sortBy: (row) => ORDER.indexOf(verdictWord(row) ?? ''),
    },
    has((row) => row.status !== null && row.reason !== null) && {
      id: 'reason',
      head: t('table.reason'),
      cell: (row) => <Reason text={describeReason(row)} />,
    },
    has((row) => row.declared !== null) && {
      id: 'declared',
      head: t('table.declared'),
      width: '92px',
      cell: (row) => <Declared row={row} />,
      sortBy: (row) => row.declared?.text ?? null,
    },
  ]
  return (
    <section className="table-section">
      <h3>{title}</h3>
      <DataTable
        caption={title}
        columns={columns.filter((column) => column !== false)}
        rows={rows}
        rowKey={(row, at) => `${row.line}-${at}`}
      />
    </section>
  )
}

/** Worst first: who sorts by verdict looks for what needs work. */
const ORDER: readonly string[] = ['missed', 'undetermined', 'nearly', 'met', 'exceeded', '']

const Name = ({ row }: { row: IndicatorRow }) => {
  const { t } = useWords()
  return (
    <span className={row.parent === null ? 'name' : 'name name-child'}>
      <span className="name-no">{row.no}</span>
      <span>
        {row.name}
        {row.unit && <span className="name-unit"> {row.unit}</span>}
        {row.core && (
          <span className="core" title={t('table.core')}>
            {' ★'}
          </span>
        )}
      </span>
    </span>
  )
}

type CellProps = { readonly row: IndicatorRow; readonly kind: 'target' | 'actual'; readonly text: string; readonly tail: number }

const Cell = ({ row, kind, text, tail }: CellProps) => {
  const { t } = useWords()
  const place = row.spans[kind]
  const figure = <Figure text={text} tail={tail} />
  return place ? (
    <DoorButton place={place} label={`${row.name} ${yearly(t, row.year, kind)} ${text}`}>
      {figure}
    </DoorButton>
  ) : (
    figure
  )
}

const VerdictCell = ({ row }: { row: IndicatorRow }) => {
  const { t } = useWords()
  const word = verdictWord(row)
  return word === null ? <Missing reason={t('table.missing-verdict')} /> : <Verdict word={word} />
}

const Reason = ({ text }: { text: string | null }) => {
  const { t } = useWords()
  if (text === null) return <Missing reason={t('table.missing-verdict')} />
  return <span className="reason">{text}</span>
}

const Declared = ({ row }: { row: IndicatorRow }) => {
  const { t } = useWords()
  if (row.declared === null) return <Missing reason={t('table.missing-declared')} />
  return differsFromDeclared(row) ? (
    <strong className="differs" title={t('table.declared-differs')}>
      {row.declared.text}
      <span className="aside">{t('table.declared-differs')}</span>
    </strong>
  ) : (
    <span>{row.declared.text}</span>
  )
}
