import { MOST_JOINT_REPORTS } from '@gangmu/contract'
import type { Relation, ReportSummary } from '@gangmu/domain'
import { useMemo, useState } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { Field } from '../../components/form.tsx'
import { useWords } from '../../lib/locale.tsx'
import { missingKinds } from './choose-reports.ts'
import type { Related } from './queries.ts'
import { useReportWords } from './use-report-words.ts'

/** The congress first: that is what the page is for. */
const RELATIONS: readonly Relation[] = ['same-congress', 'last-plan', 'earlier-version']

type Props = {
  readonly reports: readonly ReportSummary[]
  readonly base: ReportSummary
  readonly related: readonly Related[]
  /** Ids of what is held together, the base first. */
  readonly chosen: readonly string[]
  readonly onBase: (id: string) => void
  readonly onChoose: (ids: readonly string[]) => void
}

/** The report one begins with, and those that have to do with it. */
export const ReportChooser = ({ reports, base, related, chosen, onBase, onChoose }: Props) => {
  const { t } = useWords()
  const { sayKind, sayShort, sayYears, titleOf } = useReportWords()
  const [isOpen, setIsOpen] = useState(chosen.length < 2)
  const options = useMemo(
    () =>
      reports.map((report) => ({
        id: report.id,
        label: titleOf(report),
        detail: report.header ? `${sayKind(report.header)} ${sayYears(report.header)} ${report.fileName}` : report.fileName,
      })),
    [reports, titleOf, sayKind, sayYears],
  )
  const missing = missingKinds(base, related)
  const toggle = (id: string) => onChoose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  const all = [base, ...related.map(({ report }) => report)]
  const named = chosen.flatMap((id) => all.find((report) => report.id === id)?.header ?? []).map(sayShort)
  return (
    <div className="joint-choice">
      <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>
          {t('joint.choose')}
          <span className="joint-chosen">{named.join(t('joint.and'))}</span>
        </summary>
        <Field name="from" label={t('joint.from')}>
          {(control) => <Combobox control={control} options={options} value={base.id} onChange={(id) => id && onBase(id)} required />}
        </Field>
        {related.length > 0 && (
          <fieldset className="joint-related">
            <legend>{t('joint.with')}</legend>
            {RELATIONS.map((relation) => (
              <RelatedReports
                key={relation}
                relation={relation}
                reports={related.flatMap((one) => (one.relation === relation ? [one.report] : []))}
                chosen={chosen}
                onToggle={toggle}
              />
            ))}
            {chosen.length >= MOST_JOINT_REPORTS && <p className="form-hint">{t('joint.most', { count: MOST_JOINT_REPORTS })}</p>}
          </fieldset>
        )}
      </details>
      {related.length === 0 && (
        <p className="notice">{t(base.header?.kind == null ? 'joint.no-header' : 'joint.none-related', { report: titleOf(base) })}</p>
      )}
      {missing.length > 0 && (
        <p className="joint-missing">
          {t('joint.missing', { kinds: missing.map((kind) => t(`report.kind.${kind}`)).join(t('joint.and')) })}{' '}
          <ContextLink to="/reports">{t('joint.upload')}</ContextLink>
        </p>
      )}
    </div>
  )
}

type RelatedProps = Pick<Props, 'chosen'> & {
  readonly relation: Relation
  readonly reports: readonly ReportSummary[]
  readonly onToggle: (id: string) => void
}

const RelatedReports = ({ relation, reports, chosen, onToggle }: RelatedProps) => {
  const { t } = useWords()
  const { sayKind, titleOf } = useReportWords()
  if (reports.length === 0) return null
  return (
    <div className="joint-relation">
      <p>{t(`relation.${relation}`)}</p>
      <div>
        {reports.map((report) => (
          <label key={report.id} className="check-field">
            <input
              type="checkbox"
              checked={chosen.includes(report.id)}
              disabled={chosen.length >= MOST_JOINT_REPORTS && !chosen.includes(report.id)}
              onChange={() => onToggle(report.id)}
            />
            <span>
              {report.header && <b>{sayKind(report.header)}</b>} {titleOf(report)}
              <span className="form-hint">
                {report.familyStage && `${t(`review.stage.${report.familyStage}`)} · `}
                {report.fileName}
              </span>
            </span>
          </label>
        ))}
      </div>
    </div>
  )
}
