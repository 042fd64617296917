/** What a file from outside may cost. A plan report with all annexes is some 100 KB of text; these are far beyond it. */
export const LIMITS = {
  /** Bytes all parts of a zip may inflate to, counted while they are inflated. */
  inflatedBytes: 200 * 1024 * 1024,
  /** Parts of a zip. */
  zipEntries: 10_000,
  /** Elements within elements of XML. */
  nesting: 256,
  /** Elements of HTML open at once. Browsers show 512; where end tags are missing, more pile up. */
  openElements: 1_024,
  /** Rows of one sheet; what follows is left out and reported. */
  sheetRows: 20_000,
  /** Columns of one sheet. */
  sheetColumns: 200,
  /** Filled cells of all sheets of a workbook together, and the characters in them; rows beyond are left out and reported. */
  cells: 200_000,
  cellCharacters: 10_000_000,
  /** Pages of a PDF; what follows is left out and reported. */
  pages: 2_000,
} as const
