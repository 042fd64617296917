import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reading } from '@gangmu/domain'
import { expect, it } from 'vitest'
import { readReport } from '../../read-report.ts'

/** Every sample report is there as a saved page too: it must be read like the text, but for where things stand. */
const CORPUS = fileURLToPath(new URL('../../../../../corpus/', import.meta.url))
const samples = readdirSync(CORPUS).filter((name) => existsSync(join(CORPUS, name, 'report.html')))

async function read(path: string): Promise<Reading> {
  const read = await readReport(readFileSync(path), { fileName: path })
  if (!read.ok) throw new Error(read.failure.code)
  return read.value.reading
}

const PLACES = new Set(['line', 'start', 'end', 'spans', 'places', 'diagnostics'])
const withoutPlaces = (reading: Reading): unknown =>
  JSON.parse(JSON.stringify(reading, (key, value: unknown) => (PLACES.has(key) ? undefined : value)))

it.each(samples)('%s says the same as a page and as a text', async (sample) => {
  const [text, page] = await Promise.all(['report.txt', 'report.html'].map((name) => read(join(CORPUS, sample, name))))
  expect(withoutPlaces(page!)).toEqual(withoutPlaces(text!))
  expect(page!.diagnostics.map(({ code }) => code).filter((code) => code.startsWith('html.'))).toEqual(['html.left-out'])
})
