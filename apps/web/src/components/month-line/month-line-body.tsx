import { describeLamp, describeOutlook, describePace, describeStage, paceWord } from '@gangmu/messages'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { MonthLine } from '../../lib/month-queries.ts'
import { DetailList } from '../detail-list.tsx'
import { Lamp } from '../lamp.tsx'
import { SheetFigure } from '../sheet-figure.tsx'
import { LampHistory } from './lamp-history.tsx'
import { LineJudgement } from './line-judgement.tsx'
import { MonthFigures } from './month-figures.tsx'

type Props = {
  readonly planId: string
  readonly month: string
  readonly line: MonthLine
  /** Looking back at a day nothing is said beside a lamp, and nothing of its history is told. */
  readonly isPast?: boolean
}

/**
 * What a line's month holds, for a side sheet: the lamp and why it is lit, how the line stands and what the rest of the year asks for, the
 * figures with their sources, and what somebody says beside the lamp.
 */
export const MonthLineBody = ({ planId, month, line, isPast = false }: Props) => {
  const { t, locale } = useWords()
  const { facts, pace, lamp, behind } = line
  const outlook = describeOutlook(locale, pace, facts.unit)
  return (
    <>
      {facts.figure !== null && <SheetFigure text={facts.figure.raw} unit={facts.unit} />}
      <section aria-label={t('month-line.why')}>
        <p className="month-line-lamp">
          <Lamp lamp={lamp.lamp} />
          {line.judgement?.lamp && (
            <span className="month-line-beside">
              {t('month-line.judgement')} <Lamp lamp={line.judgement.lamp} />
            </span>
          )}
        </p>
        <p className="month-line-why">{setMinus(describeLamp(locale, lamp, pace))}</p>
      </section>
      <section aria-labelledby="month-line-pace">
        <h3 id="month-line-pace">{t('month-line.pace')}</h3>
        {pace.wording !== null && <p className="month-line-word">{paceWord(locale, pace)}</p>}
        <p>{setMinus(describePace(locale, pace))}</p>
        {behind > 1 && <p>{t('pace.behind', { count: behind })}</p>}
        {outlook.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <DetailList
        details={[
          [t('month-line.year-target'), facts.yearTarget?.text],
          [
            t('month-line.stage-target'),
            facts.stageTarget && `${facts.stageTarget.text}（${describeStage(locale, facts.stageTarget.period)}）`,
          ],
          [t('month-line.estimate'), facts.estimate && `${facts.estimate.raw}（${facts.estimate.by}，${facts.estimate.madeOn}）`],
          [t('month-line.lead'), facts.leadUnit?.name],
          [t('month-line.leader'), facts.leadLeader?.name],
        ]}
      />
      <MonthFigures facts={facts} />
      {!isPast && <LineJudgement planId={planId} month={month} line={line} />}
      {!isPast && <LampHistory planId={planId} month={month} line={line} />}
    </>
  )
}
