import type { home as original } from '../zh-cn/home.ts'

export const home = {
  'home.title': 'Home',
  'home.purpose': 'The plan of {year}, with data as of {day}.',
  'home.views': 'By what you do',
  'home.view.leader': 'In my charge',
  'home.view.unit': 'My unit',
  'home.view.office': 'Office',
  'home.none': 'Nothing waits for your posts here. The navigation leads to what you may look at.',
  'home.all': 'All {count}',
  'home.lead': 'Lead unit',
  'home.no-lead': 'no unit named',
  'home.since': 'since {day}',
  'home.owes.figure': 'no figure yet',
  'home.owes.split': 'not split yet',
  'home.owes.feedback': 'no answer of the city yet',

  'home.leader.tally': 'How the lines in my charge stand',
  'home.leader.lines': 'Lines to look at',
  'home.leader.lines-empty': 'Every line in your charge is met.',
  'home.leader.answers': 'Answers owed',
  'home.leader.answers-empty': 'No answers are owed.',

  'home.unit.answers': 'To do for {unit}',
  'home.unit.answers-empty': 'Nothing to do.',
  'home.unit.lines': 'Lines of {unit}',
  'home.unit.lines-empty': 'The plan of this year has no lines of this unit.',
  'home.unit.commitments': 'Commitments of {unit}',
  'home.unit.commitments-empty': 'No sentence of the reports names this unit.',

  'home.office.reviews': 'Reports to review',
  'home.office.reviews-empty': 'No report waits for review.',
  'home.office.reviewed': 'Reviewed',
  'home.office.drafts': 'Plans not approved',
  'home.office.drafts-empty': 'No plan waits for approval.',
  'home.office.waiting': 'Lines waiting for the city or for statistics',
  'home.office.waiting-empty': 'No line is waiting.',
  'home.office.failed': 'Reports that could not be read',
  'home.office.failed-empty': 'Every report received was read.',

  'split.purpose': 'Splits lines to units, parks and quarters, and checks that the parts fit.',
  'split.empty': 'There is no plan to split yet. Once one is approved, it is split here.',
} as const satisfies Record<keyof typeof original, string>
