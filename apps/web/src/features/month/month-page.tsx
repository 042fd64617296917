import { monthBefore, monthNewsOf, monthRowOf, type NewsLine } from '@gangmu/domain'
import { describeMonth, describeNews, describeNextPlace, type Locale } from '@gangmu/messages'
import { useQuery } from '@tanstack/react-query'
import { Banner } from '../../components/banner.tsx'
import { DownloadLink } from '../../components/download-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { MonitorNav } from '../../components/monitor-nav.tsx'
import { MonthLineBody } from '../../components/month-line/month-line-body.tsx'
import { NoPlan } from '../../components/no-plan.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { SideSheet, useSheet } from '../../components/side-sheet.tsx'
import { useWords } from '../../lib/locale.tsx'
import { type MonthView, monthQuery } from '../../lib/month-queries.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { useMonth } from '../../lib/use-month.ts'
import { useYearPlan } from '../../lib/use-year-plan.ts'
import { EvaluateButton } from './evaluate-button.tsx'
import { MonthNews } from './month-news.tsx'
import { MonthTable, type TableLine } from './month-table.tsx'

/** 《主要经济指标完成情况一览表》: the month's figures beside targets, the city and ranks, each with its lamp. */
export const MonthPage = () => {
  const { t } = useWords()
  const { year, plan, error, retry } = useYearPlan()
  return (
    <div className="page page-month">
      <MonitorNav />
      {error && plan === undefined && <Problem error={error} onRetry={retry} />}
      {!error && plan === undefined && <Loading rows={14} />}
      {plan === null && (
        <>
          <PageHead title={t('month.title')} purpose={t('month.purpose')} />
          <NoPlan>{t('split.empty', { year })}</NoPlan>
        </>
      )}
      {plan && <Month planId={plan.id} year={plan.year} />}
    </div>
  )
}

const Month = ({ planId, year }: { readonly planId: string; readonly year: number }) => {
  const { t, locale } = useWords()
  const { asOf } = useContextBar()
  const { month, months, choose } = useMonth(year)
  const before = monthBefore(month)
  const shown = useQuery(monthQuery(planId, month, asOf))
  const earlier = useQuery({ ...monthQuery(planId, before ?? month, asOf), enabled: before !== null })
  const opening = useSheet('row')
  const lines =
    shown.data && (before === null || earlier.data) ? linesOf(shown.data, before === null ? null : (earlier.data ?? null)) : null
  const open = lines?.find(({ facts }) => facts.lineId === opening.current) ?? null
  const news = lines && monthNewsOf(lines)
  const error = shown.error ?? earlier.error
  const query = asOf === null ? '' : `?asOf=${asOf}`
  return (
    <>
      <PageHead
        title={t('month.title')}
        purpose={t('month.purpose')}
        action={
          <DownloadLink className="button button-primary" href={`/api/plans/${planId}/months/${month}/workbook${query}`}>
            {t('month.download-table')}
          </DownloadLink>
        }
      />
      <p className="print-only">{describeMonth(locale, month)}</p>
      <search className="filters month-tools">
        <label>
          <span className="aside">{t('month.month')}</span>
          <select className="field" value={month} onChange={({ target }) => choose(target.value)}>
            {months.map((one) => (
              <option key={one} value={one}>
                {describeMonth(locale, one)}
              </option>
            ))}
          </select>
        </label>
        <DownloadLink href={`/api/plans/${planId}/months/${month}/paper${query}`}>{t('month.download-paper')}</DownloadLink>
        {asOf === null && <EvaluateButton planId={planId} month={month} />}
      </search>
      {asOf !== null && <Banner>{t('data.as-of', { day: asOf })}</Banner>}
      {error && lines === null && <Problem error={error} onRetry={() => void (shown.error ? shown.refetch() : earlier.refetch())} />}
      {!error && lines === null && <Loading rows={14} />}
      {lines !== null && news !== null && (
        <>
          <MonthNews sentences={describeNews(locale, news, { month, before })} near={nearOf(news.near, locale)} />
          <MonthTable lines={lines} month={month} opening={opening} />
          <p className="print-only">{t('month.sources', { providers: providersOf(lines) })}</p>
        </>
      )}
      {open !== null && (
        <SideSheet title={open.facts.name} onClose={opening.close}>
          <MonthLineBody key={`${month} ${open.facts.lineId}`} planId={planId} month={month} line={open.line} isPast={asOf !== null} />
        </SideSheet>
      )}
    </>
  )
}

const linesOf = ({ lines }: MonthView, earlier: MonthView | null): readonly TableLine[] => {
  const lampsBefore = new Map(earlier?.lines.map(({ facts, lamp }) => [facts.lineId, lamp.lamp]))
  return lines.map((line) => ({
    line,
    facts: line.facts,
    row: monthRowOf(line.facts),
    lamp: line.lamp.lamp,
    lampBefore: lampsBefore.get(line.facts.lineId) ?? null,
  }))
}

/** Whose figures stand in the table, each once. */
const providersOf = (lines: readonly TableLine[]): string =>
  [...new Set(lines.flatMap(({ facts: { figure, city } }) => [figure, city].flatMap((one) => one?.provider ?? [])))].join('、')

/** How many places that are near are named. */
const NEAR = 5

const nearOf = (near: readonly NewsLine[], locale: Locale): readonly string[] =>
  near.slice(0, NEAR).flatMap((line) => describeNextPlace(locale, line) ?? [])
