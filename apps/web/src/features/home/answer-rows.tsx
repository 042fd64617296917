import type { HomeAnswer } from '@gangmu/contract'
import { ContextLink } from '../../components/context-link.tsx'
import { useWords } from '../../lib/locale.tsx'
import { lineAddress } from './line-table.tsx'

/** Answers that are still owed: of which line, what, by whom, since when. */
export const AnswerRows = ({ answers }: { answers: readonly HomeAnswer[] }) => {
  const { t } = useWords()
  return (
    <ul className="panel-rows">
      {answers.map((answer) => (
        <li key={`${answer.lineId} ${answer.owes}`} className="answer-row">
          <ContextLink className="line-name" to={lineAddress(answer)}>
            {answer.name}
          </ContextLink>
          <span>{t(`home.owes.${answer.owes}`)}</span>
          <span className="line-lead">{answer.by?.name ?? t('home.no-lead')}</span>
          <span className="line-reason digits">{answer.since && t('home.since', { day: answer.since })}</span>
        </li>
      ))}
    </ul>
  )
}
