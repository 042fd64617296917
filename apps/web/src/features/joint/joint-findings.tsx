import { ContextLink } from '../../components/context-link.tsx'
import { Problem } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { useAddress } from '../../lib/use-address.ts'
import { useWalk } from '../../lib/use-walk.ts'
import { filterFindings, joinFindings } from './arrange-joint.ts'
import { compareColumns } from './choose-reports.ts'
import { JointFilters } from './joint-filters.tsx'
import { JointRow } from './joint-row.tsx'
import type { Joint, JointFinding } from './queries.ts'
import { useJointDesk } from './use-joint-desk.ts'
import { useReportWords } from './use-report-words.ts'

/** A column a report, a row a disagreement; the one in focus has the keys. */
export const JointFindings = ({ joint, onReload }: { readonly joint: Joint; readonly onReload: () => void }) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const { sayKind, sayShort, sayYears } = useReportWords()
  const canDecide = useCan('finding.decide')
  const columns = [...joint.reports].sort(compareColumns)
  const ids = columns.map(({ id }) => id)
  const filter = { severity: get('severity'), pair: get('pair'), isOpenOnly: get('open') !== null }
  const all = joinFindings(joint.findings, ids)
  const shown = joinFindings(filterFindings(joint.findings, filter), ids).filter(
    ({ first }) => !filter.isOpenOnly || first.state === 'open',
  )
  const desk = useJointDesk(joint.reports, shown)
  const list = useWalk<HTMLTableElement>(
    { title: t('joint.keys'), next: t('joint.next'), previous: t('joint.previous') },
    canDecide ? desk.keys : [],
  )
  const nameOf = (id: string) =>
    columns
      .filter((report) => report.id === id)
      .map(sayShort)
      .join('')
  const sayPair = ({ reportId, against }: Pick<JointFinding, 'reportId' | 'against'>) =>
    t('joint.between', { report: nameOf(reportId), against: nameOf(against) })
  const unrelated = columns.filter(({ id }) => !joint.pairs.some(({ reportId, against }) => reportId === id || against === id))
  const open = all.filter(({ first }) => first.state === 'open').length
  const { decisions } = desk
  const reload = () => {
    decisions.reset()
    onReload()
  }
  return (
    <section aria-labelledby="joint-title">
      <div className="section-head">
        <h2 id="joint-title">{t('joint.findings')}</h2>
        <span className="section-count" role="status">
          {t('joint.count', { count: all.length, open })}
        </span>
      </div>
      <ul className="facts-line">
        {joint.pairs.map(({ reportId, against, relation, findings }) => (
          <li key={`${reportId} ${against}`}>
            {t('joint.pair', { report: nameOf(reportId), against: nameOf(against), relation: t(`relation.${relation}`), count: findings })}
          </li>
        ))}
      </ul>
      {unrelated.map(({ id, title }) => (
        <p key={id} className="form-hint">
          {t('joint.unrelated', { report: title })}
        </p>
      ))}
      {!canDecide && <p className="form-hint">{t('joint.read-only')}</p>}
      {decisions.error && <Problem error={decisions.error} onRetry={reload} />}
      {all.length === 0 && <p className="empty">{t('joint.agree')}</p>}
      {all.length > 0 && (
        <JointFilters
          filter={filter}
          pairs={joint.pairs}
          sayPair={sayPair}
          onChange={(name, value) => change({ [name]: value }, { replace: true })}
        />
      )}
      {all.length > 0 && shown.length === 0 && (
        <p className="empty">{t(open === 0 && filter.isOpenOnly ? 'joint.all-decided' : 'joint.none')}</p>
      )}
      {shown.length > 0 && (
        <table className="joint" ref={list}>
          <caption className="aside">{t('joint.findings')}</caption>
          <thead>
            <tr>
              {columns.map((report) => (
                <th key={report.id} scope="col">
                  <b>{sayKind(report)}</b> <span className="joint-years">{sayYears(report)}</span>
                  <ContextLink to={`/reports/${report.id}`}>{report.title}</ContextLink>
                </th>
              ))}
            </tr>
          </thead>
          {shown.map((one) => (
            <JointRow
              key={one.key}
              disagreement={one}
              columns={columns}
              sayPair={sayPair}
              isCurrent={one === desk.current}
              form={one === desk.current ? desk.form : null}
              isBusy={decisions.isPending}
              onFocus={() => desk.focus(one.key)}
              onOpen={desk.setForm}
              onDecide={canDecide ? (draft) => desk.decide(one, draft) : null}
            />
          ))}
        </table>
      )}
    </section>
  )
}
