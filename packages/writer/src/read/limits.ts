/** What a filled-in workbook may cost. The largest form is some thousand rows; these are far beyond it. */
export const LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  /** Bytes all parts may inflate to, counted while they inflate: the sizes in a zip are somebody's word. */
  inflatedBytes: 100 * 1024 * 1024,
  zipEntries: 2_000,
  sheets: 100,
  cells: 200_000,
  characters: 10_000_000,
  merges: 2_000,
  styles: 65_536,
  /** Elements within elements of XML. */
  nesting: 64,
} as const
