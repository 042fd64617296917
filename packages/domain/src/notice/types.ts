/**
 * What somebody is told without having asked, by stable code; the sentence is `notice.<code>` of the message catalogue. Parameters:
 * - `collection-deadline` round, deadline, reason: the unit is to report by another day than was said
 * - `collection-edited` round: what the table says of itself was changed while it is open
 * - `collection-opened` round, count, deadline: the unit is asked to fill in so many cells by that day
 * - `collection-returned` round: a form of the unit came back to be mended
 * - `duties-assigned` count, from: the unit or post answers for so many things more from that day
 * - `findings-forwarded` count, report: so many findings in the report are for the unit to look into
 * - `projects-assigned` count, name: so many projects of the ledger are the unit's now; one is named
 * - `targets-split` plan, count: so many targets of the plan were split to the unit, or are of lines it answers for
 * - `post-handed-over` post, person, from: the post has a new holder
 * - `tax-leads-assigned` count, enterprise: so many tax leads are the unit's to follow; one is named
 * - `verdicts-changed` year, count, name: so many lines that the unit or post answers for are judged otherwise now; one is named
 * - `warnings-closed` month, count, name: so many warnings of the unit were closed by the rule's next look; one is named
 * - `warnings-issued` month, count, name: so many warnings fired or were raised, and are for the unit to receive and explain; one is named
 */
export const NOTICE_CODES = [
  'collection-deadline',
  'collection-edited',
  'collection-opened',
  'collection-returned',
  'duties-assigned',
  'findings-forwarded',
  'post-handed-over',
  'projects-assigned',
  'targets-split',
  'tax-leads-assigned',
  'verdicts-changed',
  'warnings-closed',
  'warnings-issued',
] as const
export type NoticeCode = (typeof NOTICE_CODES)[number]

export type NoticeParams = Readonly<Record<string, string | number | null>>
