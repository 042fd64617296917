import { useWords } from '../../lib/locale.tsx'

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
  'plan.add-lines',
  'plan.edit-line',
  'plan.remove-line',
  'plan.confirm',
  'plan.stage',
  'plan.adjust',
  'observation.record',
  'observation.release',
  'provider.set',
  'indicator.define',
  'indicator.alias',
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
  'audit.export',
] as const

export const AUDIT_SUBJECTS = [
  'report',
  'plan',
  'observations',
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
] as const

/** Actions and subjects of the log in words. */
export const useAuditWords = () => {
  const { find } = useWords()
  const sayKind = (kind: string): string => {
    const name = kind.replace(/:$/, '')
    return find(`audit.subject.${name}`) ?? name
  }
  return {
    sayAction: (action: string): string => find(`audit.${action}`) ?? action,
    sayKind,
    /** The kind with the beginning of the id, which is enough to see what belongs together. */
    saySubject: (subject: string): string => {
      const [kind = '', id = ''] = subject.split(/:(.*)/s)
      return [sayKind(kind), /^[0-9a-f]{8}-/.test(id) ? id.slice(0, 8) : id].join(' ')
    },
  }
}
