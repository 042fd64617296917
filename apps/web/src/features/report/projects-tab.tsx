import type { ProjectItem } from '@gangmu/domain'
import { DataTable } from '../../components/data-table.tsx'
import { Missing } from '../../components/missing.tsx'
import { useWords } from '../../lib/locale.tsx'
import { parsePlace } from '../../lib/place.ts'
import { useAddress } from '../../lib/use-address.ts'
import { type Door, DoorButton, samePlace } from './door.tsx'
import { EvidenceFrame } from './evidence-frame.tsx'
import type { TabProps } from './report-page.tsx'

export const ProjectsTab = ({ reportId, reading }: TabProps) => {
  const { t } = useWords()
  const at = parsePlace(useAddress().get('at'))
  const rows = reading.projects
  if (rows.length === 0) return <p className="empty">{t('projects.empty')}</p>
  const phase = (row: ProjectItem) => row.phase ?? <Missing reason={t('projects.missing-phase')} />
  const category = (row: ProjectItem) => row.category ?? <Missing reason={t('projects.missing-category')} />
  const describe = (row: ProjectItem): Door => ({
    place: row,
    label: row.name,
    text: '',
    unit: null,
    details: [
      { term: t('projects.phase'), value: phase(row) },
      { term: t('projects.category'), value: category(row) },
      { term: t('projects.box'), value: row.box ?? <Missing reason={t('projects.missing-box')} /> },
    ],
  })
  return (
    <EvidenceFrame reportId={reportId} doors={rows.map(describe)}>
      <DataTable
        caption={t('report.tab.projects')}
        rows={rows}
        rowKey={(row, index) => `${row.line}-${row.start}-${index}`}
        mustShow={(row) => samePlace(row, at)}
        columns={[
          {
            id: 'name',
            head: t('projects.name'),
            cell: (row) => (
              <DoorButton place={row} label={row.name} wide>
                {row.name}
              </DoorButton>
            ),
            sortBy: (row) => row.name,
          },
          {
            id: 'phase',
            head: t('projects.phase'),
            width: '112px',
            cell: phase,
            sortBy: (row) => row.phase,
          },
          {
            id: 'category',
            head: t('projects.category'),
            width: '184px',
            cell: category,
            sortBy: (row) => row.category,
          },
          {
            id: 'year',
            head: t('projects.year'),
            width: '88px',
            cell: (row) => row.year ?? <Missing reason={t('projects.missing-year')} />,
            sortBy: (row) => row.year,
          },
          {
            id: 'box',
            head: t('projects.box'),
            width: '232px',
            cell: (row) =>
              row.box === null ? (
                <Missing reason={t('projects.missing-box')} />
              ) : (
                <span className="clipped" title={row.box}>
                  {row.box}
                </span>
              ),
            sortBy: (row) => row.box,
          },
        ]}
      />
    </EvidenceFrame>
  )
}
