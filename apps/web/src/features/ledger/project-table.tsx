import { PROJECT_LAMPS, PROJECT_STAGES } from '@gangmu/domain'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Lamp } from '../../components/lamp.tsx'
import { Missing } from '../../components/missing.tsx'
import { ColumnChooser, SavedViews } from '../../components/table-tools.tsx'
import { useWords, type Words } from '../../lib/locale.tsx'
import { useWalk } from '../../lib/use-walk.ts'
import { printAmount, printGap } from './print-amount.ts'
import type { Project } from './queries.ts'

type Props = {
  readonly rows: readonly Project[]
  readonly total: number
  readonly opening: { readonly current: string | null; readonly open: (id: string) => void }
}

export const ProjectTable = ({ rows, total, opening }: Props) => {
  const words = useWords()
  const { t } = words
  const list = useWalk<HTMLDivElement>({ title: t('key-project.table'), next: t('ledger.next'), previous: t('ledger.previous') })
  const columns = columnsOf(words)
  return (
    <div className="projects" ref={list}>
      <div className="section-head">
        <h2>{t('key-project.table')}</h2>
        <span className="section-count" role="status">
          {t('key-project.count', { total, shown: rows.length })}
        </span>
        <span className="section-count">{t('key-project.amounts')}</span>
      </div>
      <div className="table-tools">
        <ColumnChooser columns={columns} />
        <SavedViews tableId="projects" />
      </div>
      <DataTable caption={t('key-project.table')} rows={rows} rowKey={({ id }) => id} columns={columns} sheet={opening} isStacked />
    </div>
  )
}

const columnsOf = ({ t }: Words): readonly Column<Project>[] => {
  const amount = (value: number | null, reason: string) => (value === null ? <Missing reason={reason} /> : printAmount(value))
  return [
    {
      id: 'name',
      head: t('key-project.name'),
      cell: ({ no, name }) => (
        <>
          {name}
          <span className="ledger-no"> {no}</span>
        </>
      ),
      sortBy: ({ no }) => no,
    },
    {
      id: 'lamp',
      head: t('key-project.lamp-head'),
      width: '96px',
      cell: ({ verdict }) => <Lamp lamp={verdict.lamp} />,
      sortBy: ({ verdict }) => PROJECT_LAMPS.indexOf(verdict.lamp),
    },
    {
      id: 'grade',
      head: t('key-project.grade'),
      width: '64px',
      cell: ({ grade }) => t(`ledger.grade.${grade}`),
      sortBy: ({ grade }) => grade,
    },
    { id: 'duty-unit', head: t('key-project.unit'), width: '120px', cell: ({ unitName }) => unitName, sortBy: ({ unitName }) => unitName },
    {
      id: 'leader',
      head: t('key-project.leader'),
      width: '104px',
      cell: ({ leader }) => (leader === null ? <Missing reason={t('key-project.missing.leader')} /> : (leader.holder ?? leader.post)),
      sortBy: ({ leader }) => leader?.holder ?? leader?.post ?? null,
    },
    {
      id: 'stage',
      head: t('key-project.stage'),
      width: '80px',
      cell: ({ stage }) => t(`ledger.stage.${stage}`),
      sortBy: ({ stage }) => PROJECT_STAGES.indexOf(stage),
    },
    {
      id: 'planned',
      head: t('key-project.planned'),
      width: '96px',
      align: 'end',
      cell: ({ plan }) => amount(plan.planned, t('key-project.missing.plan')),
      sortBy: ({ plan }) => plan.planned,
    },
    {
      id: 'completed',
      head: t('key-project.completed'),
      width: '96px',
      align: 'end',
      cell: ({ progress }) => <Completed progress={progress} />,
      sortBy: ({ progress }) => progress.latest?.completed ?? null,
    },
    {
      id: 'share',
      head: t('key-project.with-unit', { label: t('key-project.share'), unit: '%' }),
      width: '88px',
      align: 'end',
      cell: ({ progress }) => amount(progress.share, t('key-project.missing.report')),
      sortBy: ({ progress }) => progress.share,
    },
    {
      id: 'expected',
      head: t('key-project.with-unit', { label: t('key-project.expected'), unit: '%' }),
      width: '104px',
      align: 'end',
      cell: ({ progress }) => amount(progress.expected, t('key-project.missing.plan')),
      sortBy: ({ progress }) => progress.expected,
    },
    {
      id: 'gap',
      head: t('key-project.with-unit', { label: t('key-project.gap'), unit: t('key-project.points') }),
      width: '112px',
      align: 'end',
      cell: ({ progress: { gap } }) => (gap === null ? <Missing reason={t('key-project.missing.report')} /> : printGap(gap)),
      sortBy: ({ progress }) => progress.gap,
    },
    {
      id: 'start',
      head: t('key-project.planned-start'),
      width: '112px',
      cell: ({ plannedStart, progress: { late } }) =>
        plannedStart === null ? (
          <Missing reason={t('key-project.missing.start')} />
        ) : (
          <>
            {plannedStart}
            {late !== null && (
              <span className="ledger-flag">{late === 0 ? t('key-project.late-now') : t('key-project.late-months', { months: late })}</span>
            )}
          </>
        ),
      sortBy: ({ plannedStart }) => plannedStart,
    },
  ]
}

/** The month's own figure; where it is missing the latest, with its month and for how long nothing came. */
const Completed = ({ progress: { completed, latest, silent, overPlan } }: Pick<Project, 'progress'>) => {
  const { t } = useWords()
  const isSilent = silent > 0 ? t('key-project.silent', { months: silent }) : t('key-project.missing.report')
  if (latest === null) return <Missing reason={isSilent} />
  return (
    <>
      {printAmount(latest.completed)}
      {completed === null && (
        <span className="ledger-flag" title={isSilent}>
          {t('key-project.as-of', { month: latest.month })}
        </span>
      )}
      {overPlan && <span className="ledger-flag">{t('key-project.over-plan')}</span>}
    </>
  )
}
