import type { notices as original } from '../zh-cn/notices.ts'

export const notices = {
  'notice.collection-deadline': '{round} is now due {deadline}: {reason}',
  'notice.collection-edited': 'What {round} says of itself (title, number, basis or validity) was changed.',
  'notice.collection-opened': '{round}: your unit is asked for {count} cells by {deadline}.',
  'notice.collection-returned': '{round} was returned; mend it as the reason says and submit it again.',
  'notice.duties-assigned': 'From {from} on {count} more responsibilities are yours.',
  'notice.findings-forwarded': '{count} places in “{report}” are for your unit to verify. Please look at them.',
  'notice.post-handed-over': 'From {from} on {person} holds the post "{post}"; its responsibilities, grants and notices went with it.',
  'notice.projects-assigned': '{count} key projects ("{name}" among them) are yours now.',
  'notice.tax-leads-assigned': '{count} tax leads ("{enterprise}" among them) are yours to follow.',
  'notice.verdicts-changed': 'Lines of the {year} plan that you answer for are judged anew: {count}, among them “{name}”.',
  'notice.targets-split': '{count} targets of “{plan}” that concern your unit were split. Please look at them.',
  'notice.warnings-closed': '{count} warnings of your unit, among them “{name}”, were closed by their rules for {month}.',
  'notice.warnings-issued': '{month}: {count} warnings for your unit, among them “{name}”. Please receive and explain them.',
} as const satisfies Record<keyof typeof original, string>
