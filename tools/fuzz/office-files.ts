import fc from 'fast-check'
import { zipSync } from 'fflate'
import { docxParts, sheetXml, wordXml, xlsxParts, xml } from '../../e2e/support/hostile-files.ts'
import type { FuzzedFile } from './fuzzed-file.ts'
import { escaped, type Grammar, randomTree } from './random-trees.ts'
import { damaged, reportText } from './text-files.ts'

const text = reportText.map(escaped)
const counts = ['0', '1', '2', '3', '-1', '99999999', '1.5', 'x', '']
const values = (name: string, given: readonly string[]): string[] => given.map((value) => `${name}="${value}"`)
const named = (names: readonly string[], attributes: readonly string[]) => Object.fromEntries(names.map((name) => [name, attributes]))

const RUN = [
  'w:t',
  'w:t',
  'w:tab',
  'w:br',
  'w:fldChar',
  'w:instrText',
  'w:sym',
  'w:noBreakHyphen',
  'w:footnoteReference',
  'w:rPr',
  'w:pict',
  'w:drawing',
  'w:delText',
  'mc:AlternateContent',
  'w:commentReference',
]
const INLINE = [
  'w:r',
  'w:r',
  'w:ins',
  'w:del',
  'w:hyperlink',
  'w:fldSimple',
  'w:sdt',
  'w:bookmarkStart',
  'w:smartTag',
  'w:moveFrom',
  'w:moveTo',
  'm:oMath',
  'w:commentRangeStart',
]
const BLOCKS = ['w:p', 'w:p', 'w:tbl', 'w:sdt', 'w:sectPr', 'w:ins']

const WORD: Grammar = {
  children: {
    'w:body': BLOCKS,
    'w:p': ['w:pPr', ...INLINE],
    'w:pPr': ['w:pStyle', 'w:numPr', 'w:jc', 'w:outlineLvl', 'w:rPr', 'w:pPrChange', 'w:sectPr'],
    'w:numPr': ['w:ilvl', 'w:numId'],
    'w:r': RUN,
    'w:rPr': ['w:vanish', 'w:del', 'w:vertAlign'],
    'w:t': ['#text'],
    'w:delText': ['#text'],
    'w:instrText': ['#text'],
    'w:ins': [...INLINE, 'w:p'],
    'w:del': INLINE,
    'w:moveFrom': INLINE,
    'w:moveTo': INLINE,
    'w:hyperlink': INLINE,
    'w:smartTag': INLINE,
    'w:fldSimple': INLINE,
    'w:sdt': ['w:sdtContent'],
    'w:sdtContent': [...BLOCKS, ...INLINE],
    'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr', 'w:tr'],
    'w:tblGrid': ['w:gridCol'],
    'w:tr': ['w:trPr', 'w:tc', 'w:tc'],
    'w:trPr': ['w:gridBefore', 'w:gridAfter', 'w:del', 'w:tblHeader'],
    'w:tc': ['w:tcPr', 'w:p', 'w:tbl'],
    'w:tcPr': ['w:gridSpan', 'w:vMerge', 'w:tcW'],
    'w:pict': ['w:txbxContent'],
    'w:drawing': ['w:txbxContent'],
    'w:txbxContent': BLOCKS,
    'mc:AlternateContent': ['mc:Choice', 'mc:Fallback'],
    'mc:Choice': ['w:drawing', ...RUN],
    'mc:Fallback': ['w:pict', ...RUN],
    'm:oMath': ['m:r'],
    'm:r': ['m:t'],
    'm:t': ['#text'],
  },
  attributes: {
    ...named(['w:gridSpan', 'w:gridBefore', 'w:gridAfter', 'w:ilvl', 'w:numId', 'w:outlineLvl'], values('w:val', counts)),
    'w:vMerge': ['w:val="restart"', 'w:val="continue"', 'w:val=""'],
    'w:fldChar': ['w:fldCharType="begin"', 'w:fldCharType="separate"', 'w:fldCharType="end"', 'w:fldCharType="x"'],
    'w:fldSimple': ['w:instr="PAGE"'],
    'w:sym': ['w:char="F0FE"', 'w:char="zz"', 'w:font="Wingdings"'],
    'w:br': ['w:type="page"', 'w:type="column"'],
    'w:t': ['xml:space="preserve"'],
    'w:pStyle': ['w:val="a"', 'w:val="loop"', 'w:val="none"'],
    'w:vertAlign': ['w:val="superscript"'],
    ...named(['w:footnoteReference', 'w:commentReference', 'w:commentRangeStart'], values('w:id', counts)),
    'w:vanish': ['w:val="0"', 'w:val="true"'],
  },
  text,
}

const NUMBERING: Grammar = {
  children: {
    'w:numbering': ['w:abstractNum', 'w:abstractNum', 'w:num', 'w:num'],
    'w:abstractNum': ['w:lvl', 'w:lvl', 'w:numStyleLink', 'w:styleLink'],
    'w:lvl': ['w:start', 'w:numFmt', 'w:lvlText', 'w:suff', 'w:lvlRestart', 'w:isLgl'],
    'w:num': ['w:abstractNumId', 'w:lvlOverride'],
    'w:lvlOverride': ['w:startOverride', 'w:lvl'],
  },
  attributes: {
    'w:abstractNum': values('w:abstractNumId', counts),
    'w:num': values('w:numId', counts),
    ...named(['w:abstractNumId', 'w:start', 'w:startOverride', 'w:lvlRestart'], values('w:val', [...counts, '2147483647'])),
    ...named(['w:lvl', 'w:lvlOverride'], values('w:ilvl', counts)),
    'w:numFmt': values('w:val', [
      'decimal',
      'chineseCountingThousand',
      'japaneseCounting',
      'upperRoman',
      'lowerLetter',
      'ideographTraditional',
      'decimalEnclosedCircle',
      'bullet',
      'none',
      'x',
    ]),
    'w:lvlText': values('w:val', ['（%1）', '%1.%2.%9', '%', '第%1章', '']),
    'w:suff': values('w:val', ['tab', 'space', 'nothing']),
    'w:styleLink': values('w:val', ['a']),
    'w:numStyleLink': values('w:val', ['a', 'loop']),
  },
  text,
}

const STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="loop"/><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="a"/></w:style></w:styles>`

const relations = (targets: readonly string[]): Buffer =>
  xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map((name, at) => `<Relationship Id="rId${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
  )

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

const story = (root: string, part: string): fc.Arbitrary<Uint8Array> =>
  randomTree('w:txbxContent', WORD).map((body) =>
    xml(`<w:${root} ${NAMESPACES}><w:${part} w:id="1" w:author="甲">${body}</w:${part}><w:${part} w:id="x"/></w:${root}>`),
  )

const wordParts: fc.Arbitrary<Record<string, Uint8Array>> = fc
  .record(
    {
      document: randomTree('w:body', WORD).map((body) => xml(`<w:document ${NAMESPACES}>${body}</w:document>`) as Uint8Array),
      numbering: randomTree('w:numbering', NUMBERING).map(
        (body) => xml(body.replace('<w:numbering', `<w:numbering ${NAMESPACES}`)) as Uint8Array,
      ),
      comments: story('comments', 'comment'),
      footnotes: story('footnotes', 'footnote'),
      styles: fc.constant(xml(STYLES) as Uint8Array),
    },
    { requiredKeys: ['document'] },
  )
  .map(({ document, ...rest }) => ({
    ...docxParts(document),
    'word/_rels/document.xml.rels': relations(Object.keys(rest)),
    ...Object.fromEntries(Object.entries(rest).map(([name, bytes]) => [`word/${name}.xml`, bytes])),
  }))

const SHEET: Grammar = {
  children: {
    sheetData: ['row', 'row', 'row'],
    row: ['c', 'c', 'c'],
    c: ['v', 'is', 'f'],
    is: ['t', 'r'],
    r: ['t'],
    t: ['#text'],
    v: ['#text'],
    f: ['#text'],
  },
  attributes: {
    row: [...values('r', [...counts, '1048576', '4294967296']), 'hidden="1"'],
    c: [
      ...values('r', ['A1', 'B1', 'C7', 'XFD1048576', 'AAAAAAAA9', '7C', '', 'a0']),
      ...values('t', ['s', 'inlineStr', 'str', 'b', 'e', 'n', 'd', 'x']),
      ...values('s', counts),
    ],
  },
  text: fc.oneof(text, fc.constantFrom('0', '1', '45000', '-1', '1e308', 'NaN', '0.065', '99999999999999999999')),
}

const MERGES = ['A1:B2', 'B2:A1', 'A1:XFD1048576', 'A1', 'x', 'C3:C3', 'A1:B2']

const STRINGS = xml(
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="9"><si><t>指标</t></si><si><r><t>单</t></r><r><t>位</t></r><rPh><t>x</t></rPh></si><si/></sst>',
)

const bookParts: fc.Arbitrary<Record<string, Uint8Array>> = fc
  .tuple(randomTree('sheetData', SHEET), fc.array(fc.constantFrom(...MERGES), { maxLength: 3 }), fc.boolean())
  .map(([data, merges, shared]) => {
    const marked = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    const sheet = sheetXml('')
      .toString()
      .replace('<sheetData></sheetData>', () => `${data}<mergeCells>${marked}</mergeCells>`)
    return { ...xlsxParts(Buffer.from(sheet)), ...(shared ? { 'xl/sharedStrings.xml': STRINGS } : {}) }
  })

/** Two parts change places, one goes missing, or one comes twice under a name that differs in case. */
const shuffled = (parts: fc.Arbitrary<Record<string, Uint8Array>>): fc.Arbitrary<Record<string, Uint8Array>> =>
  fc.tuple(parts, fc.nat(), fc.nat(), fc.constantFrom('swap', 'drop', 'double')).map(([whole, a, b, how]) => {
    const names = Object.keys(whole)
    const [one, other] = [names[a % names.length]!, names[b % names.length]!]
    if (how === 'swap') return { ...whole, [one]: whole[other]!, [other]: whole[one]! }
    if (how === 'double') return { ...whole, [one.toUpperCase()]: whole[other]! }
    return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== one))
  })

/** Sizes in the local headers and in the directory that say something else than what is there. */
const lying = (zip: Uint8Array, claimed: number): Uint8Array => {
  const bytes = Buffer.from(zip)
  for (const [mark, at] of [
    ['PK\u0003\u0004', 22],
    ['PK\u0001\u0002', 24],
  ] as const)
    for (
      let found = bytes.indexOf(mark, 0, 'latin1');
      found >= 0 && found + at + 4 <= bytes.length;
      found = bytes.indexOf(mark, found + 4, 'latin1')
    )
      bytes.writeUInt32LE(claimed >>> 0, found + at)
  return bytes
}

const zipped = (parts: fc.Arbitrary<Record<string, Uint8Array>>): fc.Arbitrary<Uint8Array> => {
  const whole = parts.map((files) => zipSync(files, { level: 1 }))
  return fc.oneof(
    { weight: 6, arbitrary: whole },
    { weight: 2, arbitrary: shuffled(parts).map((files) => zipSync(files, { level: 1 })) },
    { weight: 2, arbitrary: damaged(whole) },
    { weight: 1, arbitrary: fc.tuple(whole, fc.oneof(fc.nat(), fc.constant(0xffffffff))).map(([zip, claimed]) => lying(zip, claimed)) },
  )
}

export const wordFile: fc.Arbitrary<FuzzedFile> = fc.record({
  fileName: fc.constantFrom('计划.docx', '计划.docm', '计划.txt'),
  bytes: zipped(
    fc.oneof(
      { weight: 6, arbitrary: wordParts },
      { weight: 1, arbitrary: text.map((said) => docxParts(wordXml(`<w:p><w:r><w:t>${said}</w:t></w:r></w:p>`))) },
    ),
  ),
})

export const bookFile: fc.Arbitrary<FuzzedFile> = fc.record({
  fileName: fc.constantFrom('指标.xlsx', '指标.xlsm', '指标'),
  bytes: zipped(bookParts),
})
