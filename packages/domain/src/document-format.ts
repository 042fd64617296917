/** What can be read, told by the bytes. `txt` covers every text encoding. */
export type DocumentFormat = 'txt' | 'md' | 'html' | 'docx' | 'doc' | 'pdf' | 'xlsx'

/** The extensions under which each format usually comes, lower case; the first is the one it is named by. */
export const FORMAT_EXTENSIONS: Readonly<Record<DocumentFormat, readonly string[]>> = {
  docx: ['.docx', '.docm'],
  doc: ['.doc'],
  pdf: ['.pdf'],
  xlsx: ['.xlsx', '.xlsm'],
  html: ['.html', '.htm'],
  md: ['.md', '.markdown'],
  txt: ['.txt', '.text'],
}

/** Every extension that can be read. */
export const READABLE_EXTENSIONS: readonly string[] = Object.values(FORMAT_EXTENSIONS).flat()
