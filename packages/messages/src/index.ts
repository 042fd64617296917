export { describeFailure } from './describe-failure.ts'
export { describePlace } from './describe-place.ts'
export { describeDifference, describeReason } from './describe-reason.ts'
export { chooseLocale, LOCALES, type Locale, type MessageKey, type MessageParams, message, messageFor } from './message.ts'
