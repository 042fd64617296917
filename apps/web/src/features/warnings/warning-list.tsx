import { WARNING_LEVELS, WARNING_STATES, type WarningLevel, type WarningState } from '@gangmu/domain'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterWords } from '../../components/filter-words.tsx'
import { Loading } from '../../components/loading.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Problem } from '../../components/problem.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { WarningCounts } from '../../components/warning-counts.tsx'
import { useWords, type Words } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { unitsQuery } from '../../lib/unit-queries.ts'
import { useAddress } from '../../lib/use-address.ts'
import { useWalk } from '../../lib/use-walk.ts'
import { LevelWord } from './level-word.tsx'
import { type Warning, warningListQuery, warningRulesQuery } from './queries.ts'
import { useWarningWords } from './use-warning-words.ts'
import { WarningSheet } from './warning-sheet.tsx'

const STATES = ['open', ...WARNING_STATES] as const

const useFilter = () => {
  const { get } = useAddress()
  const known = <T extends string>(values: readonly T[], name: string): T | null => values.find((value) => value === get(name)) ?? null
  return {
    level: known<WarningLevel>(WARNING_LEVELS, 'level'),
    state: known<WarningState | 'open'>(STATES, 'state'),
    unit: get('unit'),
  }
}

/** What fired, the latest first. */
export const WarningList = () => {
  const words = useWords()
  const { t } = words
  const { change } = useAddress()
  const filter = useFilter()
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(warningListQuery(filter))
  const { data: rules } = useQuery(warningRulesQuery)
  const { data: units = [] } = useQuery({ ...unitsQuery, enabled: useCan('organisation.read') })
  const sheet = useSheet('row')
  const said = useWarningWords()
  const list = useWalk<HTMLDivElement>({ title: t('warnings.title'), next: t('warnings.next'), previous: t('warnings.previous') })
  const rows = data?.pages.flatMap((page) => page.warnings) ?? []
  const open = data?.pages[0]?.open
  const isFiltered = Object.values(filter).some((value) => value !== null)
  const chosen = [
    ...(filter.level === null ? [] : [{ id: 'level', name: t(`warning-level.${filter.level}`) }]),
    ...(filter.state === null ? [] : [{ id: 'state', name: t(`warning-state.${filter.state}`) }]),
    ...(filter.unit === null ? [] : [{ id: 'unit', name: units.find(({ id }) => id === filter.unit)?.name ?? t('warnings.unit') }]),
  ]
  return (
    <>
      {open && <WarningCounts label={t('warnings.open-counts')} counts={open} />}
      <search className="filters">
        <ChoiceFilter
          name="level"
          label={t('warnings.any-level')}
          options={WARNING_LEVELS.map((value) => ({ value, label: t(`warning-level.${value}`) }))}
        />
        <ChoiceFilter
          name="state"
          label={t('warnings.any-state')}
          options={STATES.map((value) => ({ value, label: t(`warning-state.${value}`) }))}
        />
        <ChoiceFilter
          name="unit"
          label={t('warnings.any-unit')}
          options={units.map(({ id, name, shortName }) => ({ value: id, label: shortName ?? name }))}
        />
        <FilterWords
          words={chosen}
          onRemove={(id) => change({ [id]: null }, { replace: true })}
          onClear={() => change({ level: null, state: null, unit: null }, { replace: true })}
        />
      </search>
      {isPending && <Loading rows={8} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && (
        <EmptyState>{isFiltered ? t('warnings.none') : t('warnings.empty', { day: rules?.day ?? null })}</EmptyState>
      )}
      {rows.length > 0 && (
        <div ref={list}>
          <DataTable
            caption={t('warnings.title')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columnsOf(words, said)}
            sheet={sheet}
            isStacked
          />
        </div>
      )}
      {hasNextPage && <MoreRows isBusy={isFetchingNextPage} onMore={fetchNextPage} />}
      {sheet.current !== null && <WarningSheet key={sheet.current} id={sheet.current} onClose={sheet.close} />}
    </>
  )
}

const columnsOf = ({ t }: Words, said: ReturnType<typeof useWarningWords>): readonly Column<Warning>[] => [
  {
    id: 'subject',
    head: t('warnings.subject'),
    width: '220px',
    cell: ({ subject }) => subject.name,
    sortBy: ({ subject }) => subject.name,
  },
  {
    id: 'level',
    head: t('warnings.level'),
    width: '72px',
    cell: ({ level }) => <LevelWord level={level} />,
    sortBy: ({ level }) => WARNING_LEVELS.indexOf(level),
  },
  { id: 'why', head: t('warnings.why'), cell: said.whyText },
  { id: 'rule', head: t('warnings.rule'), width: '152px', cell: said.ruleText, sortBy: said.ruleText },
  {
    id: 'unit',
    head: t('warnings.unit'),
    width: '168px',
    cell: ({ unitName }) => unitName ?? t('warnings.no-unit'),
    sortBy: ({ unitName }) => unitName,
  },
  {
    id: 'state',
    head: t('warnings.state'),
    width: '128px',
    cell: ({ state }) => t(`warning-state.${state}`),
    sortBy: ({ state }) => WARNING_STATES.indexOf(state),
  },
  {
    id: 'month',
    head: t('warnings.month'),
    width: '104px',
    cell: ({ lastPeriod }) => <span className="digits">{said.monthText(lastPeriod)}</span>,
    sortBy: ({ lastPeriod }) => lastPeriod,
  },
]
