import type { Commitment } from '@gangmu/domain'
import { DataTable } from '../../components/data-table.tsx'
import { Missing } from '../../components/missing.tsx'
import { useWords } from '../../lib/locale.tsx'
import { parsePlace } from '../../lib/place.ts'
import { useAddress } from '../../lib/use-address.ts'
import { type Door, DoorButton, samePlace } from './door.tsx'
import { EvidenceFrame } from './evidence-frame.tsx'
import type { TabProps } from './report-page.tsx'

/** Sentences that promise something by a date. */
export const CommitmentsTab = ({ reportId, reading }: TabProps) => {
  const { t } = useWords()
  const at = parsePlace(useAddress().get('at'))
  const rows = reading.commitments
  if (rows.length === 0) return <p className="empty">{t('commitments.empty')}</p>
  const quantity = (row: Commitment) => (row.value === null ? <Missing reason={t('commitments.missing-value')} /> : <Quantity row={row} />)
  const deadline = (row: Commitment) => row.deadline ?? <Missing reason={t('commitments.missing-deadline')} />
  const describe = (row: Commitment): Door => ({
    place: row,
    label: row.subject,
    text: '',
    unit: null,
    details: [
      { term: t('commitments.value'), value: quantity(row) },
      { term: t('commitments.deadline'), value: deadline(row) },
    ],
  })
  return (
    <EvidenceFrame reportId={reportId} doors={rows.map(describe)}>
      <DataTable
        caption={t('report.tab.commitments')}
        rows={rows}
        rowKey={(row, index) => `${row.line}-${row.start}-${index}`}
        mustShow={(row) => samePlace(row, at)}
        columns={[
          {
            id: 'quote',
            head: t('commitments.quote'),
            cell: (row) => (
              <DoorButton place={row} label={row.subject} wide>
                {row.quote}
              </DoorButton>
            ),
          },
          { id: 'value', head: t('commitments.value'), width: '144px', align: 'end', cell: quantity },
          {
            id: 'deadline',
            head: t('commitments.deadline'),
            width: '120px',
            cell: deadline,
            sortBy: (row) => row.deadline,
          },
          {
            id: 'measurable',
            head: t('commitments.measurable'),
            width: '96px',
            cell: (row) => (row.measurable ? t('commitments.yes') : t('commitments.no')),
            sortBy: (row) => (row.measurable ? 0 : 1),
          },
        ]}
      />
    </EvidenceFrame>
  )
}

const SIGNS = { '=': '', '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ', '~': '≈ ' } as const

const Quantity = ({ row }: { row: Commitment }) => {
  const value = Array.isArray(row.value) ? row.value.join('—') : String(row.value)
  return (
    <span>
      {row.cmp && SIGNS[row.cmp]}
      {value.replace(/^-/, '−')}
      {row.unit && <span className="unit"> {row.unit}</span>}
    </span>
  )
}
