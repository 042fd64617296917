export const place = {
  'place.whole': 'whole file',
  'place.line': 'line {line}',
  'place.page': 'page {page}',
  'place.cell': 'sheet ‘{sheet}’ {cell}',
  'place.paragraph': 'paragraph {paragraph}',
  'place.header': 'page header, paragraph {paragraph}',
  'place.footer': 'page footer, paragraph {paragraph}',
  'place.footnote': 'footnotes, paragraph {paragraph}',
  'place.endnote': 'endnotes, paragraph {paragraph}',
  'place.comment': 'comments, paragraph {paragraph}',
} as const
