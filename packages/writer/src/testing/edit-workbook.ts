import exceljs, { type Workbook } from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { DocumentStamp } from '../stamp.ts'

export const INTERNAL: DocumentStamp = {
  release: 'internal',
  takenBy: '李&明',
  takenAt: '2024-07-26T16:04:05Z',
  organ: '临溪区发展和改革局',
  reviewer: '王五',
  preparer: null,
  on: '2024-07-27',
  notes: ['口径：增速按可比价格计算。', '数据来源：临溪区统计局。'],
}
export const PUBLISHED: DocumentStamp = { ...INTERNAL, release: 'published' }

/** Opens a workbook as another program would, changes it, and writes it again by that program's hand. */
export async function editWorkbook(bytes: Uint8Array, edit: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  edit(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A workbook of these sheets, from A1 on; null leaves a cell empty. */
export async function makeWorkbook(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The parts of a workbook as text. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

/** Changes parts as XML, for what no library writes. Null takes a part out. */
export function editParts(bytes: Uint8Array, edits: Readonly<Record<string, (xml: string) => string | null>>): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, edit] of Object.entries(edits)) {
    const edited = edit(parts[name] ? strFromU8(parts[name]) : '')
    if (edited === null) delete parts[name]
    else parts[name] = strToU8(edited)
  }
  return zipSync(parts, { level: 6 })
}

/** Bytes as they would come in over the network, in pieces that cut through characters. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
