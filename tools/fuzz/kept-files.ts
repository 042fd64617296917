import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { ROOT } from '../launch/root.mjs'
import type { FuzzedFile } from './fuzzed-file.ts'
import { damaged } from './text-files.ts'

/** Real files of the formats that are not written here by hand. */
const KEPT = [
  ['计划.doc', 'packages/reader/src/formats/word/fixtures/plan.doc'],
  ['计划.pdf', 'packages/reader/src/formats/pdf/fixtures/libreoffice-table.pdf'],
] as const

/** What parsers of binary formats read as lengths, counts and places. */
const NUMBERS = [0, 1, -1, -2, 2, 255, 512, 0x7fffffff, -0x80000000, 0xffff] as const

/** Whole but for some numbers, then damaged like any other. */
const renumbered = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.array(fc.tuple(fc.nat(bytes.length - 4), fc.constantFrom(...NUMBERS)), { maxLength: 8 }).map((changes) => {
    const changed = Buffer.from(bytes)
    for (const [at, number] of changes) changed.writeInt32LE(number, at)
    return changed
  })

export const keptFile: fc.Arbitrary<FuzzedFile> = fc.oneof(
  ...KEPT.map(([fileName, path]) => {
    const bytes = readFileSync(join(ROOT, path))
    return fc.record({ fileName: fc.constant(fileName), bytes: fc.oneof(renumbered(bytes), damaged(renumbered(bytes))) })
  }),
)
