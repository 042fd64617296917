import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { postsQuery, unitsQuery } from '../../lib/unit-queries.ts'
import { useAreas } from '../../lib/use-areas.ts'
import { personsQuery } from './queries.ts'

/** What the log may say was done, in the order of its words' groups; one that is not here is shown by its code. */
export const AUDIT_ACTIONS = [
  'report.receive',
  'report.read',
  'report.read-failed',
  'report.reread',
  'report.reread-stale',
  'report.assign-family',
  'report.release',
  'report.download',
  'review.decide',
  'review.undo',
  'review.carry',
  'plan.create',
  'plan.edit',
  'plan.add-lines',
  'plan.edit-line',
  'plan.remove-line',
  'plan.confirm',
  'plan.stage',
  'plan.adjust',
  'plan.set-goal',
  'plan.split',
  'plan.release',
  'project.create',
  'project.edit',
  'project.report-month',
  'project.import',
  'tax-lead.create',
  'tax-lead.edit',
  'tax-lead.move',
  'tax-lead.import',
  'collection.create',
  'collection.edit',
  'collection.open',
  'collection.close',
  'collection.fill',
  'collection.bulletin',
  'collection.submit',
  'collection.approve',
  'collection.lock',
  'collection.return',
  'collection.withdraw',
  'collection.unlock',
  'gdp-support.set',
  'projection.save-scenario',
  'observation.record',
  'observation.record-history',
  'observation.release',
  'provider.set',
  'indicator.define',
  'indicator.alias',
  'board.save',
  'board.withdraw',
  'responsibility.set',
  'attachment.receive',
  'attachment.download',
  'column-mapping.remember',
  'column-mapping.forget',
  'purge.request',
  'purge.carry-out',
  'purge.withdraw',
  'unit.create',
  'unit.edit',
  'unit.end',
  'post.create',
  'post.edit',
  'post.end',
  'post.assign',
  'post.hand-over',
  'post.vacate',
  'person.create',
  'person.edit',
  'person.end',
  'person.give-account',
  'person.import',
  'user.create-first',
  'user.reset-password',
  'user.disable',
  'user.enable',
  'user.unlock',
  'user.clear-second-factor',
  'user.end-session',
  'grant.give',
  'grant.end',
  'token.create',
  'token.revoke',
  'area.create',
  'area.edit',
  'area.reorganise',
  'space.edit',
  'setting.save',
  'notice.read',
  'export.plan',
  'export.plan-comparison',
  'export.split',
  'export.collection-form',
  'export.collection-round',
  'export.area-comparison',
  'export.observations',
  'export.observations-sdmx',
  'export.projects',
  'export.tax-leads',
  'release-rule.save',
  'city-table.import',
  'city-table.forget',
  'lamp.evaluate',
  'lamp.judge',
  'lamp-rules.save',
  'export.month-table',
  'export.month-paper',
  'export.goal-projection',
  'warning.claim',
  'warning.evaluate',
  'warning.receive',
  'warning.explain',
  'warning.withdraw',
  'warning.rules',
  'export.warning',
  'print',
  'audit.export',
] as const

export const AUDIT_SUBJECTS = [
  'report',
  'plan',
  'collection',
  'observations',
  'project',
  'tax-lead',
  'indicator',
  'attachment',
  'column-mapping',
  'unit',
  'post',
  'person',
  'token',
  'area',
  'area-group',
  'space',
  'setting',
  'month',
  'warning',
] as const

/** Actions and subjects of the log in words. */
export const useAuditWords = () => {
  const { find } = useWords()
  const names = useNames()
  const sayKind = (kind: string): string => {
    const name = kind.replace(/:$/, '')
    return find(`audit.subject.${name}`) ?? name
  }
  return {
    sayAction: (action: string): string => find(`audit.${action}`) ?? action,
    sayKind,
    /** The kind with the name, where it has one today; else with the beginning of the id, enough to see what belongs together. */
    saySubject: (subject: string): string => {
      const [kind = '', id = ''] = subject.split(/:(.*)/s)
      if (kind === 'space') return sayKind(kind)
      const name = names.get(id) ?? find(`setting.${id}`) ?? (/^[0-9a-f]{8}-/.test(id) ? id.slice(0, 8) : id)
      return `${sayKind(kind)} ${name}`
    },
  }
}

/** Names of units, posts and persons by their ids; those who read the log may as a rule read these. */
const useNames = (): ReadonlyMap<string, string> => {
  const enabled = useCan('organisation.read')
  const { data: units = [] } = useQuery({ ...unitsQuery, enabled })
  const { data: posts = [] } = useQuery({ ...postsQuery, enabled })
  const { data: persons = [] } = useQuery({ ...personsQuery, enabled })
  const areas = useAreas()
  return new Map([
    ...[...units, ...persons, ...areas].map(({ id, name }) => [id, name] as const),
    ...posts.map(({ id, name, unitName }) => [id, `${unitName} ${name}`] as const),
  ])
}
