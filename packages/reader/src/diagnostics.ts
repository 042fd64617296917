import type { Diagnostic } from '@gangmu/domain'

/** Everything the reader may have to say about a file it could not read in full. `message` carries the evidence only; the sentence comes from the message catalogue by `code`. */
export type ReaderDiagnosticCode =
  | 'file.misnamed'
  | 'file.limit-reached'
  | 'text.replaced'
  | 'text.mojibake'
  | 'header.title-missing'
  | 'header.region-missing'
  | 'table.columns-unknown'
  | 'table.row-misfit'
  | 'table.unread'
  | 'html.left-out'
  | 'html.image'
  | 'html.attachment'
  | 'markdown.front-matter'
  | 'markdown.image'
  | 'excel.error'
  | 'excel.no-result'
  | 'excel.hidden'
  | 'excel.comment'
  | 'excel.object'
  | 'pdf.page-scanned'
  | 'pdf.page-unread'
  | 'pdf.unmapped'
  | 'pdf.furniture-left-out'
  | 'pdf.rotated-left-out'
  | 'pdf.table-unsure'
  | 'pdf.annotations'
  | 'target.unparsed'
  | 'word.insertions'
  | 'word.deletions'
  | 'word.comment'
  | 'word.object'
  | 'word.hidden-text'
  | 'word.symbol'
  | 'word.unknown'
  | 'word.nested-table'
  | 'word.toc'
  | 'word.header-left-out'
  | 'word.part-damaged'
  | 'word.doc-converted'

export const diagnose = (code: ReaderDiagnosticCode, line: number | null, evidence: string): Diagnostic => ({
  code,
  line,
  message: evidence.length > 80 ? `${evidence.slice(0, 80)}…` : evidence,
})
