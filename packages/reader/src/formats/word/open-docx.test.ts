import { describe, expect, it } from 'vitest'
import { docxFiles, makeDocx, relationships, text, zipFiles } from '../../testing/make-docx.ts'
import { openFile } from '../open-file.ts'
import { openDocx } from './open-docx.ts'

const linesOf = async (files: Record<string, string>) => (await openDocx(zipFiles(files))).layout.lines
const without = (files: Record<string, string>, ...names: string[]) =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)))
const NUMBERED = text('甲', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

describe('the package', () => {
  it('is opened by its relationships, wherever its parts are', async () => {
    const files = docxFiles(NUMBERED, { numbering: NUMBERING })
    const moved = {
      '_rels/.rels': relationships([['officeDocument', '/doc/main.xml']]),
      'doc/main.xml': files['word/document.xml']!,
      'doc/_rels/main.xml.rels': relationships([['numbering', '../lists/n.xml']]),
      'lists/n.xml': files['word/numbering.xml']!,
    }
    expect((await openDocx(zipFiles(moved))).layout).toMatchObject({ lines: ['1.甲'], places: [{ part: 'doc/main.xml' }] })
  })

  it('is opened by content type, or by the usual names, where relationships are missing, damaged or in another hand', async () => {
    const files = docxFiles(NUMBERED, { numbering: NUMBERING })
    expect(await linesOf(without(files, '_rels/.rels', 'word/_rels/document.xml.rels', '[Content_Types].xml'))).toEqual(['1.甲'])
    expect(await linesOf({ ...files, '_rels/.rels': '<Relationships><' })).toEqual(['1.甲'])
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/w/d.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`
    expect(
      await linesOf({
        '[Content_Types].xml': types,
        'w/d.xml': files['word/document.xml']!,
        'w/numbering.xml': files['word/numbering.xml']!,
      }),
    ).toEqual(['1.甲'])
    expect(await linesOf({ ...files, 'word/_rels/document.xml.rels': relationships([['numbering', '..\\word\\Numbering.xml']]) })).toEqual([
      '1.甲',
    ])
    expect(await linesOf({ ...files, 'word/_rels/document.xml.rels': relationships([['numbering', 'gone.xml']]) })).toEqual(['甲'])
  })

  it('is read in the strict namespaces, and with prefixes of its own', async () => {
    const strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    const own = 'xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const plain =
      'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const files = docxFiles('')
    const documents = [
      `<w:document ${strict}><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>`,
      `<x:document ${own}><x:body><x:p><x:r><x:rPr><x:vanish x:val="0"/></x:rPr><x:t>甲</x:t></x:r></x:p></x:body></x:document>`,
      `<document ${plain}><body><p><r><rPr><vanish w:val="0"/></rPr><t>甲</t></r></p></body></document>`,
      `<d><x:p ${own}><x:r><x:t>甲</x:t></x:r></x:p><x:p xmlns:x="urn:else">否</x:p></d>`,
    ]
    for (const document of documents) expect(await linesOf({ ...files, 'word/document.xml': document })).toEqual(['甲'])
  })

  it('gives the layout of a Word file', async () => {
    expect((await openDocx(makeDocx(text('甲')))).layout).toEqual({
      format: 'docx',
      encoding: 'docx',
      lines: ['甲'],
      tables: [],
      places: [{ kind: 'word', part: 'word/document.xml', paragraph: 0, runs: [{ start: 0, run: 0, offset: 0 }] }],
    })
  })
})

describe('a damaged file', () => {
  const failure = async (bytes: Uint8Array) => {
    const opened = await openFile(bytes, '报告.docx')
    return opened.ok ? null : opened.failure
  }

  it('cannot be opened without its text', async () => {
    const files = docxFiles(text('甲'))
    const damaged = { code: 'report-damaged', params: { format: '.docx' } }
    expect(await failure(zipFiles({ ...files, 'word/document.xml': files['word/document.xml']!.slice(0, -30) }))).toEqual(damaged)
    expect(await failure(zipFiles({ ...files, 'word/document.xml': '' }))).toEqual(damaged)
    expect(await failure(zipFiles({ ...without(files, 'word/document.xml'), 'word/document.xml.bak': 'x' }))).toEqual(damaged)
    expect(await failure(makeDocx(text('甲')).subarray(0, 400))).toEqual(damaged)
    expect(
      await failure(zipFiles({ ...files, 'word/document.xml': `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>${text('&e;')}` })),
    ).toEqual(damaged)
    expect(await failure(makeDocx('<w:customXml>'.repeat(2000) + '</w:customXml>'.repeat(2000)))).toEqual(damaged)
  })

  it('is empty where it has no text', async () => {
    expect(await failure(makeDocx(''))).toMatchObject({ code: 'report-empty' })
  })

  it('is read as far as its other parts go, and names those that do not', async () => {
    const files = docxFiles(NUMBERED, { styles: '', numbering: NUMBERING, comments: '', footnotes: '', header1: '' })
    const cut = ['styles', 'numbering', 'footnotes', 'comments', 'header1'].map((name) => [
      `word/${name}.xml`,
      files[`word/${name}.xml`]!.slice(0, -5),
    ])
    const { layout, diagnostics } = await openDocx(zipFiles({ ...files, ...Object.fromEntries(cut) }))
    expect(layout.lines).toEqual(['甲'])
    expect(diagnostics.map(({ code, line, message }) => [code, line, message])).toEqual(
      cut.map(([name]) => ['word.part-damaged', null, name]),
    )
    expect(
      await linesOf(
        without(docxFiles(NUMBERED, { styles: '', comments: '', numbering: NUMBERING }), 'word/styles.xml', 'word/comments.xml'),
      ),
    ).toEqual(['1.甲'])
  })
})
