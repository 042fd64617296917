import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { OpenFailure } from '../read/open-failure.ts'
import { pack, writeZip, type ZippedFile } from './write-zip.ts'

/** A zip package whose parts can be read and replaced; what is not replaced is never inflated. */
export type ZipPackage = {
  /** Names of the parts, in the order of the zip. */
  readonly names: readonly string[]
  /** The bytes of a part, null where there is none. Throws OpenFailure `report-damaged`, `report-encrypted` or `report-inflates`. */
  readonly read: (name: string) => Promise<Uint8Array | null>
  /** The package with these parts replaced or, under new names, added behind the others. All others keep their compressed bytes. */
  readonly rewrite: (parts: ReadonlyMap<string, Uint8Array>) => Promise<Uint8Array>
}

/** As much as the reader lets a report inflate to; counted while it inflates, for the sizes in a zip are somebody's word. */
const MOST_INFLATED = 200 * 1024 * 1024
const MOST_ENTRIES = 10_000
const FORMAT = '.docx'

/** Opens a zip by its central directory. Throws OpenFailure `report-damaged` or `report-inflates`. */
export async function openPackage(bytes: Uint8Array): Promise<ZipPackage> {
  const zip = await undamaged(() => fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
  if (zip.entryCount > MOST_ENTRIES) throw new OpenFailure('report-inflates', { limit: MOST_INFLATED >> 20 })
  const entries = await undamaged(() => collect(zip.eachEntry()))
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
  let inflated = 0
  const read = async (name: string): Promise<Uint8Array | null> => {
    const entry = byName.get(name)
    if (entry === undefined) return null
    if (entry.isEncrypted()) throw new OpenFailure('report-encrypted', { format: FORMAT })
    return undamaged(async () => {
      const chunks: Buffer[] = []
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        inflated += chunk.length
        if (inflated > MOST_INFLATED) throw new OpenFailure('report-inflates', { limit: MOST_INFLATED >> 20 })
        chunks.push(chunk)
      }
      return Buffer.concat(chunks)
    })
  }
  const rewrite = async (parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> => {
    const kept = await undamaged(() =>
      Promise.all(entries.map(async (entry) => (parts.has(entry.fileName) ? null : { entry, data: await readRaw(zip, entry) }))),
    )
    const files = entries.map((entry, i): ZippedFile => {
      const raw = kept[i]
      return raw ? keep(raw.entry, raw.data) : pack(entry.fileName, parts.get(entry.fileName)!)
    })
    const added = [...parts].filter(([name]) => !byName.has(name)).map(([name, part]) => pack(name, part))
    return writeZip([...files, ...added])
  }
  return { names: [...byName.keys()], read, rewrite }
}

const readRaw = async (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  Buffer.concat(await collect((await zip.openReadStreamPromise(entry, { decodeFileData: false })) as AsyncIterable<Buffer>))

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

const undamaged = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw error instanceof OpenFailure ? error : new OpenFailure('report-damaged', { format: FORMAT })
  }
}

/** General purpose bit 3: lengths follow the data. They never do in what is written here. */
const LENGTHS_FOLLOW = 0x0008

const keep = (entry: Entry, data: Buffer): ZippedFile => ({
  name: entry.fileNameRaw,
  data,
  method: entry.compressionMethod,
  flags: entry.generalPurposeBitFlag & ~LENGTHS_FOLLOW,
  crc: entry.crc32,
  size: entry.uncompressedSize,
  date: entry.lastModFileDate,
  time: entry.lastModFileTime,
})
