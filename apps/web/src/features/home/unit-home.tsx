import type { Home } from '@gangmu/contract'
import { ContextLink } from '../../components/context-link.tsx'
import { useWords } from '../../lib/locale.tsx'
import { formatPlace } from '../../lib/place.ts'
import { AnswerRow, LineRow } from './home-rows.tsx'
import { Panel } from './panel.tsx'

/** 部门: what my unit owes, how its lines stand, which sentences of the plan name it. */
export const UnitHome = ({ home }: { home: NonNullable<Home['unit']> }) => {
  const { t } = useWords()
  return (
    <div className="panels panels-single">
      <Panel
        title={t('home.unit.answers', { unit: home.unit.name })}
        panel={home.answers}
        to="/data?mine=yes"
        empty={t('home.unit.answers-empty')}
        rowKey={({ lineId, owes }) => `${lineId} ${owes}`}
      >
        {(answer) => <AnswerRow answer={answer} />}
      </Panel>
      <Panel
        title={t('home.unit.lines', { unit: home.unit.name })}
        panel={home.lines}
        to="/plans?mine=yes"
        empty={t('home.unit.lines-empty')}
        rowKey={({ lineId }) => lineId}
      >
        {(line) => <LineRow line={line} />}
      </Panel>
      <Panel
        title={t('home.unit.commitments', { unit: home.unit.name })}
        panel={home.commitments}
        to="/plans?mine=yes&tab=commitments"
        empty={t('home.unit.commitments-empty')}
        rowKey={(commitment) => `${commitment.reportId} ${formatPlace(commitment)}`}
      >
        {(commitment) => (
          <div className="quote-row">
            <ContextLink className="quoted" to={`/reports/${commitment.reportId}?tab=commitments&at=${formatPlace(commitment)}`}>
              {commitment.quote}
            </ContextLink>
            <span className="line-reason digits">{commitment.deadline ?? t('commitments.missing-deadline')}</span>
          </div>
        )}
      </Panel>
    </div>
  )
}
