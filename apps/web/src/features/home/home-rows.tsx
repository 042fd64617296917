import type { HomeAnswer, HomeLine } from '@gangmu/contract'
import { describeReason } from '@gangmu/messages'
import { ContextLink } from '../../components/context-link.tsx'
import { Missing } from '../../components/missing.tsx'
import { Verdict, verdictWord } from '../../components/verdict.tsx'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'

const lineAddress = ({ planId, lineId }: { readonly planId: string; readonly lineId: string }) => `/plans/${planId}?row=${lineId}`

/** A line of the plan: its name, target and result, what came of it and why, who leads. */
export const LineRow = ({ line }: { line: HomeLine }) => {
  const { t, locale } = useWords()
  const word = verdictWord(line)
  return (
    <div className="line-row">
      <ContextLink className="line-name" to={lineAddress(line)}>
        {line.name}
      </ContextLink>
      <span className="line-figures">
        <span>
          <span className="line-term">{t('table.target')}</span>{' '}
          <FigureText text={line.target} unit={line.unit} reason={t('table.missing-target')} />
        </span>
        <span>
          <span className="line-term">{t('table.actual')}</span>{' '}
          <FigureText text={line.actual} unit={line.unit} reason={t('table.missing-actual')} />
        </span>
      </span>
      <span className="line-verdict">{word === null ? <Missing reason={t('table.missing-verdict')} /> : <Verdict word={word} />}</span>
      <span className="line-reason">{line.reason && describeReason(locale, line.reason)}</span>
      <span className="line-lead">{line.lead?.name ?? t('home.no-lead')}</span>
    </div>
  )
}

const FigureText = ({ text, unit, reason }: { text: string | null; unit: string | null; reason: string }) => {
  if (text === null) return <Missing reason={reason} />
  return (
    <>
      {setMinus(text)}
      {unit && /\d/.test(text) && <span className="unit">{unit}</span>}
    </>
  )
}

/** An answer that is still owed: by whom, of which line, since when. */
export const AnswerRow = ({ answer }: { answer: HomeAnswer }) => {
  const { t } = useWords()
  return (
    <div className="answer-row">
      <ContextLink className="line-name" to={lineAddress(answer)}>
        {answer.name}
      </ContextLink>
      <span>{t(`home.owes.${answer.owes}`)}</span>
      <span className="line-lead">{answer.by?.name ?? t('home.no-lead')}</span>
      <span className="line-reason digits">{answer.since && t('home.since', { day: answer.since })}</span>
    </div>
  )
}
