import type { Diagnostic } from '@gangmu/domain'
import { diagnose, type ReaderDiagnosticCode } from '../../diagnostics.ts'
import type { Grid } from './build-grid.ts'
import { cellName, columnName } from './cell-names.ts'
import type { SheetNotice, Stretch } from './read-sheet.ts'

/** A column of errors is told by its first cells and how many there are. */
const NAMED_CELLS = 20
const NAMED_STRETCHES = 8

type CellNotice = Pick<SheetNotice, 'evidence'> & { readonly code: ReaderDiagnosticCode; readonly cell: string }

/** One diagnostic a cell, as the sheet names it, and one for all beyond the first of each kind. */
export function reportCells(sheet: string, notices: readonly (SheetNotice | CellNotice)[]): Diagnostic[] {
  const told = new Map<string, number>()
  const diagnostics: Diagnostic[] = []
  for (const notice of notices) {
    const count = (told.get(notice.code) ?? 0) + 1
    told.set(notice.code, count)
    if (count > NAMED_CELLS) continue
    const cell = 'cell' in notice ? notice.cell : cellName(notice)
    const evidence = `${sheet}!${cell}${notice.evidence === '' ? '' : ` ${notice.evidence}`}`
    diagnostics.push({ ...diagnose(notice.code, null, evidence), place: { kind: 'cell', sheet, cell } })
  }
  for (const [code, count] of told)
    if (count > NAMED_CELLS) diagnostics.push(diagnose(code as ReaderDiagnosticCode, null, `${sheet}：共 ${count} 处`))
  return diagnostics
}

/** Hidden rows and columns with something in them: `汇总!5:8`, `汇总!C:D`. */
export function reportHidden(sheet: string, { hiddenRows, hiddenColumns }: Grid): Diagnostic[] {
  const report = (stretches: readonly Stretch[], name: (n: number) => string) =>
    stretches.length === 0
      ? []
      : [
          diagnose(
            'excel.hidden',
            null,
            `${stretches
              .slice(0, NAMED_STRETCHES)
              .map(({ from, to }) => `${sheet}!${name(from)}:${name(to)}`)
              .join('、')}${stretches.length > NAMED_STRETCHES ? '…' : ''}`,
          ),
        ]
  return [...report(hiddenRows, (row) => String(row + 1)), ...report(hiddenColumns, columnName)]
}
