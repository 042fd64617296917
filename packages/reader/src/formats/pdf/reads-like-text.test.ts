import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readLayout } from '../../read-report.ts'
import { openText } from '../text.ts'
import { openPdf } from './open-pdf.ts'

const CORPUS = fileURLToPath(new URL('../../../../../corpus/', import.meta.url))
const samples = readdirSync(CORPUS).filter((name) => existsSync(join(CORPUS, name, 'report.pdf')))
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path))

/** Lines and offsets differ between a text and its print, and so do the keys and blanks; everything else must not. */
const POSITIONAL = new Set(['line', 'lines', 'start', 'end', 'spans', 'place', 'places', 'key'])
const comparable = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner) =>
      POSITIONAL.has(key) ? undefined : typeof inner === 'string' ? inner.replace(/\s+/g, '') : inner,
    ),
  )

describe.each(samples)('%s as a print', (sample) => {
  const kinds = ['report', 'indicators', 'facts', 'commitments', 'projects', 'livelihood', 'glossary', 'statements'] as const
  const text = readLayout(openText(bytesOf(join(CORPUS, sample, 'report.txt'))).layout)
  const print = openPdf(bytesOf(join(CORPUS, sample, 'report.pdf'))).then(({ layout }) => readLayout(layout))

  it.each(kinds)('reads the same %s as the text', async (kind) => {
    expect(comparable((await print)[kind])).toEqual(comparable(text[kind]))
  })
})

/** Printed by LibreOffice: pages so low that nearly every row of the table is cut by a page end, its two heading rows on each of them. */
it('reads a table over thirteen pages whose rows are cut by page ends', async () => {
  const { layout, diagnostics } = await openPdf(bytesOf(fileURLToPath(new URL('./fixtures/libreoffice-table.pdf', import.meta.url))))
  const [table, ...others] = layout.tables!.map(({ rows }) =>
    rows.map((row) => row.map((cell) => layout.lines.slice(cell.from, cell.to).join('¶')).join('|')),
  )
  expect(others).toEqual([])
  expect(table!.slice(0, 4)).toEqual([
    '序号|指标名称|单位|2023年|2024年',
    '目标|完成|目标|增长（%）',
    '1|完成项目工程量比上年增长|%|1.5左右|1.6|2以上|6.1',
    '2|项目数|个|2.5左右|2.6|3以上|6.2',
  ])
  expect(table!.slice(2).map((row) => row.split('|')[0])).toEqual(Array.from({ length: 14 }, (_, i) => String(i + 1)))
  expect(layout.places!.at(-1)).toEqual({ kind: 'page', page: 13 })
  expect(diagnostics).toEqual([])
})
