import { type Entry, fromBufferPromise } from 'yauzl'
import { LIMITS } from './limits.ts'
import { OpenFailure } from './open-failure.ts'

/** The parts of a workbook, as they inflate. */
export type ZipParts = { readonly has: (name: string) => boolean; readonly stream: (name: string) => AsyncIterable<Uint8Array> }

/** Compound files (MS-CFB): .xls, and .xlsx with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** Opens a workbook as a zip. Throws OpenFailure for what is none, is too large or damaged. */
export async function openZip(file: Uint8Array): Promise<ZipParts> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length > LIMITS.fileBytes) throw new OpenFailure('workbook-too-large', { limit: LIMITS.fileBytes >> 20 })
  if (bytes.subarray(0, 4).equals(COMPOUND)) throw new OpenFailure(bytes.includes(ENCRYPTED) ? 'workbook-encrypted' : 'workbook-not-xlsx')
  if (bytes.toString('latin1', 0, 2) !== 'PK') throw new OpenFailure('workbook-not-xlsx')
  const zip = await undamaged(fromBufferPromise(bytes))
  if (zip.entryCount > LIMITS.zipEntries) throw new OpenFailure('workbook-too-large', { limit: LIMITS.inflatedBytes >> 20 })
  const entries = new Map<string, Entry>()
  await undamaged(
    (async () => {
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    })(),
  )
  let inflated = 0
  async function* stream(name: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(name)
    if (entry === undefined) return
    if (entry.isEncrypted()) throw new OpenFailure('workbook-encrypted')
    const inflating = await undamaged(zip.openReadStreamPromise(entry))
    try {
      for await (const chunk of inflating as AsyncIterable<Buffer>) {
        inflated += chunk.length
        if (inflated > LIMITS.inflatedBytes) throw new OpenFailure('workbook-too-large', { limit: LIMITS.inflatedBytes >> 20 })
        yield chunk
      }
    } catch (error) {
      throw error instanceof OpenFailure ? error : new OpenFailure('workbook-damaged')
    }
  }
  return { has: (name) => entries.has(name), stream }
}

const undamaged = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch {
    throw new OpenFailure('workbook-damaged')
  }
}
