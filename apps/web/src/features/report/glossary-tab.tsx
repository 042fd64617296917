import { DataTable } from '../../components/data-table.tsx'
import { useWords } from '../../lib/locale.tsx'
import { DoorButton } from './door.tsx'
import { EvidenceFrame } from './evidence-frame.tsx'
import type { TabProps } from './report-page.tsx'

export const GlossaryTab = ({ reportId, reading }: TabProps) => {
  const { t } = useWords()
  const rows = reading.glossary
  if (rows.length === 0) return <p className="empty">{t('glossary.empty')}</p>
  return (
    <EvidenceFrame reportId={reportId} doors={rows.map((row) => ({ place: row, label: row.term, text: '', unit: null, details: [] }))}>
      <DataTable
        caption={t('report.tab.glossary')}
        rows={rows}
        rowKey={(row, index) => `${row.line}-${row.start}-${index}`}
        columns={[
          {
            id: 'term',
            head: t('glossary.term'),
            width: '248px',
            cell: (row) => (
              <DoorButton place={row} label={row.term} wide>
                {row.term}
              </DoorButton>
            ),
            sortBy: (row) => row.term,
          },
          { id: 'text', head: t('glossary.text'), cell: (row) => row.text },
        ]}
      />
    </EvidenceFrame>
  )
}
