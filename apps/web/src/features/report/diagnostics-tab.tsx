import type { Diagnostic, Reading } from '@gangmu/domain'
import { describePlace } from '@gangmu/messages'
import { DataTable } from '../../components/data-table.tsx'
import { Missing } from '../../components/missing.tsx'
import { useWords, type Words } from '../../lib/locale.tsx'
import type { Place } from '../../lib/place.ts'
import { type Door, DoorButton, samePlace } from './door.tsx'
import { EvidenceFrame } from './evidence-frame.tsx'
import type { TabProps } from './report-page.tsx'
import { TableLayouts } from './table-layouts.tsx'

/** What the reader could not read, and tables it does not know the layout of: nothing is dropped silently. */
export const DiagnosticsTab = ({ reportId, reading }: TabProps) => {
  const words = useWords()
  const { t } = words
  const { diagnostics } = reading
  const layouts = [...(reading.unknownTables ?? []), ...(reading.mappedTables ?? [])]
  if (diagnostics.length + layouts.length === 0) return <p className="empty">{t('diagnostics.empty')}</p>
  return (
    <EvidenceFrame reportId={reportId} doors={doorsOf(reading, words)}>
      <TableLayouts reportId={reportId} reading={reading} />
      {diagnostics.length > 0 && (
        <section className="table-section">
          <h3>{t('diagnostics.title')}</h3>
          <DataTable<Diagnostic>
            caption={t('diagnostics.title')}
            rows={diagnostics}
            rowKey={(diagnostic, index) => `${diagnostic.code}-${index}`}
            columns={[
              {
                id: 'diagnostic',
                head: t('diagnostics.said'),
                width: '36%',
                cell: (diagnostic) => <span title={diagnostic.code}>{sentenceOf(diagnostic, words)}</span>,
                sortBy: (diagnostic) => sentenceOf(diagnostic, words),
              },
              {
                id: 'place',
                head: t('diagnostics.place'),
                width: '176px',
                cell: (diagnostic) => <DiagnosticPlace diagnostic={diagnostic} />,
                sortBy: (diagnostic) => diagnostic.line,
              },
              { id: 'evidence', head: t('diagnostics.evidence'), cell: (diagnostic) => <Quoted diagnostic={diagnostic} /> },
            ]}
          />
        </section>
      )}
    </EvidenceFrame>
  )
}

/** The bare code where the catalogue has no sentence: a reading of a newer version. */
const sentenceOf = ({ code }: Diagnostic, { find }: Words): string => find(`diagnostic.${code}`) ?? code

const Quoted = ({ diagnostic: { message } }: { diagnostic: Diagnostic }) => {
  const { t } = useWords()
  return message.trim() === '' ? <Missing reason={t('diagnostics.missing-evidence')} /> : <span className="quoted">{message.trim()}</span>
}

const DiagnosticPlace = ({ diagnostic }: { diagnostic: Diagnostic }) => {
  const words = useWords()
  const place = describePlace(words.locale, diagnostic.line, diagnostic.place)
  return hasLine(diagnostic) ? (
    <DoorButton place={lineStart(diagnostic.line)} label={`${sentenceOf(diagnostic, words)} ${place}`} wide>
      {place}
    </DoorButton>
  ) : (
    place
  )
}

const hasLine = (diagnostic: Diagnostic): diagnostic is Diagnostic & { line: number } => diagnostic.line !== null

const lineStart = (line: number): Place => ({ line, start: 0, end: 0 })

/** One door a place: two diagnostics of a line open the same sheet, and stepping must get past it. */
const doorsOf = ({ diagnostics, unknownTables = [], mappedTables = [] }: Reading, words: Words): Door[] =>
  [
    ...[...unknownTables, ...mappedTables].map((table) => doorTo(lineStart(table.line), table.caption || words.t('mapping.untitled'))),
    ...diagnostics.filter(hasLine).map((diagnostic) => doorTo(lineStart(diagnostic.line), sentenceOf(diagnostic, words))),
  ].filter((door, index, doors) => doors.findIndex((other) => samePlace(other.place, door.place)) === index)

const doorTo = (place: Place, label: string): Door => ({ place, label, text: '', unit: null, details: [] })
