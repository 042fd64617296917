export { describeBoardProblem, printBoardPath } from './describe-board-problem.ts'
export { describeFailure } from './describe-failure.ts'
export { describeFinding, type FindingSentences } from './describe-finding.ts'
export {
  describeCondition,
  describeFound,
  describeLamp,
  describeMonths,
  describeWhy,
} from './describe-lamp.ts'
export { describeLine, describeMonth, describeNews, describeNextPlace, describeRun, type MonthWords } from './describe-month.ts'
export { describeOutlook, describePace, describeStage, paceWord } from './describe-pace.ts'
export { describePeriod } from './describe-period.ts'
export { describePlace } from './describe-place.ts'
export { describeProposal, describeProposalReason, joinReasons } from './describe-proposal.ts'
export { describeDifference, describeReason } from './describe-reason.ts'
export { describeEvaluation, describeWarningRule, nameWarningRule } from './describe-warning.ts'
export { chooseLocale, LOCALES, type Locale, type MessageKey, type MessageParams, message, messageFor } from './message.ts'
export { publishReading } from './publish-reading.ts'
