import type { terms as original } from '../zh-cn/terms.ts'

export const terms = {
  'role.reporter': 'Reporter',
  'role.drafter': 'Drafter',
  'role.approver': 'Approver',
  'role.publisher': 'Publisher',
  'role.dispatcher': 'Dispatcher',
  'role.leader': 'Leader',
  'role.deputy': 'Deputy',
  'role.viewer': 'Viewer',
  'role.system-admin': 'System administrator',
  'role.security-admin': 'Security administrator',
  'role.auditor': 'Auditor',

  'target-system.congress': 'approved by the congress',
  'target-system.city': 'set by the city',
  'target-system.stretch': 'stretch goal of the district',
  'target-system.assessment': 'assessment',
  'target-system.proposal': 'proposed by the department',

  'vintage.estimate': 'estimate',
  'vintage.flash': 'flash figure',
  'vintage.preliminary': 'preliminary account',
  'vintage.final': 'final account',
  'vintage.city-feedback': 'fed back by the city',
  'vintage.census-revised': 'revised after a census',
  'vintage.reported': 'as reported',
} as const satisfies Record<keyof typeof original, string>
