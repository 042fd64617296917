/** Where something stands in the file as a person finds it there. */
export const place = {
  'place.whole': '整份文件',
  'place.line': '第 {line} 行',
  'place.page': '第 {page} 页',
  'place.cell': '工作表‘{sheet}’ {cell}',
  'place.paragraph': '第 {paragraph} 段',
  'place.header': '页眉第 {paragraph} 段',
  'place.footer': '页脚第 {paragraph} 段',
  'place.footnote': '脚注第 {paragraph} 段',
  'place.endnote': '尾注第 {paragraph} 段',
  'place.comment': '批注第 {paragraph} 段',
} as const
