import { describe, expect, it } from 'vitest'
import { encodeGb } from '../../testing/encode-gb.ts'
import { decodeHtml } from './decode-html.ts'
import { openHtml } from './open-html.ts'

const BODY = '<body><p>青石县地区生产总值增长6.5%，经济运行总体平稳。</p>'
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

describe('the encoding of a page', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8 without a word on it', utf8(BODY), 'utf-8'],
    ['UTF-8 that still says gb2312', utf8(`<meta charset="gb2312">${BODY}`), 'utf-8'],
    ['a byte order mark against the meta', utf8(`\ufeff<meta charset="gbk">${BODY}`), 'utf-8'],
    ['gb2312 by http-equiv', encodeGb(`<meta http-equiv="Content-Type" content="text/html; charset=gb2312">${BODY}`), 'gb18030'],
    ['GBK by charset', encodeGb(`<meta charset=GBK>${BODY}`), 'gb18030'],
    ['GBK that says utf-8', encodeGb(`<meta charset="utf-8">${BODY}`), 'gb18030'],
    ['GBK that says iso-8859-1', encodeGb(`<meta charset="iso-8859-1">${BODY}`), 'gb18030'],
    ['GBK behind much script', encodeGb(`<script>${'var a = 1;'.repeat(20_000)}</script>${BODY}`), 'gb18030'],
    ['UTF-16 with a mark', utf16le(`\ufeff<html>${BODY}`), 'utf-16le'],
    ['UTF-16 without one', utf16le(`<html>${BODY}`), 'utf-16le'],
  ])('%s', (_, bytes, encoding) => {
    const decoded = decodeHtml(bytes)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text).toContain('青石县地区生产总值增长6.5%，经济运行总体平稳。')
  })

  it('reports what could not be decoded by the line it stands in', () => {
    const bytes = utf8('<p>一、经济发展</p>\n\n<p>地区生产总值增长6.5%，经济X运行。</p>')
    const { layout, diagnostics } = openHtml(bytes.map((byte) => (byte === 0x58 ? 0xff : byte)))
    expect(layout.encoding).toBe('utf-8')
    expect(diagnostics).toMatchObject([{ code: 'text.replaced', line: 2 }])
  })

  it('takes NUL and control characters out', () => {
    expect(openHtml(utf8('<p>甲\0乙\x01丙')).layout.lines).toEqual(['甲乙丙'])
  })
})
