import { type Day, type Outcome, succeed } from '@gangmu/domain'
import { describeRun, message } from '@gangmu/messages'
import { printDay, writeOfficialDocx, writeTableWorkbook } from '@gangmu/writer'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import type { FileToSend } from '../download-report.ts'
import { auditExport, type ExportKind, type ExportOptions, stampOf } from '../exports/stamp.ts'
import type { LampPorts } from '../lamp/show-month.ts'
import { loadMonthTable, type MonthTable, type MonthTableRequest } from './load-month-table.ts'
import { monthPaper, paperTitle } from './month-paper.ts'
import { monthSheet } from './month-sheet.ts'

export type MonthExportPorts = LampPorts & Pick<Ports, 'audit' | 'spaces'>

/** The table as a workbook, in exactly the columns of the page. Fails as `loadMonthTable` does. */
export const exportMonthTable = (
  ports: MonthExportPorts,
  caller: Caller,
  request: MonthTableRequest,
  options: ExportOptions,
): Promise<Outcome<FileToSend>> =>
  takeOut(ports, caller, request, options, 'month-table', async (table, stamp) => ({
    fileName: message('zh-CN', 'month.file-table', { year: table.plan.year, run: describeRun('zh-CN', table.month), day: options.today }),
    bytes: await writeTableWorkbook({
      sheets: [monthSheet(table)],
      stamp: { ...stamp, notes: [message('zh-CN', 'month.note-computed')] },
    }),
  }))

/** 《经济运行情况》 as Word, of the same figures. Fails as `loadMonthTable` does. */
export const exportMonthPaper = (
  ports: MonthExportPorts,
  caller: Caller,
  request: MonthTableRequest,
  options: ExportOptions,
): Promise<Outcome<FileToSend>> =>
  takeOut(ports, caller, request, options, 'month-paper', async (table, stamp) => ({
    fileName: message('zh-CN', 'month.file-paper', { title: paperTitle(table), day: options.today }),
    bytes: await writeOfficialDocx({
      title: paperTitle(table),
      blocks: [...monthPaper(table), { kind: 'signature', organ: stamp.organ, day: printDay(options.today) }],
      stamp,
    }),
  }))

type Stamp = ReturnType<typeof stampOf>

const takeOut = async (
  ports: MonthExportPorts,
  caller: Caller,
  request: MonthTableRequest,
  options: ExportOptions,
  kind: ExportKind,
  write: (table: MonthTable, stamp: Stamp) => Promise<FileToSend>,
): Promise<Outcome<FileToSend>> => {
  const loaded = await ports.unitOfWork.run(caller.spaceId, (tx) => loadToTakeOut(ports, tx, caller, request, options.today, kind))
  if (!loaded.ok) return loaded
  const { table, space } = loaded.value
  return succeed(await write(table, stampOf(caller, space, table.release, options)))
}

const loadToTakeOut = async (ports: MonthExportPorts, tx: Tx, caller: Caller, request: MonthTableRequest, today: Day, kind: ExportKind) => {
  const loaded = await loadMonthTable(ports, tx, caller, request, today)
  if (!loaded.ok) return loaded
  const { release, lines } = loaded.value
  const space = await ports.spaces.getSpace(tx)
  const { planId, month, asOf } = request
  await auditExport(ports, tx, caller, kind, `plan:${planId}`, { month, release, asOf, lines: lines.length })
  return succeed({ table: loaded.value, space })
}
