import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { editParts, makeWorkbook, partsOf } from '../testing/edit-workbook.ts'
import { LIMITS } from './limits.ts'
import { openWorkbook } from './open-workbook.ts'

const plain = makeWorkbook({
  表一: [
    ['名称', 6.5],
    ['', '文字'],
  ],
})
const SHEET = 'xl/worksheets/sheet1.xml'

const codeOf = async (bytes: Uint8Array | Promise<Uint8Array>) => {
  const outcome = await openWorkbook(await bytes)
  return outcome.ok ? 'opened' : outcome.failure.code
}
/** The workbook with the data of its sheet replaced. */
const withData = async (data: string) =>
  editParts(await plain, { [SHEET]: (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${data}</sheetData>`) })
const cellsOf = async (bytes: Uint8Array | Promise<Uint8Array>) => {
  const outcome = await openWorkbook(await bytes)
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return [...outcome.value[0]!.rows.values()].flatMap((row) => [...row.values()])
}

describe('openWorkbook reads', () => {
  test('sheets by name, cells by place', async () => {
    expect(await cellsOf(plain)).toEqual([
      { row: 1, column: 1, kind: 'text', text: '名称' },
      { row: 1, column: 2, kind: 'number', text: '6.5' },
      { row: 2, column: 2, kind: 'text', text: '文字' },
    ])
  })

  test.each<[string, string, string, string]>([
    [
      'an inline text in runs, without its pronunciation',
      '<c r="A1" t="inlineStr"><is><r><t>6</t></r><rPh><t>liu</t></rPh><r><t>左右</t></r></is></c>',
      'text',
      '6左右',
    ],
    ['a text as the result of a formula', '<c r="A1" t="str"><f>A2</f><v>≥35</v></c>', 'text', '≥35'],
    ['an empty text as the result of a formula', '<c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c>', 'number', '1'],
    ['a number without any other attribute', '<c><v>6.2999999999999998</v></c>', 'number', '6.3'],
    ['a truth', '<c r="A1" t="b"><v>1</v></c>', 'text', 'TRUE'],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', 'error', '#REF!'],
    ['a date in words', '<c r="A1" t="d"><v>2024-01-16</v></c>', 'date', '2024-01-16'],
    ['a formula without a result', '<c r="A1"><f>1+1</f></c>', 'uncalculated', ''],
    ['a text that is not there', '<c r="A1" t="s"><v>999</v></c><c r="B1"><v>2</v></c>', 'number', '2'],
    ['a number that is none', '<c r="A1"><v>6%</v></c>', 'text', '6%'],
    ['elements with a prefix', '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>', 'number', '7'],
  ])('%s', async (_, data, kind, text) => {
    expect((await cellsOf(withData(data.startsWith('<x:') ? data : `<row r="1">${data}</row>`)))[0]).toMatchObject({ kind, text })
  })
})

describe('openWorkbook refuses, whole and at once', () => {
  test('what is no workbook', async () => {
    expect(await codeOf(strToU8('姓名,单位\n'))).toBe('workbook-not-xlsx')
    expect(await codeOf(new Uint8Array())).toBe('workbook-not-xlsx')
    expect(await codeOf(zipSync({ 'readme.txt': strToU8('hello') }))).toBe('workbook-not-xlsx')
  })

  test('an old .xls, and a workbook with a password', async () => {
    const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])
    expect(await codeOf(compound)).toBe('workbook-not-xlsx')
    expect(await codeOf(Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('workbook-encrypted')
  })

  test('a file cut short, and one with broken XML', async () => {
    const bytes = await plain
    expect(await codeOf(bytes.subarray(0, bytes.length - 100))).toBe('workbook-damaged')
    expect(await codeOf(withData('<row><c></row>'))).toBe('workbook-damaged')
    expect(await codeOf(withData(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`))).toBe('workbook-damaged')
  })

  test('entities, which may name files of this machine or grow without end', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">]>'
    const bytes = editParts(await withData('<row r="1"><c r="A1" t="inlineStr"><is><t>&f;&a;</t></is></c></row>'), {
      [SHEET]: (xml) => xml.replace('<worksheet', () => `${doctype}<worksheet`),
    })
    expect(await codeOf(bytes)).toBe('workbook-damaged')
  })

  test('a file beyond all measure', async () => {
    expect(await codeOf(Buffer.alloc(LIMITS.fileBytes + 1, 'PK'))).toBe('workbook-too-large')
  })

  test('a zip that inflates without end, whatever its headers say of the size', async () => {
    const bomb = await withData(
      `<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(100)}`.concat('<!-- -->'.repeat(LIMITS.inflatedBytes / 8)),
    )
    expect(bomb.length).toBeLessThan(LIMITS.fileBytes)
    expect(await codeOf(bomb)).toBe('workbook-too-large')
    // The same with sizes of nothing, in the local headers and in the directory.
    const lying = Buffer.from(bomb)
    for (const [signature, offset] of [
      ['PK\x03\x04', 22],
      ['PK\x01\x02', 24],
    ] as const)
      for (let at = lying.indexOf(signature, 0, 'latin1'); at >= 0; at = lying.indexOf(signature, at + 4, 'latin1'))
        lying.writeUInt32LE(1, at + offset)
    expect(['workbook-damaged', 'workbook-too-large']).toContain(await codeOf(lying))
  })

  test('more parts, cells or merges than any form has', async () => {
    const parts = Object.fromEntries(Array.from({ length: LIMITS.zipEntries + 1 }, (_, i) => [`x${i}`, new Uint8Array()]))
    expect(await codeOf(zipSync(parts))).toBe('workbook-too-large')
    expect(await codeOf(withData(`<row r="1">${'<c><v>1</v></c>'.repeat(LIMITS.cells + 1)}</row>`))).toBe('workbook-too-large')
    const merges = '<mergeCell ref="A1:B2"/>'.repeat(LIMITS.merges + 1)
    expect(await codeOf(withData(`</sheetData><mergeCells>${merges}</mergeCells><sheetData>`))).toBe('workbook-too-large')
  })
})

test('whatever is done to a workbook, it is opened or refused, and nothing is thrown', async () => {
  const bytes = await withData(
    '<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>6左右</t></is></c><c r="B1"><f>1</f><v>1e-320</v></c></row>',
  )
  const xml = partsOf(bytes)
  const inFile = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 })
  const inPart = fc.tuple(
    fc.constantFrom(...Object.keys(xml).filter((name) => name.startsWith('xl/'))),
    fc.nat(),
    fc.string({ maxLength: 8 }),
  )
  await fc.assert(
    fc.asyncProperty(inFile, async (changes) => {
      const spoilt = Uint8Array.from(bytes)
      for (const [at, byte] of changes) spoilt[at] = byte
      expect(await codeOf(spoilt)).toMatch(/^(?:opened|workbook-[a-z-]+)$/)
    }),
    { numRuns: 200 },
  )
  await fc.assert(
    fc.asyncProperty(inPart, async ([part, at, text]) => {
      const spoil = (was: string) => was.slice(0, at % was.length) + text + was.slice((at % was.length) + text.length)
      expect(await codeOf(editParts(bytes, { [part]: spoil }))).toMatch(/^(?:opened|workbook-[a-z-]+)$/)
    }),
    { numRuns: 200 },
  )
})
