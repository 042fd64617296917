import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { CheckNav } from '../../components/check-nav.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SeverityWord } from '../../components/finding-severity.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useKeys } from '../../lib/keys.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { type Rule, rulesQuery, ruleVersionsQuery } from './queries.ts'
import { changesOf } from './rule-history.ts'
import { WeighForm } from './weigh-form.tsx'

/** One rule: what it is for, what it reports and lets pass, how it weighs here and why. */
export const RulePage = () => {
  const { t } = useWords()
  const { id = '' } = useParams()
  const { data, error, isPending, refetch } = useQuery(rulesQuery)
  const rule = data?.rules.find((one) => one.id === id)
  useNeighbours(data?.rules ?? [], id)
  return (
    <div className="page page-checks">
      <CheckNav />
      <p className="back">
        <ContextLink to="/rules">‹ {t('rule.back')}</ContextLink>
      </p>
      {isPending && <Loading />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && rule === undefined && (
        <>
          <PageHead title={id} />
          <EmptyState next={<ContextLink to="/rules">{t('rule.to-list')}</ContextLink>}>{t('rule.unknown')}</EmptyState>
        </>
      )}
      {data && rule && <RuleBody key={rule.id} rule={rule} version={data.version} />}
    </div>
  )
}

/** j and k go on to the rule below and above in the list. */
const useNeighbours = (rules: readonly Rule[], id: string) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { carry } = useContextBar()
  const go = (by: number) => {
    const to = rules[rules.findIndex((rule) => rule.id === id) + by]
    if (to) void navigate(carry(`/rules/${to.id}`), { replace: true })
  }
  useKeys(t('rules.keys'), [
    { key: 'j', label: t('rules.next'), run: () => go(1) },
    { key: 'k', label: t('rules.previous'), run: () => go(-1) },
  ])
}

const RuleBody = ({ rule, version }: { readonly rule: Rule; readonly version: number }) => {
  const { t } = useWords()
  const mayChange = useCan('settings.edit')
  const { name, why, family, severity, effective, reason, invalid, valid } = rule
  return (
    <>
      <PageHead title={name} />
      <ul className="facts-line">
        <li>{t(`rule-family.${family}`)}</li>
        <li>
          <SeverityWord severity={effective} />
        </li>
        {effective !== severity && <li>{t('rule.shipped', { severity: t(`finding-severity.${severity}`) })}</li>}
        {reason !== null && <li>{t('rule.because', { reason })}</li>}
      </ul>
      <p className="rule-text">{why}</p>
      <div className="rule-examples">
        <Examples title={t('rule.invalid')} texts={invalid} />
        <Examples title={t('rule.valid')} texts={valid} />
      </div>
      <p className="form-hint">{t('rule.examples')}</p>
      <section className="rule-weigh" aria-labelledby="weigh-title">
        <h2 id="weigh-title">{t('rule.weigh')}</h2>
        {mayChange ? <WeighForm rule={rule} version={version} /> : <p className="form-hint">{t('rule.may-not')}</p>}
      </section>
      <History rule={rule} />
    </>
  )
}

const Examples = ({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    <ul>
      {texts.map((text) => (
        <li key={text} className="rule-example">
          {text}
        </li>
      ))}
    </ul>
  </section>
)

/** Who changed it, when and why; only for whoever may see settings. */
const History = ({ rule: { id } }: { readonly rule: Rule }) => {
  const { t } = useWords()
  const { data, error, refetch } = useQuery({ ...ruleVersionsQuery, enabled: useCan('settings.read') })
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  const changes = changesOf(id, data)
  return (
    <section className="rule-weigh" aria-labelledby="history-title">
      <h2 id="history-title">{t('rule.history')}</h2>
      {changes.length === 0 && <p className="form-hint">{t('rule.history-none')}</p>}
      <ol className="history">
        {changes.map(({ setting, recordedBy, recordedAt }) => (
          <li key={recordedAt} className="found-standing">
            <b>{setting === null ? t('rule.history-shipped') : t(`finding-severity.${setting.severity}`)}</b>
            {setting && <span>{t('finding-reason.because', { reason: setting.reason })}</span>}
            <span>{recordedBy}</span>
            {recordedAt && <span className="digits">{formatInstant(recordedAt)}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
