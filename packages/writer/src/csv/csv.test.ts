import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collectBytes } from '../excel/stream-workbook.ts'
import { inPieces } from '../testing/edit-workbook.ts'
import { unguardText } from '../text/formula-guard.ts'
import { decodeText, NotTextError } from './decode-text.ts'
import { type CsvRecord, parseCsv } from './parse-csv.ts'
import { writeCsv } from './write-csv.ts'
import { writeTableCsv } from './write-table-csv.ts'

const recordsOf = async (bytes: Uint8Array, size = 7): Promise<CsvRecord[]> => {
  const records: CsvRecord[] = []
  for await (const record of parseCsv(decodeText(inPieces(bytes, size)))) records.push(record)
  return records
}
const textOf = async (bytes: Uint8Array, size = 7): Promise<string> => {
  let text = ''
  for await (const piece of decodeText(inPieces(bytes, size))) text += piece
  return text
}

test('a CSV is UTF-8 with a mark, its lines end with CRLF, and no field is a formula', async () => {
  const bytes = await collectBytes(
    writeCsv(
      ['指标', '值'],
      [
        ['=1+1', '-6.5'],
        ['引号"，逗号,', '两\n行'],
      ],
    ),
  )
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe('\ufeff指标,值\r\n\'=1+1,-6.5\r\n"引号""，逗号,","两\n行"\r\n')
})

test('whatever was written comes back', async () => {
  const field = fc.string({
    unit: fc.oneof(fc.constantFrom('"', ',', '\r', '\n', '=', "'", '增'), fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' })),
  })
  const rows = fc.array(fc.tuple(field, field), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 50 }), async (written, size) => {
      const [, ...read] = await recordsOf(await collectBytes(writeCsv(['a', 'b'], written)), size)
      expect(read.map(({ fields }) => fields.map(unguardText))).toEqual(written)
    }),
  )
})

test('a table is written by its columns, without lines that name a group', async () => {
  const columns = [
    { head: '指标', kind: 'text' },
    { head: '2024年\n目标', kind: 'figure' },
  ] as const
  const bytes = await collectBytes(
    writeTableCsv({ columns, rows: [{ group: '一' }, { cells: ['甲', null] }, { cells: [{ text: '@乙' }, '6.0'] }] }),
  )
  expect(await textOf(bytes)).toBe("指标,2024年目标\r\n甲,\r\n'@乙,6.0\r\n")
})

describe('parseCsv', () => {
  test('counts the lines of the file, also those within quotes, and leaves out empty ones', async () => {
    const records = await recordsOf(new TextEncoder().encode('a,b\n"x\ny",2\r\n\r\n3,4'))
    expect(records).toEqual([
      { line: 1, fields: ['a', 'b'], broken: false },
      { line: 2, fields: ['x\ny', '2'], broken: false },
      { line: 5, fields: ['3', '4'], broken: false },
    ])
  })

  test('a quote that does not end breaks its record, and takes no more than its measure', async () => {
    expect(await recordsOf(new TextEncoder().encode('a\n"b,c\nd'))).toMatchObject([{ line: 1 }, { line: 2, broken: true }])
    const endless = await recordsOf(new TextEncoder().encode(`a\n"${'b'.repeat(1_000_000)}`), 65_536)
    expect(endless[1]).toMatchObject({ line: 2, broken: true })
    expect(endless[1]!.fields[0]!.length).toBeLessThanOrEqual(256 * 1024)
  })
})

describe('decodeText', () => {
  /** 指标,值 and 完成 as Excel writes them on a Chinese system. */
  const GBK = Buffer.from('d6b8b1ea2cd6b50acdeab3c9', 'hex')

  test.each([1, 2, 3, 100])('reads GB 18030 in pieces of %i bytes', async (size) => {
    expect(await textOf(GBK, size)).toBe('指标,值\n完成')
  })

  test('reads UTF-8 with and without a mark', async () => {
    expect(await textOf(new TextEncoder().encode('\ufeff指标'))).toBe('指标')
    expect(await textOf(new TextEncoder().encode('a,指标'), 1)).toBe('a,指标')
  })

  test('decides by the first page of Chinese, however much ASCII stands before it', async () => {
    expect((await textOf(Buffer.concat([Buffer.alloc(200_000, 'a\n'), GBK]), 4096)).slice(-7)).toBe('指标,值\n完成'.slice(-7))
  })

  test.each([
    ['UTF-16', Buffer.from('\ufeff指标', 'utf16le')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0xff])],
    ['UTF-8 that breaks off beyond the page', Buffer.concat([Buffer.from('指'.repeat(30_000)), Buffer.from([0xff])])],
  ])('refuses %s', async (_, bytes) => {
    await expect(textOf(bytes, 4096)).rejects.toThrow(NotTextError)
  })
})
