import { OpenFailure } from '../open-failure.ts'

const HEADER = 512
const IN_HEADER = 109
const ENTRY = 128
const STREAM = 2
const ROOT = 5

/**
 * Holds a compound file ([MS-CFB]) to what a reader of it must be able to trust: tables that lie within the file, and chains of sectors
 * that end. The library follows a chain that runs in a circle until memory is full. Throws OpenFailure `report-damaged`.
 */
export function checkCompound(bytes: Uint8Array, format: string): void {
  const damaged = () => new OpenFailure('report-damaged', { format })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER) throw damaged()
  const shift = view.getUint16(30, true)
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) throw damaged()
  const size = 1 << shift
  const sectors = Math.ceil(bytes.length / size) - 1
  const within = (count: number): number => {
    if (count < 0 || count > sectors) throw damaged()
    return count
  }
  /** The numbers of a sector; those behind the end of the file are free. */
  const read = (sector: number): number[] => {
    if (sector < 0 || sector >= sectors) throw damaged()
    const at = (sector + 1) * size
    return Array.from({ length: size / 4 }, (_, index) => (at + index * 4 + 4 <= bytes.length ? view.getInt32(at + index * 4, true) : -1))
  }
  const follow = (table: readonly number[], start: number): number[] => {
    const chain: number[] = []
    for (let at = start; at >= 0; at = table[at] ?? -1) {
      if (chain.push(at) > table.length) throw damaged()
    }
    return chain
  }

  const tables = within(view.getInt32(44, true))
  const places = Array.from({ length: Math.min(tables, IN_HEADER) }, (_, index) => view.getInt32(76 + index * 4, true))
  let more = view.getInt32(68, true)
  for (let left = within(view.getInt32(72, true)); left > 0 && places.length < tables; left--) {
    const numbers = read(more)
    more = numbers.pop() ?? -1
    places.push(...numbers.slice(0, tables - places.length))
  }
  const table = places.flatMap(read)
  within(view.getInt32(64, true))
  const shortTable = follow(table, view.getInt32(60, true)).flatMap(read)
  const shortBelow = view.getInt32(56, true)
  for (const sector of follow(table, view.getInt32(48, true))) {
    if (sector >= sectors) throw damaged()
    for (let at = (sector + 1) * size; at + ENTRY <= Math.min((sector + 2) * size, bytes.length); at += ENTRY) {
      const kind = view.getUint8(at + 66)
      if (kind !== STREAM && kind !== ROOT) continue
      const isShort = kind === STREAM && view.getInt32(at + 120, true) < shortBelow
      follow(isShort ? shortTable : table, view.getInt32(at + 116, true))
    }
  }
}
