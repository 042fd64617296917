import { createHash } from 'node:crypto'

const LINE_END = 10

/** Counts what goes by and hashes it. `lines` are rows of COPY text, where a line end within a value is written as an escape. */
export const createMeter = () => {
  const hash = createHash('sha256')
  let bytes = 0
  let lines = 0
  return {
    add: (chunk: Buffer): void => {
      hash.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) lines += 1
    },
    bytes: () => bytes,
    lines: () => lines,
    /** Hex; ends the counting. */
    sha256: (): string => hash.digest('hex'),
  }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
