import { createHash } from 'node:crypto'

/** A page of a PDF written by hand: a content stream, and what else its resources hold. */
export type HandmadePage = {
  readonly content: string
  readonly width?: number
  readonly height?: number
  readonly rotate?: number
  /** An image named /Im of one black pixel. */
  readonly image?: boolean
  /** Subtype of an annotation on it. */
  readonly annotation?: string
}
type Options = {
  /** Encrypts as PDF 1.4 does (RC4, 40 bit). '' is a document that opens without asking. */
  readonly password?: string
  /** `toUnicode: false`: an embedded code of its own, without a word on what the characters are. */
  readonly toUnicode?: boolean
}

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** Text at x, y (upwards from the lower left corner, as PDF counts). Chinese characters are `size` wide, ASCII half of it. */
export const text = (x: number, y: number, printed: string, size = 12): string => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(printed)}> Tj ET\n`

/** Latin text in a font without a string of its own in the file: what can be read where strings are not encrypted as they should be. */
export const latin = (x: number, y: number, printed: string): string =>
  `BT /F2 12 Tf ${x} ${y} Td <${Buffer.from(printed, 'latin1').toString('hex')}> Tj ET\n`

/** A line drawn as a stroke. */
export const line = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S\n`

/** A thin filled box, as Word draws its lines. */
export const bar = (x: number, y: number, width: number, height: number): string => `${x} ${y} ${width} ${height} re f\n`

/** Rules of a table from its edges, y upwards. */
export const grid = (xs: readonly number[], ys: readonly number[]): string =>
  [...ys.map((y) => line(xs[0]!, y, xs.at(-1)!, y)), ...xs.map((x) => line(x, ys[0]!, x, ys.at(-1)!))].join('')

/** A PDF of these pages. The font is not embedded: its characters come from the library's own maps. */
export function makePdf(pages: readonly (HandmadePage | string)[], options: Options = {}): Uint8Array {
  const all = pages.map((page): HandmadePage => (typeof page === 'string' ? { content: page } : page))
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const streams = new Map<number, Buffer>()
  const addStream = (dictionary: string, body: Buffer): number => {
    const id = add(dictionary)
    streams.set(id, body)
    return id
  }
  const catalog = add('')
  const tree = add('')
  const descriptor = add(
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  )
  const info = options.toUnicode === false ? '(Identity)' : '(GB1)'
  const descendant = add(
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering${info}/Supplement 2>>/FontDescriptor ${descriptor} 0 R/DW 1000/W[1 95 500]>>`,
  )
  const encoding = options.toUnicode === false ? 'Identity-H' : 'UniGB-UTF16-H'
  const font = add(`<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[${descendant} 0 R]>>`)
  const helvetica = add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>')
  const image = addStream('<</Type/XObject/Subtype/Image/Width 8/Height 1/ColorSpace/DeviceGray/BitsPerComponent 1', Buffer.from([0]))
  const kids = all.map(({ content, width = 595, height = 842, rotate = 0, image: painted, annotation }) => {
    const stream = addStream('<<', Buffer.from(content))
    const note = annotation ? add(`<</Type/Annot/Subtype/${annotation}/Rect[10 10 20 20]/Contents(x)>>`) : null
    const resources = `<</Font<</F1 ${font} 0 R/F2 ${helvetica} 0 R>>${painted ? `/XObject<</Im ${image} 0 R>>` : ''}>>`
    return add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Resources${resources}/Contents ${stream} 0 R${note ? `/Annots[${note} 0 R]` : ''}>>`,
    )
  })
  objects[catalog - 1] = `<</Type/Catalog/Pages ${tree} 0 R>>`
  objects[tree - 1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((id) => `${id} 0 R`).join(' ')}]>>`
  return write(objects, streams, catalog, options.password === undefined ? null : encryption(options.password))
}

type Encryption = { readonly dictionary: string; readonly id: Buffer; readonly encrypt: (object: number, bytes: Buffer) => Buffer }

function write(
  objects: readonly string[],
  streams: ReadonlyMap<number, Buffer>,
  catalog: number,
  encrypted: Encryption | null,
): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let at = parts[0]!.length
  const push = (bytes: Buffer) => {
    parts.push(bytes)
    at += bytes.length
  }
  const put = (id: number, body: Buffer) => {
    offsets[id] = at
    push(Buffer.concat([Buffer.from(`${id} 0 obj\n`), body, Buffer.from('\nendobj\n')]))
  }
  for (const [i, body] of objects.entries()) {
    const id = i + 1
    const raw = streams.get(id)
    if (!raw) {
      // Strings would have to be encrypted too; in an encrypted file nothing depends on them.
      put(id, Buffer.from(body))
      continue
    }
    const stream = encrypted ? encrypted.encrypt(id, raw) : raw
    put(id, Buffer.concat([Buffer.from(`${body}/Length ${stream.length}>>\nstream\n`), stream, Buffer.from('\nendstream')]))
  }
  const last = objects.length + (encrypted ? 1 : 0)
  if (encrypted) put(last, Buffer.from(encrypted.dictionary))
  const start = at
  const rows = Array.from({ length: last }, (_, i) => `${String(offsets[i + 1]).padStart(10, '0')} 00000 n \n`).join('')
  const id = encrypted ? `/Encrypt ${last} 0 R/ID[<${encrypted.id.toString('hex')}><${encrypted.id.toString('hex')}>]` : ''
  push(
    Buffer.from(
      `xref\n0 ${last + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${last + 1}/Root ${catalog} 0 R${id}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const md5 = (bytes: Buffer): Buffer => createHash('md5').update(bytes).digest()

/** The standard security handler, revision 2 (ISO 32000-1, 7.6.3). */
function encryption(password: string): Encryption {
  const padded = Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32)
  const id = md5(Buffer.from('纲目'))
  const owner = rc4(md5(padded).subarray(0, 5), padded)
  const permissions = Buffer.from('fcffffff', 'hex')
  const key = md5(Buffer.concat([padded, owner, permissions, id])).subarray(0, 5)
  const user = rc4(key, PADDING)
  return {
    dictionary: `<</Filter/Standard/V 1/R 2/O<${owner.toString('hex')}>/U<${user.toString('hex')}>/P -4>>`,
    id,
    encrypt: (object, bytes) => rc4(md5(Buffer.concat([key, Buffer.from([object & 255, object >> 8, 0, 0, 0])])).subarray(0, 10), bytes),
  }
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255
    ;[state[i], state[j]] = [state[j]!, state[i]!]
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255
      j = (j + state[i]!) & 255
      ;[state[i], state[j]] = [state[j]!, state[i]!]
      return byte ^ state[(state[i]! + state[j]!) & 255]!
    }),
  )
}
