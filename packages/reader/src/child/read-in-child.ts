import { readFileSync, writeSync } from 'node:fs'
import type { ChildAnswer } from '@gangmu/adapters'
import { fail } from '@gangmu/domain'
import { decodeText, readReport, splitLines } from '@gangmu/reader'
import { READER_VERSION } from './reader-version.ts'

/** Run in a process of its own (see createChildReader): the bytes of one report on stdin, one JSON answer on stdout. */
const read = (bytes: Uint8Array): ChildAnswer => {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return fail('report-not-text')
  return {
    reading: readReport(bytes),
    encoding: decoded.encoding,
    lines: splitLines(decoded.text),
    readerVersion: READER_VERSION,
  }
}

/** Written in full before the process ends: `process.stdout.write` to a pipe may still be under way at exit. */
const writeAll = (text: string): void => {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}

writeAll(JSON.stringify(read(readFileSync(0))))
