import { describeLamp } from '@gangmu/messages'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatInstant, setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { lampHistoryQuery, type MonthLine } from '../../lib/month-queries.ts'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'

type Props = { readonly planId: string; readonly month: string; readonly line: MonthLine }

/** What was kept of a line's month, and since when it stands otherwise; asked for when somebody opens it. */
export const LampHistory = ({ planId, month, line: { facts, evaluated, lamp } }: Props) => {
  const { t, find } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  if (evaluated === null) return <p className="month-line-stamp">{t('month-line.not-evaluated')}</p>
  const { lit, evaluatedAt, ruleSetVersion, cause } = evaluated
  const told = {
    at: formatInstant(evaluatedAt),
    lamp: t(`lamp.${lit.lamp}`),
    version: ruleSetVersion,
    cause: find(`lamp.cause.${cause}`) ?? cause,
  }
  return (
    <section>
      <p className="month-line-stamp">
        {t('month-line.evaluated', told)}
        {lit.lamp !== lamp.lamp && `；${t('month-line.evaluated-differs', { lamp: t(`lamp.${lamp.lamp}`) })}`}
      </p>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{t('month-line.history')}</summary>
        {isOpen && <Kept planId={planId} month={month} lineId={facts.lineId} />}
      </details>
    </section>
  )
}

const Kept = ({ planId, month, lineId }: { readonly planId: string; readonly month: string; readonly lineId: string }) => {
  const { t, locale } = useWords()
  const { data, error, isPending, refetch } = useQuery(lampHistoryQuery(planId, month, lineId))
  if (isPending) return <Loading rows={2} />
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <ol className="lamp-history">
      {data.lamps.map(({ seq, lit, pace, evaluatedAt }) => (
        <li key={`lamp ${seq}`}>
          <span className="month-line-stamp">{formatInstant(evaluatedAt)}</span> {setMinus(describeLamp(locale, lit, pace))}
        </li>
      ))}
      {data.judgements.map(({ seq, lamp, reason, judgedBy, judgedAt }) => (
        <li key={`judgement ${seq}`}>
          <span className="month-line-stamp">{t('month-line.judgement-by', { by: judgedBy, at: formatInstant(judgedAt) })}</span>{' '}
          {`${lamp === null ? t('month-line.judgement-taken-back') : `${t('month-line.judgement')}：${t(`lamp.${lamp}`)}`}，${reason}`}
        </li>
      ))}
    </ol>
  )
}
