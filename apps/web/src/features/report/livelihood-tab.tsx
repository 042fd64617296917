import type { LivelihoodItem } from '@gangmu/domain'
import { DataTable } from '../../components/data-table.tsx'
import { Missing } from '../../components/missing.tsx'
import { useWords } from '../../lib/locale.tsx'
import { type Door, DoorButton } from './door.tsx'
import { EvidenceFrame } from './evidence-frame.tsx'
import type { TabProps } from './report-page.tsx'

export const LivelihoodTab = ({ reportId, reading }: TabProps) => {
  const { t } = useWords()
  const rows = reading.livelihood
  if (rows.length === 0) return <p className="empty">{t('livelihood.empty')}</p>
  const titleOf = (row: LivelihoodItem) => `${t('report.tab.livelihood')} ${row.no ?? ''}`.trim()
  const describe = (row: LivelihoodItem): Door => ({
    place: row,
    label: titleOf(row),
    text: '',
    unit: null,
    details: [{ term: t('livelihood.status'), value: row.status ?? <Missing reason={t('livelihood.missing-status')} /> }],
  })
  return (
    <EvidenceFrame reportId={reportId} doors={rows.map(describe)}>
      <DataTable
        caption={t('report.tab.livelihood')}
        rows={rows}
        rowKey={(row, index) => `${row.line}-${row.start}-${index}`}
        columns={[
          {
            id: 'target',
            head: t('livelihood.target'),
            cell: (row) => (
              <span className="name">
                <span className="name-no">{row.no}</span>
                <DoorButton place={row} label={titleOf(row)} wide>
                  {row.target.text}
                </DoorButton>
              </span>
            ),
          },
          {
            id: 'result',
            head: t('livelihood.result'),
            width: '42%',
            cell: (row) => row.result?.text ?? <Missing reason={t('livelihood.missing-result')} />,
          },
          {
            id: 'status',
            head: t('livelihood.status'),
            width: '96px',
            cell: (row) => row.status ?? <Missing reason={t('livelihood.missing-status')} />,
            sortBy: (row) => row.status,
          },
        ]}
      />
    </EvidenceFrame>
  )
}
