import { partsOfMonth } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CopyLink } from '../../components/copy-link.tsx'
import { DetailList } from '../../components/detail-list.tsx'
import { Lamp } from '../../components/lamp.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { SideSheet } from '../../components/side-sheet.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { printAmount } from './print-amount.ts'
import { ProjectChanges } from './project-changes.tsx'
import { ProjectDialog } from './project-dialog.tsx'
import { ProjectMonths } from './project-months.tsx'
import { type Project, type ProjectHistory, type ProjectList, projectQuery } from './queries.ts'
import { ReportDialog } from './report-dialog.tsx'

type Props = { readonly project: Project; readonly list: ProjectList; readonly onClose: () => void }

/** All that is known of a project: its lamp and why, its facts, what was done month by month, and what was changed. */
export const ProjectSheet = ({ project, list, onClose }: Props) => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(projectQuery(project.id, list.month, useContextBar().asOf))
  const title = (
    <>
      <span className="name-no">{project.no} </span>
      {project.name}
    </>
  )
  return (
    <SideSheet title={title} onClose={onClose}>
      {project.removed && <p className="notice">{t('key-project.removed-mark')}</p>}
      <Why project={project} />
      {data && project.mayEdit && <Actions history={data} list={list} />}
      <Facts project={project} list={list} />
      {isPending && <Loading rows={8} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <ProjectMonths history={data} month={list.month} />
          <ProjectChanges history={data} list={list} />
        </>
      )}
      <div className="sheet-foot">
        <CopyLink />
      </div>
    </SideSheet>
  )
}

const Why = ({ project: { verdict } }: { project: Project }) => {
  const { t } = useWords()
  return (
    <section className="ledger-why">
      <h3 className="aside">{t('key-project.why')}</h3>
      <p className="ledger-lamp-large">
        <Lamp lamp={verdict.lamp} />
      </p>
      {verdict.reasons.map(({ code, params }) => (
        <p key={code}>{t(`project-lamp.${code}`, params as never)}</p>
      ))}
    </section>
  )
}

const Actions = ({ history, list }: { history: ProjectHistory; list: ProjectList }) => {
  const { t } = useWords()
  const [open, setOpen] = useState<'report' | 'edit' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="actions">
      {!history.project.removed && (
        <button type="button" className="button button-primary" onClick={() => setOpen('report')}>
          {t('key-project.report')}
        </button>
      )}
      <button type="button" className="button" onClick={() => setOpen('edit')}>
        {t('key-project.edit')}
      </button>
      {open === 'report' && <ReportDialog history={history} month={list.month} onClose={close} />}
      {open === 'edit' && <ProjectDialog history={history} list={list} onClose={close} />}
    </div>
  )
}

const Facts = ({ project, list }: { project: Project; list: ProjectList }) => {
  const { t } = useWords()
  const { year } = partsOfMonth(list.month)
  const money = (amount: number | null) => amount !== null && `${printAmount(amount)} ${t('key-project.money')}`
  const { leader, progress } = project
  return (
    <DetailList
      details={[
        [t('key-project.unit'), project.unitName],
        [t('key-project.leader'), leader && t('key-project.leader-of', { post: leader.post, holder: leader.holder ?? '' })],
        [
          t('key-project.grade'),
          t('key-project.grade-with', {
            grade: t(`ledger.grade.${project.grade}`),
            cadence: t(`ledger.cadence.${list.settings.cadence[project.grade]}`),
          }),
        ],
        [t('key-project.stage'), t(`ledger.stage.${project.stage}`)],
        [t('key-project.sector'), project.sector],
        [t('key-project.investor'), t(`ledger.investor.${project.investor}`)],
        [t('key-project.area'), list.areas.find(({ id }) => id === project.areaId)?.name],
        [t('key-project.total'), money(project.total)],
        [t('key-project.planned-of', { year }), money(project.plan.planned)],
        [t('key-project.planned-start'), project.plannedStart],
        [t('key-project.actual-start'), project.actualStart],
        [t('key-project.planned-finish'), project.plannedFinish],
        [t('key-project.actual-finish'), project.actualFinish],
        [t('key-project.not-started'), progress.late !== null && project.notStarted && t(`ledger.not-started.${project.notStarted}`)],
        [t('key-project.national-code'), project.nationalCode],
        [t('key-project.note'), project.note],
      ]}
    />
  )
}
