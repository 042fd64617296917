import { crc32, deflateRawSync } from 'node:zlib'

export type ZippedFile = {
  readonly name: Buffer
  /** Compressed as `method` says. */
  readonly data: Buffer
  readonly method: number
  readonly flags: number
  readonly crc: number
  readonly size: number
  readonly date: number
  readonly time: number
}

const DEFLATED = 8
/** General purpose bit 11 (APPNOTE.TXT 4.4.4): the name is UTF-8. */
const UTF8_NAMES = 0x0800
/** 1980-01-01, the first day a zip can name: the same document gives the same bytes. */
const FIRST_DAY = 0x21

/** A part, compressed. */
export const pack = (name: string, part: Uint8Array): ZippedFile => ({
  name: Buffer.from(name),
  data: deflateRawSync(part),
  method: DEFLATED,
  flags: UTF8_NAMES,
  crc: crc32(part),
  size: part.length,
  date: FIRST_DAY,
  time: 0,
})

/** A zip of one disk without extra fields (APPNOTE.TXT 4.3). */
export function writeZip(files: readonly ZippedFile[]): Uint8Array {
  const written: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const common = commonHeader(file)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, file.name, file.data])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, central, file.name)
    written.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...written, entries, end])
}

/** What the local header and the central directory say alike, from “version needed” to the length of the extra field. */
function commonHeader({ name, data, method, flags, crc, size, date, time }: ZippedFile): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(flags, 2)
  header.writeUInt16LE(method, 4)
  header.writeUInt16LE(time, 6)
  header.writeUInt16LE(date, 8)
  header.writeUInt32LE(crc >>> 0, 10)
  header.writeUInt32LE(data.length, 14)
  header.writeUInt32LE(size, 18)
  header.writeUInt16LE(name.length, 22)
  return header
}
