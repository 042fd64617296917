import { describe, expect, it } from 'vitest'
import { decodeText, splitLines } from './text.ts'

const TEXT = '关于青石县2023年国民经济和社会发展计划执行情况的报告\n\n各位代表：\n全县经济总体平稳，投资增长6.5%。\n'
const utf16 = (text: string, big: boolean): number[] =>
  [...text].flatMap((c) => (big ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]))
/** 关于青石县2023年国民经济和社会发展的报告 in GB18030. */
const GB = Uint8Array.from(
  'b9d8d3dac7e0caafcfd832303233c4eab9fac3f1beadbcc3bacdc9e7bbe1b7a2d5b9b5c4b1a8b8e6'.match(/../g)!.map((h) => Number.parseInt(h, 16)),
)

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark, which is no character', () => {
    const bytes = new TextEncoder().encode(TEXT)
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: TEXT, encoding: 'utf-8', diagnostics: [] } })
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toMatchObject({ ok: true, value: { text: TEXT } })
  })

  it('reads GB18030', () => {
    expect(decodeText(GB)).toMatchObject({
      ok: true,
      value: { text: '关于青石县2023年国民经济和社会发展的报告', encoding: 'gb18030' },
    })
  })

  it.each([
    ['utf-16le', false, [0xff, 0xfe]],
    ['utf-16be', true, [0xfe, 0xff]],
    ['utf-16le', false, []],
    ['utf-16be', true, []],
  ] as const)('reads %s (big endian %s, mark %j)', (encoding, big, mark) => {
    expect(decodeText(Uint8Array.from([...mark, ...utf16(TEXT, big)]))).toMatchObject({ ok: true, value: { text: TEXT, encoding } })
  })

  it('refuses what is no text, with a code', () => {
    const code = (bytes: number[]) => {
      const decoded = decodeText(Uint8Array.from(bytes))
      return decoded.ok ? null : decoded.failure.code
    }
    expect(code([])).toBe('report-empty')
    expect(code([0x20, 0x0a, 0x0d, 0x0a])).toBe('report-empty')
    expect(code([1, 0, 2, 0, 255, 0, 0, 0, 3, 9, 0, 0])).toBe('report-not-text')
  })

  it('keeps a damaged UTF-8 file readable and says where it is damaged', () => {
    const bytes = [...new TextEncoder().encode(TEXT)]
    bytes.splice(90, 1)
    const decoded = decodeText(Uint8Array.from(bytes))
    expect(decoded).toMatchObject({ ok: true, value: { encoding: 'utf-8', diagnostics: [{ code: 'text.replaced', line: 3 }] } })
  })

  it('reports mojibake by line', () => {
    const decoded = decodeText(new TextEncoder().encode('第一行正常的内容\n鍏充簬锟斤拷锟斤拷\n'))
    expect(decoded).toMatchObject({ ok: true, value: { diagnostics: [{ code: 'text.mojibake', line: 2 }] } })
  })
})

describe('splitLines', () => {
  it('numbers physical lines and drops carriage returns only at their end', () => {
    expect(splitLines('甲\r\n乙\n\n丙')).toEqual(['甲', '乙', '', '丙'])
  })

  it('takes carriage returns alone for line ends where the text has no others', () => {
    expect(splitLines('甲\r乙\r\r丙')).toEqual(['甲', '乙', '', '丙'])
    expect(splitLines('甲\r乙\r\r\n丙')).toEqual(['甲 乙 ', '丙'])
  })
})
