import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { type ReadReport, readReport } from '../../read-report.ts'

/** Every sample report is there as a Word file too: with merged cells, broken runs and a list that Word numbers. It must be read like the text. */
const CORPUS = fileURLToPath(new URL('../../../../../corpus/', import.meta.url))
const samples = readdirSync(CORPUS).filter((name) => existsSync(join(CORPUS, name, 'report.docx')))

async function read(path: string): Promise<ReadReport> {
  const read = await readReport(readFileSync(path), { fileName: path })
  if (!read.ok) throw new Error(read.failure.code)
  return read.value
}

const PLACES = new Set(['line', 'start', 'end', 'spans', 'place', 'places', 'diagnostics'])
const withoutPlaces = (report: ReadReport): unknown =>
  JSON.parse(JSON.stringify(report.reading, (key, value: unknown) => (PLACES.has(key) ? undefined : value)))

/** What stands at the places of everything read. */
const printed = ({ reading, lines }: ReadReport): string[] => {
  const at = (place: { readonly line: number; readonly start: number; readonly end: number }) =>
    lines[place.line - 1]?.slice(place.start, place.end) ?? '?'
  const { facts, commitments, projects, livelihood, glossary, statements, indicators } = reading
  const cells = indicators.flatMap(({ spans }) => [spans.name, spans.target, spans.actual].filter((span) => span !== null))
  return [...facts, ...commitments, ...projects, ...livelihood, ...glossary, ...statements, ...cells].map(at)
}

it.each(samples)('%s says the same as a Word file and as a text', async (sample) => {
  const text = await read(join(CORPUS, sample, 'report.txt'))
  const word = await read(join(CORPUS, sample, 'report.docx'))
  expect(withoutPlaces(word)).toEqual(withoutPlaces(text))
  expect(printed(word)).toEqual(printed(text))
  const codes = ({ reading }: ReadReport) => reading.diagnostics.map(({ code }) => code)
  expect(codes(word)).toEqual(['word.header-left-out', ...codes(text)])
})
