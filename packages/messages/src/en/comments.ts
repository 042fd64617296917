export const comments = {
  'comment.author': 'Gangmu check',
  'comment.initials': 'GM',
  'comment.head': '[{severity}] {rule}',
  'comment.here': 'This is about {place}: “{quote}”',
  'comment.also': 'See also {place}: “{quote}”',
  'comment.also-in': 'See also {title}, {place}: “{quote}”',
} as const
