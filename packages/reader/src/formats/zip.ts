import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { LIMITS } from './limits.ts'
import { OpenFailure } from './open-failure.ts'

/** The parts of a zip package (docx, xlsx), inflated when asked for. */
export type ZipPackage = {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** The bytes of a part, null where there is none. Throws OpenFailure `report-damaged` or `report-inflates`. */
  readonly read: (name: string) => Promise<Uint8Array | null>
  /** The same bytes as they inflate, for parts that are worked through without being held: the sheets of a workbook. */
  readonly stream: (name: string) => AsyncIterable<Uint8Array>
}

type Limits = { readonly inflatedBytes: number; readonly zipEntries: number }

/**
 * Opens a zip by its central directory. What inflates is counted as it inflates, over all parts read: the sizes in the headers are
 * somebody's word. Throws OpenFailure `report-damaged` for a zip cut short, `report-encrypted` for one with a password.
 */
export async function openZip(bytes: Uint8Array, format: string, limits: Limits = LIMITS): Promise<ZipPackage> {
  const zip = await opened(fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)), format)
  if (zip.entryCount > limits.zipEntries) throw new OpenFailure('report-inflates', { limit: inMegabytes(limits.inflatedBytes) })
  const entries = new Map<string, Entry>()
  await opened(
    (async () => {
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    })(),
    format,
  )
  let inflated = 0
  async function* stream(name: string): AsyncIterable<Uint8Array> {
    const entry = entries.get(name)
    if (entry === undefined) return
    if (entry.isEncrypted()) throw new OpenFailure('report-encrypted', { format })
    const inflating = await opened(zip.openReadStreamPromise(entry), format)
    try {
      for await (const chunk of inflating as AsyncIterable<Buffer>) {
        inflated += chunk.length
        if (inflated > limits.inflatedBytes) throw new OpenFailure('report-inflates', { limit: inMegabytes(limits.inflatedBytes) })
        yield chunk
      }
    } catch (error) {
      throw error instanceof OpenFailure ? error : new OpenFailure('report-damaged', { format })
    }
  }
  const read = async (name: string): Promise<Uint8Array | null> => {
    if (!entries.has(name)) return null
    const chunks: Uint8Array[] = []
    for await (const chunk of stream(name)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  return { names: [...entries.keys()], has: (name) => entries.has(name), read, stream }
}

const inMegabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024)

const opened = async <T extends ZipFile | unknown>(work: Promise<T>, format: string): Promise<T> => {
  try {
    return await work
  } catch {
    throw new OpenFailure('report-damaged', { format })
  }
}
