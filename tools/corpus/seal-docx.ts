import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Zip knows no year before 1980. Local time: it is written as read from the clock on the wall. */
const ENTRY_TIME = new Date(1980, 0, 1)
/** Word wants the content types first; the rest goes by name. */
const FIRST = '[Content_Types].xml'

/** Takes the clock out of a docx: the day of the report stands as its date, and the entries are packed in one order with one time. */
export function sealDocx(bytes: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).sort((a, b) => (a === FIRST ? -1 : b === FIRST ? 1 : a < b ? -1 : 1))
  const sealed = names.map((name): [string, Uint8Array] => [name, name === 'docProps/core.xml' ? dated(parts[name]!, date) : parts[name]!])
  return zipSync(Object.fromEntries(sealed), { mtime: ENTRY_TIME, level: 9 })
}

const dated = (part: Uint8Array, date: string): Uint8Array =>
  strToU8(strFromU8(part).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T01:00:00Z`))
