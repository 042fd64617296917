import fc from 'fast-check'
import type { FuzzedFile } from './fuzzed-file.ts'
import { type Grammar, randomTree } from './random-trees.ts'
import { damaged, reportText } from './text-files.ts'

const BLOCKS = ['p', 'div', 'table', 'ul', 'h1', 'h2', 'blockquote', 'section', 'article', 'nav', 'br', 'script', 'style', 'pre', 'center']
const INLINE = ['#text', 'span', 'b', 'a', 'br', 'img', 'sup', 'font', 'script']

const PAGE: Grammar = {
  children: {
    html: ['head', 'body'],
    head: ['title', 'meta', 'script', 'style'],
    title: ['#text'],
    body: BLOCKS,
    div: [...BLOCKS, ...INLINE],
    section: BLOCKS,
    article: BLOCKS,
    nav: ['a', 'ul'],
    blockquote: BLOCKS,
    center: BLOCKS,
    p: INLINE,
    h1: INLINE,
    h2: INLINE,
    pre: INLINE,
    span: INLINE,
    b: INLINE,
    a: INLINE,
    sup: ['#text'],
    font: INLINE,
    ul: ['li'],
    li: [...INLINE, 'ul', 'p'],
    table: ['tr', 'tbody', 'thead', 'caption', 'colgroup'],
    thead: ['tr'],
    tbody: ['tr'],
    tr: ['td', 'th', 'td'],
    td: ['p', 'table', ...INLINE],
    th: ['p', ...INLINE],
    caption: INLINE,
    script: ['#text'],
    style: ['#text'],
  },
  attributes: {
    td: [
      'colspan="2"',
      'colspan="0"',
      'colspan="-3"',
      'colspan="99999999"',
      'rowspan="3"',
      'rowspan="0"',
      'rowspan="99999999"',
      'style="display:none"',
    ],
    th: ['colspan="3"', 'rowspan="2"', 'colspan="x"'],
    div: ['class="TRS_Editor"', 'id="zoom"', 'style="display:none"', 'hidden', 'onclick="x()"'],
    p: ['style="text-indent:2em"', 'align="center"'],
    meta: ['charset="gb2312"', 'charset="x"', 'http-equiv="Content-Type"', 'content="text/html; charset=gbk"', 'name="ArticleTitle"'],
    a: ['href="javascript:alert(1)"', 'href="#"'],
    img: ['src="x"', 'alt="附表"', 'onerror="x()"'],
    ul: ['type="disc"'],
  },
  text: reportText.map((text) => text.replaceAll('\0', '')),
  void: ['br', 'img', 'meta'],
}

const page = fc
  .tuple(fc.constantFrom('', '<!doctype html>', '<?xml version="1.0"?>'), randomTree('html', PAGE))
  .map(([head, body]) => Buffer.from(head + body))

export const pageFile: fc.Arbitrary<FuzzedFile> = fc.record({
  fileName: fc.constantFrom('网页.html', '网页.htm', '网页.doc', '网页.txt'),
  bytes: fc.oneof({ weight: 4, arbitrary: page as fc.Arbitrary<Uint8Array> }, { weight: 1, arbitrary: damaged(page) }),
})

const MARKS = [
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '| 指标 | 目标 |\n|---|---|\n| 增速 | 6 |\n',
  '|',
  '\\|',
  '```\n',
  '---\n',
  '**',
  '[^1]',
  '[^1]: ',
  '![图](x)',
  '[链](y)',
  '<br>',
  '    ',
  '\n',
  '\n\n',
  '\t',
  '`',
]

export const markdownFile: fc.Arbitrary<FuzzedFile> = fc.record({
  fileName: fc.constantFrom('计划.md', '计划.markdown'),
  bytes: fc.array(fc.oneof(fc.constantFrom(...MARKS), reportText), { maxLength: 30 }).map((scraps) => Buffer.from(scraps.join(''))),
})
