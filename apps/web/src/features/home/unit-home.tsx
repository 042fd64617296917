import type { Home } from '@gangmu/contract'
import { ContextLink } from '../../components/context-link.tsx'
import { useWords } from '../../lib/locale.tsx'
import { formatPlace } from '../../lib/place.ts'
import { AnswerRows } from './answer-rows.tsx'
import { LineTable } from './line-table.tsx'
import { Panel } from './panel.tsx'

/** 部门: what my unit owes, how its lines stand, which sentences of the plan name it. */
export const UnitHome = ({ home }: { home: NonNullable<Home['unit']> }) => {
  const { t } = useWords()
  const unit = home.unit.name
  return (
    <div className="panels panels-single">
      <Panel title={t('home.unit.answers', { unit })} panel={home.answers} to="/data?mine=yes" empty={t('home.unit.answers-empty')}>
        {(answers) => <AnswerRows answers={answers} />}
      </Panel>
      <Panel title={t('home.unit.lines', { unit })} panel={home.lines} to="/plans?mine=yes" empty={t('home.unit.lines-empty')}>
        {(lines) => <LineTable caption={t('home.unit.lines', { unit })} lines={lines} />}
      </Panel>
      <Panel
        title={t('home.unit.commitments', { unit })}
        panel={home.commitments}
        to="/plans?mine=yes&tab=commitments"
        empty={t('home.unit.commitments-empty')}
      >
        {(commitments) => (
          <ul className="panel-rows">
            {commitments.map((commitment) => (
              <li key={`${commitment.reportId} ${formatPlace(commitment)}`} className="task-row">
                <ContextLink
                  className="line-name quoted"
                  to={`/reports/${commitment.reportId}?tab=commitments&at=${formatPlace(commitment)}`}
                >
                  {commitment.quote}
                </ContextLink>
                <span className="line-reason digits">{commitment.deadline ?? t('commitments.missing-deadline')}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}
