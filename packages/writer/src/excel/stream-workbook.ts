import { PassThrough } from 'node:stream'
import exceljs, { type stream, type Workbook } from 'exceljs'

/** Called now and then by who writes many rows: lets what was written flow out, and throws once nobody reads any more. */
export type Pause = () => Promise<void>

/**
 * A workbook as it is written, for tables of any length. What exceljs puts after a sheet's data in this mode stands in the order of the
 * schema only without sheet protection; protected sheets are written whole.
 */
export async function* streamWorkbook(at: string, build: (workbook: Workbook, pause: Pause) => Promise<void>): AsyncGenerator<Uint8Array> {
  const out = new PassThrough()
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    // Without them texts stand where results of formulas do, and lose the blanks at their ends.
    useSharedStrings: true,
    ...propertiesOf(at),
  } as Partial<stream.xlsx.WorkbookStreamWriterOptions>)
  build(workbook, () => flow(out))
    .then(() => workbook.commit())
    .catch((error: Error) => out.destroy(error))
  yield* out as AsyncIterable<Uint8Array>
}

/** A workbook of a size that is held as a whole; its sheets may be protected. */
export async function buildWorkbook(at: string, build: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  Object.assign(workbook, propertiesOf(at))
  build(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

export async function collectBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return new Uint8Array(Buffer.concat(parts))
}

const propertiesOf = (at: string) => ({ creator: '纲目', lastModifiedBy: '纲目', created: new Date(at), modified: new Date(at) })

async function flow(out: PassThrough): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve))
  if (out.writableNeedDrain && !out.destroyed)
    await new Promise<void>((resolve) => {
      const go = () => {
        out.off('drain', go).off('close', go)
        resolve()
      }
      out.on('drain', go).on('close', go)
    })
  if (out.destroyed) throw new Error('the reader of the workbook has left')
}
