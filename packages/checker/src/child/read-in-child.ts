import { readFileSync, writeSync } from 'node:fs'
import type { ReadOptions } from '@gangmu/reader'
import { checkReport } from '../check-report.ts'
import { READING_VERSION } from '../checker-version.ts'

/**
 * Run in a process of its own: one report on stdin, one JSON answer on stdout. Stdin is a frame: the length of the options (four bytes,
 * big end first), the options as JSON, the bytes of the file. The answer is `{ failure }`, or everything `checkReport` gives but
 * the tree, and the version it was read by. Whatever stops the process is for its parent to tell.
 */
async function answer(frame: Buffer): Promise<object> {
  const at = 4 + frame.readUInt32BE(0)
  const options = JSON.parse(frame.toString('utf8', 4, at)) as ReadOptions
  const checked = await checkReport(frame.subarray(at), options)
  if (!checked.ok) return { failure: checked.failure }
  const { document: _document, ...answered } = checked.value
  return { ...answered, readerVersion: READING_VERSION }
}

/** Written in full before the process ends: `process.stdout.write` to a pipe may still be under way at exit. */
function writeAll(text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}

// The PDF library leaves promises behind that nobody waits for, and a damaged file breaks them. What is waited for here still ends the process.
process.on('unhandledRejection', () => {})

writeAll(JSON.stringify(await answer(readFileSync(0))))
