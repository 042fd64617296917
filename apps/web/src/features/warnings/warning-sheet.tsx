import { PATHS } from '@gangmu/contract'
import { instrumentOf, isOpenWarning } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ContextLink } from '../../components/context-link.tsx'
import { DetailList } from '../../components/detail-list.tsx'
import { DownloadLink } from '../../components/download-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { SideSheet } from '../../components/side-sheet.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { AnswerForm } from './answer-form.tsx'
import { LevelWord } from './level-word.tsx'
import { type WarningStepRow, type WarningView, warningQuery } from './queries.ts'
import { useWarningWords } from './use-warning-words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** A warning: what fired, the figures behind it, its papers, what the unit answers, and everything that happened. */
export const WarningSheet = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(warningQuery(id))
  return (
    <SideSheet title={data?.subject.name ?? t('warnings.title')} onClose={onClose}>
      {isPending && <Loading rows={6} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && <Body warning={data} />}
    </SideSheet>
  )
}

const Body = ({ warning }: { readonly warning: WarningView }) => {
  const { t } = useWords()
  const { monthText, ruleText, whyText } = useWarningWords()
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  const mayAnswer = useCan('warning.answer') && warning.state !== 'fired'
  const mayWithdraw = useCan('warning.manage')
  const isOpen = isOpenWarning(warning.state)
  return (
    <>
      <p className="warning-why">{whyText(warning)}</p>
      <DetailList
        details={[
          [t('warnings.level'), <LevelWord key="level" level={warning.level} />],
          [t('warnings.rule'), ruleText(warning)],
          [t('warnings.state'), t(`warning-state.${warning.state}`)],
          [t('warnings.unit'), warning.unitName ?? t('warnings.no-unit')],
          [
            t('warnings.month'),
            warning.firstPeriod === warning.lastPeriod
              ? monthText(warning.lastPeriod)
              : `${monthText(warning.lastPeriod)}（${t('warnings.since', { month: monthText(warning.firstPeriod) })}）`,
          ],
          [t('warning.facts'), <Figures key="facts" warning={warning} />],
        ]}
      />
      <Papers warning={warning} />
      {mayAnswer && isOpen && <AnswerForm warning={warning} />}
      <h3>{t('warning.chain')}</h3>
      <ol className="warning-chain">
        {warning.chain.map((step) => (
          <Step key={step.ordinal} step={step} kind={warning.kind} />
        ))}
      </ol>
      {mayWithdraw && isOpen && (
        <div className="sheet-foot">
          <button type="button" className="button" onClick={() => setIsWithdrawing(true)}>
            {t('warning.withdraw')}
          </button>
        </div>
      )}
      {isWithdrawing && <WithdrawDialog warning={warning} onClose={() => setIsWithdrawing(false)} />}
    </>
  )
}

/** Where the figures that made it fire can be looked at, and everything rules ever said of it. */
const Figures = ({ warning: { subject, planId } }: { readonly warning: WarningView }) => {
  const { t } = useWords()
  return (
    <span className="warning-links">
      <ContextLink to={subject.kind === 'line' ? `/plans/${planId}?row=${subject.id}` : `/plans/${planId}`}>
        {t(subject.kind === 'line' ? 'warning.to-figures' : 'warning.to-plan')}
      </ContextLink>
      <ContextLink to={`/monitor/warnings?tab=log&subject=${encodeURIComponent(subject.id)}`}>{t('warning.to-log')}</ContextLink>
    </span>
  )
}

/** The paper that went out last; none where nobody answers. */
const Papers = ({ warning: { id, chain, level } }: { readonly warning: WarningView }) => {
  const { t } = useWords()
  const issue = [...chain].reverse().find((step) => step.issue !== null)?.issue
  if (!issue) return null
  const href = PATHS.downloadWarningPaper.path.replace(':id', id)
  return (
    <p className="warning-papers">
      <DownloadLink href={href}>
        {t('warning.paper', { instrument: t(`warning-instrument.${issue.instrument ?? instrumentOf(level)}`) })}
      </DownloadLink>
      <DownloadLink href={`${href}?format=txt`} className="quiet">
        {t('warning.paper-text')}
      </DownloadLink>
    </p>
  )
}

const Step = ({ step, kind }: { readonly step: WarningStepRow; readonly kind: WarningView['kind'] }) => {
  const { t } = useWords()
  const { monthText, whyText } = useWarningWords()
  const { explanation, issue, note, period, params, reason } = step
  return (
    <li>
      <p className="warning-step">
        <b>{t(`warning-step.${step.step}`)}</b>
        <LevelWord level={step.level} />
        {issue && (
          <span>{t('warning-issue', { instrument: t(`warning-instrument.${issue.instrument}`), year: issue.year, no: issue.no })}</span>
        )}
      </p>
      {reason !== null && <p>{`${period === null ? '' : `${monthText(period)}　`}${whyText({ kind, reason, params: params ?? {} })}`}</p>}
      {explanation && (
        <DetailList
          details={[
            [t('warning.cause'), explanation.cause],
            [t('warning.measures'), explanation.measures],
            [t('warning.deadline'), explanation.deadline],
          ]}
        />
      )}
      {note !== null && <p>{`${t('warning.withdrawn-because')}：${note}`}</p>}
      <p className="warning-stamp">
        {step.recordedBy === 'system' ? t('admin.audit.system') : step.recordedBy}{' '}
        <span className="digits">{formatInstant(step.recordedAt)}</span>
      </p>
    </li>
  )
}
