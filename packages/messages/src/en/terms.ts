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

  'finding-severity.必错': 'Contradiction (to be mended)',
  'finding-severity.疑似': 'Suspect (please look)',
  'finding-severity.提示': 'Hint',
  'finding-severity.off': 'Switched off',

  'finding-state.open': 'Open',
  'finding-state.to-fix': 'To be fixed',
  'finding-state.verified': 'Verified as right',
  'finding-state.forwarded': 'Forwarded to a unit',
  'finding-state.fixed': 'Fixed',

  'finding-action.to-fix': 'To be fixed',
  'finding-action.verified': 'Verified as right (another scope)',
  'finding-action.forwarded': 'Forward to the unit in charge',
  'finding-action.fixed': 'Fixed',
  'finding-action.reopened': 'Take back',

  'finding-since.new': 'New',
  'finding-since.still': 'Still there',

  'rule-family.same-fact': 'Same fact',
  'rule-family.parts-and-wholes': 'Parts and wholes',
  'rule-family.verdicts': 'Verdicts',
  'rule-family.units': 'Units and magnitudes',
  'rule-family.time': 'Time',
  'rule-family.structure': 'Structure and names',
  'rule-family.plan-logic': 'Plan logic',
  'rule-family.language': 'Language of official documents',
  'rule-family.between-documents': 'Between documents',

  'relation.last-plan': 'plan adopted last year',
  'relation.same-congress': 'report of the same congress',
  'relation.earlier-version': 'earlier version',

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
