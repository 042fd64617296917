import type { IndicatorRow, Nature, Span } from '@gangmu/domain'
import type { Cell, TableBlock } from '../../document.ts'
import { readUnit } from '../../lexicon/units.ts'
import type { ColumnPlan } from './plan-columns.ts'
import { readNature } from './read-marks.ts'
import { isMarksOnly, readName } from './read-name.ts'

/** A printed row of indicators before its years are told apart. `nature` is what a column or a group heading says, not a mark. */
export type TableRow = Pick<IndicatorRow, 'no' | 'group' | 'parent' | 'name' | 'unit' | 'nature'> & {
  readonly marks: string
  readonly line: number
  readonly span: Span
  readonly cells: readonly Cell[]
}

const SERIAL = /^[（(]?\s*(\d{1,3}(?:[.\-－—]\d{1,2})?|[一二三四五六七八九十]{1,3}|[①-⑳])\s*[.．、）)]?$/

/** Rows of a table of indicators with groups, sub-rows, marks and units read off. */
export function readTableRows(table: TableBlock, plan: ColumnPlan): TableRow[] {
  const out: TableRow[] = []
  let group: string | null = null
  let groupNature: Nature | null = null
  let category: string | null = null
  let mergedNature: Nature | null = null
  let parent: string | null = null
  let parentIndent = 0
  let openChildren = false
  const valueColumns = plan.series.flatMap((s) => [s.target, s.actual]).filter((i): i is number => i !== null)
  const numbered = plan.serial === null ? 0 : table.rows.filter((r) => r.length > 1 && SERIAL.test(r[plan.serial!]?.text ?? '')).length
  const serialRules = numbered * 2 > table.rows.length
  const noted = table.unitNote
    ? readUnit(table.unitNote.text.replace(/^[（(]?\s*(?:计量)?单\s*位\s*[：:]\s*/, '').replace(/[）)]$/, ''))
    : null
  // 单位：亿元、% does not say which row has which.
  const tableUnit = noted !== null && /[、，,]/.test(noted) ? null : noted

  table.rows.forEach((row, index) => {
    const serialText = plan.serial === null || row.length === 1 ? '' : (row[plan.serial]?.text ?? '')
    const nameCell = row.length === 1 ? row[0]! : row[plan.name]!
    const valued = valueColumns.some((i) => row.length > 1 && (row[i]?.text ?? '') !== '')
    const serial = SERIAL.exec(serialText)?.[1] ?? null
    const heading = groupHeading(row, serialText, nameCell, valued)
    if (heading !== null && !(serial !== null && /^\d/.test(serial)) && hasRowsBelow(table, index)) {
      group = heading
      groupNature = readNature(heading)
      parent = null
      openChildren = false
      return
    }
    if (row.length === 1 || nameCell === undefined) return
    if (nameCell.text === '' && serial === null) return
    if (plan.category !== null && row[plan.category]?.text) category = row[plan.category]!.text
    // A nature printed left of the names spans the rows below it.
    if (plan.nature !== null && plan.nature < plan.name) mergedNature = readNature(row[plan.nature]?.text ?? '') ?? mergedNature
    const printed = readName(nameCell.text)
    if (printed.name === '') return
    const no = serial ?? printed.serial
    const sub = no !== null ? /^(\d{1,3})[.\-－—]\d{1,2}$/.exec(no) : null
    const indent = nameCell.indent ?? 0
    const isChild =
      sub !== null ||
      (no === null && (printed.child || openChildren || (parent !== null && indent >= parentIndent + 2) || (serialRules && out.length > 0)))
    if (!isChild || parent === null) {
      parent = printed.name
      parentIndent = indent
      openChildren = false
    } else if (printed.child || serialRules) openChildren = true
    if (printed.child) openChildren = plan.serial !== null
    const markCell = row.find((c, i) => i !== plan.name && isMarksOnly(c.text))
    const unitText = plan.unit === null ? null : (row[plan.unit]?.text ?? '')
    const own = isChild && parent !== printed.name
    out.push({
      no: own && sub === null ? null : no,
      group: group ?? category,
      parent: own ? (sub ? (out.find((r) => r.no === sub[1])?.name ?? parent) : parent) : null,
      name: printed.name,
      unit: (unitText ? (readUnit(unitText) ?? tidyUnit(unitText)) : null) ?? printed.unit ?? tableUnit,
      nature: (plan.nature === null ? null : readNature(row[plan.nature]?.text ?? '')) ?? groupNature ?? mergedNature,
      marks: printed.marks + (markCell?.text ?? '') + (serialText.match(/[*＊※▲△●★☆]/)?.[0] ?? ''),
      line: nameCell.places[0]?.line ?? table.line,
      span: spanOf(nameCell) ?? { line: table.line, start: 0, end: 0 },
      cells: row,
    })
  })
  return out
}

const tidyUnit = (text: string): string | null => {
  const bare = text.replace(/\s+/g, '').replace(/^[（(]|[）)]$/g, '')
  return bare === '' || /^[-—–－/]+$/.test(bare) ? null : bare
}

/** The text of a group heading: a spanning cell, or a row with a name and nothing to measure. */
function groupHeading(row: readonly Cell[], serialText: string, nameCell: Cell | undefined, valued: boolean): string | null {
  const filled = row.filter((c) => c.text !== '')
  if (valued) return null
  if (filled.length === 1) {
    const text = filled[0]!.text
    if (/^[#＃]|^其\s*中/.test(text)) return null
    return text.length <= 40 ? text : null
  }
  if (filled.length === 2 && nameCell && nameCell.text !== '' && /^[（(]?[一二三四五六七八九十]{1,3}[）)、.]?$/.test(serialText)) {
    const bare = serialText.replace(/[、.]$/, '')
    return /[）)]$/.test(bare) ? `${bare}${nameCell.text}` : `${bare}、${nameCell.text}`
  }
  return null
}

const hasRowsBelow = (table: TableBlock, index: number): boolean =>
  table.rows.slice(index + 1).some((r) => r.filter((c) => c.text !== '').length > 1)

export const spanOf = (cell: Cell | undefined): Span | null => {
  const place = cell?.places[0]
  return place && place.end > place.start ? { line: place.line, start: place.start, end: place.end } : null
}
