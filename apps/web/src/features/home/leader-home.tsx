import type { Home } from '@gangmu/contract'
import { Tally } from '../../components/tally.tsx'
import { useWords } from '../../lib/locale.tsx'
import { AnswerRows } from './answer-rows.tsx'
import { LineTable } from './line-table.tsx'
import { Panel } from './panel.tsx'

/** 区领导: how the lines in my charge stand, and who owes an answer. */
export const LeaderHome = ({ home }: { home: NonNullable<Home['leader']> }) => {
  const { t } = useWords()
  return (
    <div className="panels panels-single">
      <section className="panel" aria-label={t('home.leader.tally')}>
        <header className="panel-head">
          <h2>{t('home.leader.tally')}</h2>
          <span className="section-count">{t('report.summary-total', { count: home.lines.total })}</span>
        </header>
        <Tally counts={home.tally} />
      </section>
      <Panel title={t('home.leader.lines')} panel={home.lines} to="/plans?mine=yes" empty={t('home.leader.lines-empty')}>
        {(lines) => <LineTable caption={t('home.leader.lines')} lines={lines} />}
      </Panel>
      <Panel title={t('home.leader.answers')} panel={home.answers} to="/plans?mine=yes&owes=yes" empty={t('home.leader.answers-empty')}>
        {(answers) => <AnswerRows answers={answers} />}
      </Panel>
    </div>
  )
}
