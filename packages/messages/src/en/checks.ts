import type { checks as original } from '../zh-cn/checks.ts'

export const checks = {
  'checks.title': 'Checks',
  'checks.open': 'Checks',
  'checks.heading': 'Checks: {report}',
  'checks.purpose':
    'What does not agree, sentence beside sentence, with the arithmetic. Contradictions first, then doubts; hints can wait.',
  'checks.handled': 'Contradictions and doubts handled',
  'checks.to-handle': 'Open: {counts}',
  'checks.none-to-handle': 'No open contradictions or doubts',
  'checks.keys': 'Checks',
  'checks.failed': 'This report could not be read, so there is nothing to check. Its page says why.',
  'checks.reading': 'Being read and checked; it shows by itself when done.',
  'checks.rereading': 'Being read and checked again; until that is done this is the earlier result.',
  'checks.stale': 'The reader or the rules have changed since. Reading again may find more or less; what was decided stays.',

  'checks.compared': 'Against the version before: {resolved} resolved, {still} still there, {new} new.',
  'checks.compared-open': 'Checks of that version',
  'checks.other-rules': 'The two were checked by different versions of the rules, which may make the difference.',

  'checks.severity': 'Severity',
  'checks.rule': 'Filter by rule',
  'checks.select-rule': 'Select the {count} of this rule',
  'checks.deselect-rule': 'Deselect the {count} of this rule',
  'checks.hints-open': 'Show {count} hints',
  'checks.hints-close': 'Fold {count} hints',
  'checks.unit': 'Figures from {unit}',
  'checks.history': 'Decisions',
  'checks.forwarded-to': 'Forwarded to {unit}',

  'checks.short.to-fix': 'Mend',
  'checks.short.verified': 'Right',
  'checks.short.forwarded': 'Forward',
  'checks.short.fixed': 'Fixed',
  'checks.bulk': 'Selected findings',
  'checks.told': '{action}: {count}.',
  'checks.unsent': '{count} decisions were not kept; they are still on this page.',

  'checks.verified': 'Verified',
  'checks.verified-note':
    'Somebody found these to be right: they are not brought up again, nor written into the file. Taken back, they are listed again.',
  'checks.resolved': 'Resolved',
  'checks.resolved-note': 'In the version before and not in this one; the sentences are from there.',
  'checks.claims-verified': 'All contradictions and doubts have been verified.',
  'checks.no-claims':
    '{facts} figures, {indicators} rows of indicators, {projects} projects, {commitments} tasks, structure and wording were checked: no contradictions, no doubts; some hints are left.',
  'checks.nothing-found':
    '{facts} figures, {indicators} rows of indicators, {projects} projects, {commitments} tasks, structure and wording were checked: all of it agrees.',

  'checks.download': 'Word with comments',
  'checks.download.必错': 'Contradictions only',
  'checks.download.疑似': 'Contradictions and doubts',
  'checks.download.提示': 'Everything, hints too',
  'checks.confirmations': 'Confirmation sheets',
  'checks.confirmation': '{unit} ({count})',
  'checks.confirmations-none': 'Nothing is forwarded yet. Once it is, each unit has its sheet here, to be printed and signed back.',
  'checks.new-version': 'Upload the corrected file',
  'checks.new-version-help':
    'It becomes the next version of the document (secrecy still “{level}”); what is resolved, still there and new is shown.',
  'checks.new-version-received': 'Received; it is being read and checked.',
  'checks.new-version-same': 'This file is the same as a version that is there already; it was not kept twice.',
} as const satisfies Record<keyof typeof original, string>
