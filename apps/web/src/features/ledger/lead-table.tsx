import { TAX_LEAD_STATES } from '@gangmu/domain'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Missing } from '../../components/missing.tsx'
import { ColumnChooser, SavedViews } from '../../components/table-tools.tsx'
import { useWords, type Words } from '../../lib/locale.tsx'
import { useWalk } from '../../lib/use-walk.ts'
import { printAmount } from './print-amount.ts'
import type { TaxLead, TaxLeadList } from './queries.ts'

type Props = {
  readonly rows: readonly TaxLead[]
  readonly list: TaxLeadList
  readonly opening: { readonly current: string | null; readonly open: (id: string) => void }
}

export const LeadTable = ({ rows, list, opening }: Props) => {
  const words = useWords()
  const { t } = words
  const root = useWalk<HTMLDivElement>({ title: t('leads.table'), next: t('ledger.next'), previous: t('ledger.previous') })
  const columns = columnsOf(words, list)
  return (
    <div className="tax-leads" ref={root}>
      <div className="section-head">
        <h2>{t('leads.table')}</h2>
        <span className="section-count" role="status">
          {t('leads.count', { total: list.leads.filter(({ removed }) => !removed).length, shown: rows.length })}
        </span>
      </div>
      <div className="table-tools">
        <ColumnChooser columns={columns} />
        <SavedViews tableId="tax-leads" />
      </div>
      <DataTable caption={t('leads.table')} rows={rows} rowKey={({ id }) => id} columns={columns} sheet={opening} isStacked />
    </div>
  )
}

const columnsOf = ({ t }: Words, { areas }: TaxLeadList): readonly Column<TaxLead>[] => {
  const money = (label: string) => t('key-project.with-unit', { label, unit: t('key-project.money') })
  const areaOf = (lead: TaxLead) => areas.find(({ id }) => id === lead.areaId)?.name ?? lead.areaId
  return [
    {
      id: 'enterprise',
      head: t('leads.enterprise'),
      cell: ({ no, enterprise }) => (
        <>
          {enterprise}
          <span className="ledger-no"> {no}</span>
        </>
      ),
      sortBy: ({ no }) => no,
    },
    {
      id: 'state',
      head: t('leads.state'),
      width: '80px',
      cell: ({ stand }) => <b>{t(`ledger.lead-state.${stand.state}`)}</b>,
      sortBy: ({ stand }) => TAX_LEAD_STATES.indexOf(stand.state),
    },
    { id: 'since', head: t('leads.since'), width: '112px', cell: ({ stand }) => stand.since, sortBy: ({ stand }) => stand.since },
    { id: 'area', head: t('leads.area'), width: '176px', cell: areaOf, sortBy: areaOf },
    { id: 'duty-unit', head: t('leads.unit'), width: '128px', cell: ({ unitName }) => unitName, sortBy: ({ unitName }) => unitName },
    {
      id: 'kind',
      head: t('leads.kind'),
      width: '128px',
      cell: ({ kind }) => t(`ledger.lead-kind.${kind}`),
      sortBy: ({ kind }) => kind,
    },
    { id: 'found', head: t('leads.found-on'), width: '112px', cell: ({ foundOn }) => foundOn, sortBy: ({ foundOn }) => foundOn },
    {
      id: 'expected',
      head: money(t('leads.expected')),
      width: '128px',
      align: 'end',
      cell: ({ expected }) => (expected === null ? <Missing reason={t('leads.missing.expected')} /> : printAmount(expected)),
      sortBy: ({ expected }) => expected,
    },
    {
      id: 'booked',
      head: money(t('leads.booked')),
      width: '128px',
      align: 'end',
      cell: ({ stand }) => (stand.state === 'booked' ? printAmount(stand.booked) : <Missing reason={t('leads.missing.booked')} />),
      sortBy: ({ stand }) => (stand.state === 'booked' ? stand.booked : null),
    },
  ]
}
