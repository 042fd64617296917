import type { Diagnostic, Finding } from '@gangmu/domain'
import { DataTable } from '../../components/data-table.tsx'
import { useWords } from '../../lib/locale.tsx'
import { DoorButton } from './door.tsx'
import { EvidenceFrame } from './evidence-frame.tsx'
import type { TabProps } from './report-page.tsx'

/** What the checker found in the report, and what the reader could not read: nothing is dropped silently. */
export const ChecksTab = ({ reportId, reading }: TabProps) => {
  const { t } = useWords()
  const { findings, diagnostics } = reading
  if (findings.length + diagnostics.length === 0) return <p className="empty">{t('checks.empty')}</p>
  const doors = [
    ...findings.flatMap((finding) => finding.spans.slice(0, 1).map((place) => doorTo(place, finding.message))),
    ...diagnostics.filter(hasLine).map((diagnostic) => doorTo(lineStart(diagnostic.line), diagnostic.message)),
  ]
  return (
    <EvidenceFrame reportId={reportId} doors={doors}>
      {findings.length > 0 && (
        <section className="table-section">
          <h3>{t('checks.findings')}</h3>
          <DataTable<Finding>
            caption={t('checks.findings')}
            rows={findings}
            rowKey={(finding, index) => `${finding.rule}-${index}`}
            columns={[
              {
                id: 'severity',
                head: t('checks.severity'),
                width: '80px',
                cell: (finding) => finding.severity,
                sortBy: (finding) => finding.severity,
              },
              { id: 'message', head: t('checks.message'), cell: (finding) => finding.message },
              { id: 'line', head: t('checks.line'), width: '72px', align: 'end', cell: (finding) => <Lines finding={finding} /> },
            ]}
          />
        </section>
      )}
      {diagnostics.length > 0 && (
        <section className="table-section">
          <h3>{t('checks.diagnostics')}</h3>
          <DataTable<Diagnostic>
            caption={t('checks.diagnostics')}
            rows={diagnostics}
            rowKey={(diagnostic, index) => `${diagnostic.code}-${index}`}
            columns={[
              {
                id: 'code',
                head: t('checks.code'),
                width: '248px',
                cell: (diagnostic) => <code>{diagnostic.code}</code>,
                sortBy: (row) => row.code,
              },
              { id: 'message', head: t('checks.message'), cell: (diagnostic) => diagnostic.message },
              {
                id: 'line',
                head: t('checks.line'),
                width: '88px',
                align: 'end',
                cell: (diagnostic) =>
                  hasLine(diagnostic) ? (
                    <DoorButton place={lineStart(diagnostic.line)} label={diagnostic.message}>
                      {diagnostic.line}
                    </DoorButton>
                  ) : (
                    t('checks.no-line')
                  ),
              },
            ]}
          />
        </section>
      )}
    </EvidenceFrame>
  )
}

const Lines = ({ finding }: { finding: Finding }) => {
  const place = finding.spans[0]
  return place ? (
    <DoorButton place={place} label={finding.message}>
      {place.line}
    </DoorButton>
  ) : (
    <span>{finding.lines.join('、')}</span>
  )
}

const hasLine = (diagnostic: Diagnostic): diagnostic is Diagnostic & { line: number } => diagnostic.line !== null

const lineStart = (line: number) => ({ line, start: 0, end: 0 })

const doorTo = (place: { line: number; start: number; end: number }, label: string) => ({ place, label, text: '', unit: null, details: [] })
