import { type FindingSeverity, type IndicatorRow, judgedRows, type Reading, type ReportSummary } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { ConfirmReport } from '../../components/confirmation/confirm-report.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { Progress } from '../../components/progress.tsx'
import { Tally } from '../../components/tally.tsx'
import { verdictWord } from '../../components/verdict.tsx'
import { checkTallyQuery } from '../../lib/check-queries.ts'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'

/** Title, who and when, and what came of the year. Its height does not depend on the reading, so nothing jumps when that arrives. */
export const ReportHead = ({ report, reading }: { report: ReportSummary; reading: Reading | null }) => {
  const { t } = useWords()
  const { header } = report
  return (
    <header className="report-head head-with-action">
      <h1>{header?.title ?? report.fileName}</h1>
      <ul className="facts-line">
        {header?.region && (
          <li>
            <b>{header.region}</b>
          </li>
        )}
        {header?.kind && <li>{t(`report.kind.${header.kind}`)}</li>}
        {header && <Years year={header.reportYear} plan={header.planYear} />}
        {header?.issuer && <li>{t('report.issuer', { issuer: header.issuer })}</li>}
        {header?.date && <li className="digits">{t('report.date', { date: header.date })}</li>}
        <li>{t('report.file', { name: report.fileName })}</li>
        <li className="digits">
          {t('reports.column.received')} {formatInstant(report.receivedAt)}
        </li>
        {report.status === 'reading' && report.readingId !== null && <li>{t('report.reading-again')}</li>}
      </ul>
      {reading && <Summary reading={reading} />}
      {reading && (
        <div className="report-acts">
          <ReviewLink report={report} />
          <ChecksLink report={report} />
          <JointLink id={report.id} />
          <ConfirmReport reportId={report.id} reading={reading} />
        </div>
      )}
    </header>
  )
}

/** To the report's own text and what was read of it, with how far the review has come. */
const ReviewLink = ({ report: { id, review } }: { report: ReportSummary }) => {
  const { t } = useWords()
  return (
    <>
      <ContextLink className="button" to={`/reports/${id}/review`}>
        {t('review.open')}
      </ContextLink>
      {review && <Progress done={review.decided} total={review.elements} label={t('review.decided')} />}
    </>
  )
}

/** To what does not agree in it, with how much of that waits for a decision. */
const ChecksLink = ({ report: { id, readingId } }: { report: ReportSummary }) => {
  const { t } = useWords()
  const canRead = useCan('finding.read')
  const { data: tally } = useQuery({ ...checkTallyQuery(id, readingId), enabled: canRead && readingId !== null })
  if (!canRead) return null
  const open = (severity: FindingSeverity) =>
    tally?.reduce((sum, each) => (each.severity === severity && each.state === 'open' ? sum + each.findings : sum), 0) ?? 0
  const waiting = (['必错', '疑似'] as const).filter((severity) => open(severity) > 0)
  return (
    <>
      <ContextLink className="button" to={`/reports/${id}/checks`}>
        {t('checks.open')}
      </ContextLink>
      {tally && (
        <span className="report-checks">
          {waiting.length === 0
            ? t('checks.none-to-handle')
            : t('checks.to-handle', {
                counts: waiting.map((severity) => `${t(`finding-severity.${severity}`)} ${open(severity)}`).join(' · '),
              })}
        </span>
      )}
    </>
  )
}

/** To the report side by side with those of the same congress. */
const JointLink = ({ id }: Pick<ReportSummary, 'id'>) => {
  const { t } = useWords()
  if (!useCan('finding.read')) return null
  return (
    <ContextLink className="button" to={`/joint?reports=${id}`}>
      {t('joint.open')}
    </ContextLink>
  )
}

const Years = ({ year, plan }: { year: number | null; plan: number | null }) => {
  const { t } = useWords()
  if (year !== null && plan !== null && year !== plan) return <li>{t('report.years', { report: year, plan })}</li>
  const only = year ?? plan
  return only === null ? null : <li>{t('report.year-only', { year: only })}</li>
}

/** The report says met where the figures show missed, or the other way round. An undecided side contradicts nothing. */
export const differsFromDeclared = (row: IndicatorRow): boolean =>
  row.declared?.class != null &&
  row.status !== null &&
  row.status !== 'undetermined' &&
  row.declared.class !== 'undetermined' &&
  row.declared.class !== row.status

const Summary = ({ reading }: { reading: Reading }) => {
  const { t } = useWords()
  const rows = judgedRows(reading)
  if (rows.length === 0) return null
  const counts = new Map<string, number>()
  for (const row of rows) {
    const word = verdictWord(row) ?? 'undetermined'
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const differing = rows.filter(differsFromDeclared).length
  const declared = reading.statements.find((statement) => statement.of === 'indicators' && statement.met !== null)
  return (
    <section className="summary" aria-labelledby="summary-title">
      <h2 id="summary-title">
        {t(reading.report.kind === 'half-year' ? 'report.summary.half-year' : 'report.summary', { year: reading.report.reportYear ?? '—' })}
      </h2>
      <p className="summary-total">{t('report.summary-total', { count: rows.length })}</p>
      <Tally counts={Object.fromEntries(counts)} />
      {(differing > 0 || declared) && (
        <p className="summary-note">
          {declared && <span>{t('report.statement', { quote: declared.quote })}</span>}
          {differing > 0 && <span>{t('report.differs', { count: differing })}</span>}
        </p>
      )}
    </section>
  )
}
