/** Findings of the checker. */
export const findingsBetween = {
  'finding.adopted-target-changed.value':
    'The target of "{name}" is {now} here; the plan that the congress adopted last year says {adopted}.',
  'finding.adopted-target-changed.value.right': 'Write it as adopted; where it was changed by law during the year, say so.',
  'finding.adopted-target-changed.wording': 'The target of "{name}" is written {now} here, and {adopted} in the plan adopted last year.',
  'finding.adopted-target-changed.wording.right': 'Write it as in the plan adopted.',
  'finding.adopted-target-changed.redefined':
    'The indicator adopted last year as "{adopted}" is "{now}" here, of another definition or unit.',
  'finding.adopted-target-changed.redefined.right': 'Write it as in the plan adopted, or say that the definition changed.',
  'finding.adopted-target-changed.nature': '"{name}" was adopted as {adopted} last year and is {now} here.',
  'finding.adopted-target-changed.nature.right': 'Write it as in the plan adopted.',
  'finding.adopted-target-changed.gone': '{count} indicators of the plan adopted last year are not in the table of results: {names}.',
  'finding.adopted-target-changed.gone.right': 'List them with their results, or say why not.',
  'finding.adopted-target-changed.added': '{count} indicators of the table of results are not in the plan adopted last year: {names}.',
  'finding.adopted-target-changed.added.right': 'Check which indicators belong to the plan.',
  'finding.adopted-target-changed.renamed': '{count} indicators have other names than in the plan adopted last year: {names}.',
  'finding.adopted-target-changed.renamed.right': 'Use the names of the plan adopted; where a name changed, say so.',
  'finding.last-result-differs.differs': '"{name}" of {year} is {now} here and {before} in last year\'s report.',
  'finding.last-result-differs.differs.right': 'Check the base; where statistics were revised, say so.',
  'finding.last-result-differs.revised':
    '"{name}" of {year} is {now} here and {before} in last year\'s report: perhaps revised, or of another definition.',
  'finding.last-result-differs.revised.right': 'Check whether the base was revised.',
  'finding.last-result-differs.growth':
    '"{name}" is {now} this year and was {before} in last year\'s report, which is growth of {implied}% ({sum}); this report says {growth}.',
  'finding.last-result-differs.growth.right': 'Check growth and base; where the base was revised, say so.',
  'finding.consecutive-years-between.found':
    'The report of {beforeYear} says "{before}", which makes {expected} years by {nowYear}; this one says "{now}".',
  'finding.consecutive-years-between.found.right': 'Check the number of years; where the count starts elsewhere, say so.',
  'finding.congress-figures-differ.result': '"{name}" of {year} is {own} here and {their} in the other report of the same congress.',
  'finding.congress-figures-differ.result.right': 'Settle it with the units concerned and use one figure.',
  'finding.congress-figures-differ.target':
    'The target of "{name}" for {year} is {own} here and {their} in the other report of the same congress.',
  'finding.congress-figures-differ.target.right': 'Reports of one congress set one target: use one figure.',
  'finding.congress-figures-differ.bound':
    'The target of "{name}" for {year} is written {own} here and {their} in the other report of the same congress.',
  'finding.congress-figures-differ.bound.right': 'Use the same words of bound in both.',
  'finding.congress-target-missing.only-here': '{count} main targets are in this report and not in the other: {names}.',
  'finding.congress-target-missing.only-here.right': 'Check the main targets of both reports against each other.',
  'finding.congress-target-missing.only-there': '{count} main targets are in the other report and not in this one: {names}.',
  'finding.congress-target-missing.only-there.right': 'Check the main targets of both reports against each other.',
  'finding.version-changes.twin-left':
    '"{name}" was {left} everywhere in the version before; one place is {changed} now and another still {left}.',
  'finding.version-changes.twin-left.right': 'Check both and use one figure.',
  'finding.version-changes.changed': '{count} figures differ from the version before: {changes}.',
  'finding.version-changes.changed.right': 'Check that there is a ground for each.',
  'finding.version-changes.gone': '{count} figures of indicators are no longer in this version: {names}.',
  'finding.version-changes.gone.right': 'Check that they were left out on purpose.',
} as const
