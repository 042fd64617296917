import { type Day, fail, type Month, type Outcome, type ProjectMonth, questionMonth, succeed } from '@gangmu/domain'
import type { StoredProjectMonth } from '../../ports/ledger-store.ts'
import type { Caller, Ports } from '../context.ts'
import { refuseAction } from '../rights.ts'
import { versionConflict } from '../versions.ts'

export type ReportedMonth = { readonly month: Month; readonly version: number }

/** The revision of a month that holds; 0 where nothing was reported. */
export const revisionOf = (months: readonly StoredProjectMonth[], month: Month): number =>
  Math.max(0, ...months.filter((one) => one.month === month).map(({ revision }) => revision))

/** The latest revision of each month. */
export const latestMonths = (months: readonly StoredProjectMonth[]): readonly StoredProjectMonth[] =>
  months.filter(({ month, revision }) => revision === revisionOf(months, month))

/**
 * What a unit has done on a project since January, told for a month. `revision` is what the figure takes the place of, 0 for the first; the
 * same figure and words again add nothing. Fails with `project-not-found`, `right-missing`, `project-month-future`, `version-conflict`, and
 * `project-month-unexplained` where a figure asks for a sentence and there is none.
 */
export const reportProjectMonth = (
  ports: Pick<Ports, 'unitOfWork' | 'audit' | 'ledgers'>,
  caller: Caller,
  id: string,
  revision: number,
  entered: ProjectMonth,
  today: Day,
): Promise<Outcome<ReportedMonth>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.ledgers.lockLedger(tx, 'projects')
    const { versions, months } = await ports.ledgers.loadProjectHistory(tx, id)
    const [project] = versions
    if (project === undefined || project.removed) return fail('project-not-found')
    const refused = refuseAction(caller, 'ledger.edit', project.unitId)
    if (refused !== null) return { ok: false, failure: refused }
    const { month } = entered
    if (month > today.slice(0, 7)) return fail('project-month-future', { month })
    const standing = revisionOf(months, month)
    if (standing !== revision) return versionConflict(standing)
    const why = questionMonth(project, latestMonths(months), entered)
    if (why !== null && entered.note === null) return fail('project-month-unexplained', { why })
    if (months.some((one) => one.month === month && one.revision === standing && isSameMonth(one, entered)))
      return succeed({ month, version: standing })
    const version = standing + 1
    await ports.ledgers.insertProjectMonths(tx, [
      { ...entered, projectId: id, projectVersion: project.version, revision: version, recordedBy: caller.actor },
    ])
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'project.report-month',
      subject: `project:${id}`,
      details: { month, revision: version },
    })
    return succeed({ month, version })
  })

export const isSameMonth = (a: ProjectMonth, b: ProjectMonth): boolean =>
  a.completed === b.completed && a.note === b.note && a.problem === b.problem
