import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../tools/launch/root.mjs'
import { findSharedFolder } from '../../../tools/shared-folder.ts'

/** Report text to be read: several reports, each whole, of `bytes` UTF-8 bytes together. */
export type TextSet = { readonly name: string; readonly texts: readonly string[]; readonly bytes: number }

/**
 * Published reports where they stand beside the repository, and the sample reports always: the samples hold three times as many figures
 * a line, because every construction of the reader stands in them.
 */
export function textSets(leastBytes: number): TextSet[] {
  const shared = findSharedFolder()
  const published = 'absent' in shared ? [] : textsIn(shared.reports)
  const sets: [string, readonly string[]][] = [
    ['published reports', published],
    ['sample reports', textsIn(join(ROOT, 'corpus'))],
  ]
  return sets.filter(([, texts]) => texts.length > 0).map(([name, texts]) => grow(name, texts, leastBytes))
}

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))

/** As many reports as make up the size. Each copy prints other figures, so that nothing remembered of one tells what stands in the next. */
function grow(name: string, originals: readonly string[], leastBytes: number): TextSet {
  const random = seeded(20_240_116)
  const texts: string[] = []
  let bytes = 0
  while (bytes < leastBytes)
    for (const original of originals) {
      const text = withOtherFigures(original, random)
      texts.push(text)
      bytes += Buffer.byteLength(text)
    }
  return { name, texts, bytes }
}

/** Digits behind a decimal point, and single ones, become others; years, dates and list numbers stay what they are. */
const withOtherFigures = (text: string, random: () => number): string =>
  text.replace(/(?<=\d\.)\d+(?=[%万亿个元])|(?<![\d.年])[1-9]\d{2,}(?=[家户人个万亿公亩])/g, (digits) =>
    [...digits].map((digit, at) => (at === 0 && digit !== '0' ? digit : String(Math.floor(random() * 10)))).join(''),
  )

/** Linear congruential: the same texts in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}
