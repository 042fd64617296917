import { buildUrl, PATHS } from '@gangmu/contract'
import { MOST_ROUNDS, SCENARIO_LEVELS } from '@gangmu/domain'
import { Banner } from '../../components/banner.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DownloadLink } from '../../components/download-link.tsx'
import { Missing } from '../../components/missing.tsx'
import { MonitorNav } from '../../components/monitor-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { PlanStates } from '../../components/plan-states.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { type GoalLine, type GoalProjection, goalProjectionQuery } from '../../lib/projection-queries.ts'
import { useAddress } from '../../lib/use-address.ts'
import { usePlanQuery } from '../../lib/use-plan-query.ts'
import { GoalSheet } from './goal-sheet.tsx'
import { useGoalWords } from './use-goal-words.ts'

/** 目标测算: what the targets of the coming year are held against, and the scenarios drafted round by round. */
export const GoalsPage = () => {
  const { t } = useWords()
  const asked = usePlanQuery(goalProjectionQuery)
  const { asOf, year, data } = asked
  const round = useRound(data)
  const purpose = data ? t('goals.purpose', { year: data.year }) : t('goals.purpose-plain')
  return (
    <div className="page page-goals">
      <MonitorNav />
      <PageHead
        title={t('nav.goals')}
        purpose={purpose}
        action={
          data && (
            <DownloadLink href={buildUrl(PATHS.exportGoalProjection.path, { id: data.plan.id }, { round: round.shown })}>
              {t('goals.export')}
            </DownloadLink>
          )
        }
      />
      <p className="what-if-mark">{t('projection.only-internal')}</p>
      {asOf !== null && <Banner>{t('forecast.as-of', { day: asOf })}</Banner>}
      <PlanStates of={asked} none={t('goals.empty', { year })} />
      {data && <Goals projection={data} round={round} />}
    </div>
  )
}

type Round = ReturnType<typeof useRound>

/** The round that is worked on, in the address; at first the last one that anything was written in. One more may always be begun. */
const useRound = (projection: GoalProjection | undefined) => {
  const { get, change } = useAddress()
  const written = projection?.lines.flatMap(({ scenarios }) => scenarios.map(({ round }) => round)) ?? []
  const last = Math.max(1, ...written)
  const asked = Number(get('round'))
  const most = Math.min(MOST_ROUNDS, written.length === 0 ? 1 : last + 1)
  return {
    shown: asked >= 1 && asked <= most ? asked : last,
    rounds: Array.from({ length: most }, (_, at) => at + 1),
    choose: (round: number) => change({ round: String(round) }, { replace: true }),
  }
}

const Goals = ({ projection, round }: { projection: GoalProjection; round: Round }) => {
  const { t, figure, roundText } = useGoalWords()
  const sheet = useSheet('row')
  const { lines, plan, year } = projection
  const open = lines.find(({ lineId }) => lineId === sheet.current)
  const scenarioOf = ({ scenarios }: GoalLine) => scenarios.find((one) => one.round === round.shown) ?? null
  const notDrafted = <Missing reason={t('goals.not-drafted')} />
  return (
    <>
      <search className="filters">
        <select
          className="field field-short"
          aria-label={t('goals.round')}
          value={round.shown}
          onChange={({ target }) => round.choose(Number(target.value))}
        >
          {round.rounds.map((each) => (
            <option key={each} value={each}>
              {roundText(each)}
            </option>
          ))}
        </select>
      </search>
      <DataTable
        caption={t('goals.table')}
        rows={lines}
        rowKey={({ lineId }) => lineId}
        groupOf={({ group }) => group}
        sheet={{ current: sheet.current, open: (id) => sheet.open(id) }}
        isStacked
        columns={[
          {
            id: 'line',
            head: t('projection.line'),
            cell: ({ no, name, unit }) => (
              <>
                {no && <span className="name-no">{no} </span>}
                {name}
                {unit && <span className="unit"> {unit}</span>}
              </>
            ),
          },
          {
            id: 'target',
            head: t('forecast.target'),
            width: '112px',
            align: 'end',
            cell: ({ target }) => (target === null ? <Missing reason={t('forecast.no-target')} /> : setMinus(target.text)),
          },
          {
            id: 'this-year',
            head: t('goals.this-year', { year: plan.year }),
            width: '136px',
            align: 'end',
            cell: ({ anchors }) => {
              const now = anchors.find(({ kind }) => kind === 'this-result')
              if (now === undefined) return <Missing reason={t('goals.no-required')} />
              return t(now.params['expected'] === true ? 'goals.this-year-expected' : 'goals.this-year-came', { value: figure(now.value) })
            },
          },
          {
            id: 'asked',
            head: t('goals.asked'),
            width: '144px',
            align: 'end',
            cell: ({ draft }) => {
              if (draft === null) return <Missing reason={t('goals.asked-none')} />
              const { low, high } = draft
              return low === high ? figure(low) : t('goals.asked-range', { low: figure(low), high: figure(high) })
            },
          },
          // The sheet of a line tells these itself.
          ...(sheet.current === null ? SCENARIO_LEVELS : []).map((level) => ({
            id: level,
            head: t(`projection.level.${level}`),
            width: '104px',
            align: 'end' as const,
            cell: (line: GoalLine) => {
              const scenario = scenarioOf(line)
              if (scenario === null) return notDrafted
              const text = scenario[level]
              return text === null ? <span aria-hidden="true" /> : setMinus(text)
            },
          })),
          {
            id: 'proposed',
            head: t('goals.proposed', { year }),
            width: '136px',
            align: 'end' as const,
            cell: (line: GoalLine) => {
              const scenario = scenarioOf(line)
              const text = scenario === null || scenario.chosen === null ? null : scenario[scenario.chosen]
              return text === null ? notDrafted : <strong className="forecast-value">{setMinus(text)}</strong>
            },
          },
        ]}
      />
      {open && (
        <GoalSheet
          key={`${open.lineId} ${round.shown} ${scenarioOf(open)?.version ?? 0}`}
          planId={plan.id}
          year={year}
          line={open}
          round={round.shown}
          onClose={sheet.close}
        />
      )}
    </>
  )
}
