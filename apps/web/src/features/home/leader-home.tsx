import type { Home } from '@gangmu/contract'
import { Tally } from '../../components/tally.tsx'
import { useWords } from '../../lib/locale.tsx'
import { AnswerRow, LineRow } from './home-rows.tsx'
import { Panel } from './panel.tsx'

/** 区领导: how the lines in my charge stand, and who owes an answer. */
export const LeaderHome = ({ home }: { home: NonNullable<Home['leader']> }) => {
  const { t } = useWords()
  return (
    <div className="panels panels-single">
      <section className="panel" aria-label={t('home.leader.tally')}>
        <header className="panel-head">
          <h2>{t('home.leader.tally')}</h2>
          <span className="section-count">{home.lines.total}</span>
        </header>
        <Tally counts={home.tally} />
      </section>
      <Panel
        title={t('home.leader.lines')}
        panel={home.lines}
        to="/plans?mine=yes"
        empty={t('home.leader.lines-empty')}
        rowKey={({ lineId }) => lineId}
      >
        {(line) => <LineRow line={line} />}
      </Panel>
      <Panel
        title={t('home.leader.answers')}
        panel={home.answers}
        to="/plans?mine=yes&owes=yes"
        empty={t('home.leader.answers-empty')}
        rowKey={({ lineId, owes }) => `${lineId} ${owes}`}
      >
        {(answer) => <AnswerRow answer={answer} />}
      </Panel>
    </div>
  )
}
