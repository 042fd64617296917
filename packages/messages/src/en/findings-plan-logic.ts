/** Findings of the checker. */
export const findingsPlanLogic = {
  'finding.target-below-result.found': 'The target of "{name}" is {target}, short of the {result} reached last year.',
  'finding.target-below-result.found.right': 'Check the target; where it leaves room on purpose or the definition changed, say why.',
  'finding.binding-target-loosened.lowered': 'The binding target of "{name}" is loosened from {before} to {after}.',
  'finding.binding-target-loosened.lowered.right': 'Check the target; where it has to be loosened, say on what ground.',
  'finding.binding-target-loosened.vague-now':
    'The binding target of "{name}" changes from {before} to {after}, which is no definite bound.',
  'finding.binding-target-loosened.vague-now.right': 'A binding target should name its bound: at least or at most.',
  'finding.binding-target-loosened.vague': 'The binding target of "{name}" is {after}, which is no definite bound.',
  'finding.binding-target-loosened.vague.right': 'A binding target should name its bound: at least or at most.',
  'finding.binding-target-loosened.bound-gone':
    'The binding target of "{name}" changes from {before} to {after}, which names neither a floor nor a ceiling.',
  'finding.binding-target-loosened.bound-gone.right': 'Write it as last year, with at least or at most.',
  'finding.binding-target-loosened.expected': '"{name}" was binding and is now only expected.',
  'finding.binding-target-loosened.expected.right': 'Check its nature; where it has to change, say on what ground.',
  'finding.indicators-changed.missed-then-gone':
    '{count} indicators missed last year are not in the new plan, and the text does not say why: {names}.',
  'finding.indicators-changed.missed-then-gone.right': 'Say why they are left out, or put them back.',
  'finding.indicators-changed.gone':
    "{count} of last year's {before} indicators are not among the {after} of the new plan, and the text does not say so: {names}.",
  'finding.indicators-changed.gone.right': 'Say which indicators are left out, and why.',
  'finding.indicators-changed.count-kept':
    'There are still {after} indicators ({before} last year), but {count} are left out without a word: {names}.',
  'finding.indicators-changed.count-kept.right': 'Say in the notes on indicators which are left out, and why.',
  'finding.indicators-changed.new-count':
    "The text says that {told} indicators are new; held against last year's table {found} are: {names}.",
  'finding.indicators-changed.new-count.right': 'Check how many are new, renamed and redefined.',
  'finding.share-outruns-parts.found':
    'For "{name}" to go from {before} to {after} while {whole} grows by {wholeGrowth}, {part} has to grow by about {needed}%; the plan says {partGrowth} (shares are of current prices, growth of constant ones: a hint only).',
  'finding.share-outruns-parts.found.right': 'Check the target of the share against both growth targets.',
  'finding.level-against-growth.count':
    'The target of "{name}", {target}, is {implied}% above last year\'s {result} ({sum}); the growth planned is {growth}.',
  'finding.level-against-growth.count.right': 'The level and the growth must lead to the same; change one of them.',
  'finding.level-against-growth.prices':
    'The target of "{name}", {target}, is {implied}% above last year\'s {result} ({sum}); the growth planned is {growth}. Current and constant prices and exchange rates differ, so that this cannot be concluded to be wrong.',
  'finding.level-against-growth.prices.right': 'Check how level and growth are defined.',
  'finding.level-against-growth.per-head':
    'The target of "{name}", {target}, is {implied}% above last year\'s {result} ({sum}) while output is to grow by {growth}; population and prices may not explain it, but it cannot be concluded to be wrong.',
  'finding.level-against-growth.per-head.right': 'Check the target per head against the growth target.',
  'finding.level-against-growth.floor':
    'The target of "{name}", {target}, is below last year\'s {result} ({sum}) while growth of {growth} is planned.',
  'finding.level-against-growth.floor.right': 'Check the level: it should not be below what the growth leads to.',
  'finding.unexplained-jump.planned': '"{name}" was {from} last year and is to be {to}: a leap that the text does not explain.',
  'finding.unexplained-jump.planned.right': 'Check the figure and its definition; where the definition changed, say so.',
  'finding.unexplained-jump.reached': '"{name}" had a target of {from} and reached {to}: a leap that the text does not explain.',
  'finding.unexplained-jump.reached.right': 'Check the figure and its definition; where the definition changed, say so.',
  'finding.goal-out-of-reach.found':
    'From {base} in {baseYear} to {goal} in {year} "{name}" has to grow by {needed}% a year; {growth} is planned (current and constant prices differ: a hint only).',
  'finding.goal-out-of-reach.found.right': 'Check the goal against the growth of each year.',
  'finding.kept-pace-did-not.found': 'The text says "{words}", but last year incomes grew by {income} and output by {output}.',
  'finding.kept-pace-did-not.found.right': "Change the wording, or check last year's growth.",
} as const
