/** What comments in a Word file say around a finding. */
export const comments = {
  'comment.author': '纲目核校',
  'comment.initials': '核校',
  'comment.head': '【{severity}】{rule}',
  'comment.here': '所指：{place}“{quote}”',
  'comment.also': '另见{place}“{quote}”',
  'comment.also-in': '另见《{title}》{place}“{quote}”',
} as const
