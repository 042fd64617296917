import { EVALUATION_OUTCOMES, type EvaluationOutcome } from '@gangmu/domain'
import { nameWarningRule } from '@gangmu/messages'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterWords } from '../../components/filter-words.tsx'
import { Loading } from '../../components/loading.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Problem } from '../../components/problem.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords, type Words } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { type Evaluation, evaluationListQuery, warningMonthsQuery, warningRulesQuery } from './queries.ts'
import { useWarningWords } from './use-warning-words.ts'

const CONDITIONS = ['month', 'rule', 'outcome', 'subject'] as const

/** What every rule said of every subject in every month, fired or not. */
export const EvaluationLog = () => {
  const words = useWords()
  const { t, locale } = words
  const said = useWarningWords()
  const { get, change } = useAddress()
  const { data: months = [] } = useQuery(warningMonthsQuery)
  const { data: rules } = useQuery(warningRulesQuery)
  const filter = {
    month: get('month'),
    rule: get('rule'),
    outcome: EVALUATION_OUTCOMES.find((value): value is EvaluationOutcome => value === get('outcome')) ?? null,
    subject: get('subject'),
  }
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(evaluationListQuery(filter))
  const rows = data?.pages.flatMap((page) => page.evaluations) ?? []
  const waiting = months.filter(({ doneAt }) => doneAt === null)
  const nameOf = (code: string): string => {
    const rule = rules?.rules.find((one) => one.code === code)
    return rule === undefined ? code : nameWarningRule(locale, rule.condition.kind, code)
  }
  const textOf = (id: (typeof CONDITIONS)[number], value: string): string =>
    ({
      month: () => said.monthText(value),
      rule: () => nameOf(value),
      outcome: () => words.find(`warning-outcome.${value}`) ?? value,
      subject: () => t('warning-log.subject', { name: rows[0]?.subject.name ?? null }),
    })[id]()
  const chosen = CONDITIONS.flatMap((id) => (filter[id] === null ? [] : [{ id, name: textOf(id, filter[id]) }]))
  return (
    <>
      <p className="purpose">{t('warning-log.purpose')}</p>
      {waiting.map(({ period, dueOn }) => (
        <p key={period} className="notice">
          {t('warning-log.waiting', { month: said.monthText(period), by: dueOn })}
        </p>
      ))}
      <search className="filters">
        <ChoiceFilter
          name="month"
          label={t('warning-log.any-month')}
          options={months.map(({ period }) => ({ value: period, label: said.monthText(period) }))}
        />
        <ChoiceFilter
          name="rule"
          label={t('warning-log.any-rule')}
          options={rules?.rules.map(({ code }) => ({ value: code, label: nameOf(code) })) ?? []}
        />
        <ChoiceFilter
          name="outcome"
          label={t('warning-log.any-outcome')}
          options={EVALUATION_OUTCOMES.map((value) => ({ value, label: t(`warning-outcome.${value}`) }))}
        />
        <FilterWords
          words={chosen}
          onRemove={(id) => change({ [id]: null }, { replace: true })}
          onClear={() => change({ month: null, rule: null, outcome: null, subject: null }, { replace: true })}
        />
      </search>
      {isPending && <Loading rows={12} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <EmptyState>{t(chosen.length > 0 ? 'warning-log.none' : 'warning-log.empty')}</EmptyState>}
      {rows.length > 0 && (
        <DataTable
          caption={t('warnings.tab.log')}
          rows={rows}
          rowKey={({ period, rule, subject }) => `${period} ${rule} ${subject.kind} ${subject.id}`}
          columns={columnsOf(words, said)}
          isStacked
        />
      )}
      {hasNextPage && <MoreRows isBusy={isFetchingNextPage} onMore={fetchNextPage} />}
    </>
  )
}

const columnsOf = ({ t }: Words, said: ReturnType<typeof useWarningWords>): readonly Column<Evaluation>[] => [
  {
    id: 'subject',
    head: t('warnings.subject'),
    width: '220px',
    cell: ({ subject }) => subject.name,
    sortBy: ({ subject }) => subject.name,
  },
  {
    id: 'month',
    head: t('warnings.month'),
    width: '104px',
    cell: ({ period }) => <span className="digits">{said.monthText(period)}</span>,
    sortBy: ({ period }) => period,
  },
  { id: 'rule', head: t('warnings.rule'), width: '152px', cell: said.ruleText, sortBy: said.ruleText },
  {
    id: 'outcome',
    head: t('warning-log.outcome'),
    width: '88px',
    cell: ({ outcome }) => <span className={`evaluation-${outcome}`}>{t(`warning-outcome.${outcome}`)}</span>,
    sortBy: ({ outcome }) => EVALUATION_OUTCOMES.indexOf(outcome),
  },
  { id: 'reason', head: t('warning-log.reason'), cell: said.whyText },
  { id: 'version', head: t('warning-log.version'), width: '88px', align: 'end', cell: ({ rulesVersion }) => rulesVersion },
  {
    id: 'at',
    head: t('warning-log.at'),
    width: '144px',
    cell: ({ evaluatedAt }) => <span className="digits">{formatInstant(evaluatedAt)}</span>,
  },
]
