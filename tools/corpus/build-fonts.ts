import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createFont, type FontEditor } from 'fonteditor-core'
import subsetFont from 'subset-font'

/** The Korean font has what the files of the Chinese ones leave out: Ⅱ, ①. */
const SERIF = ['@fontsource-variable/noto-serif-sc', '@fontsource-variable/noto-serif-kr']
const SANS = ['@fontsource-variable/noto-sans-sc', ...SERIF]

/** The faces of a page to be printed, under the family names that its style sheet uses. */
export const FACES = [
  { path: '/fonts/serif-400.ttf', family: 'serif', weight: 400, sources: SERIF, name: 'GangmuSerif' },
  { path: '/fonts/serif-600.ttf', family: 'serif', weight: 600, sources: SERIF, name: 'GangmuSerif-SemiBold' },
  { path: '/fonts/sans-500.ttf', family: 'sans', weight: 500, sources: SANS, name: 'GangmuSans-Medium' },
] as const

export const fontSheet = (): string =>
  FACES.map(
    ({ path, family, weight }) => `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(${path}) format("truetype"); }`,
  ).join('\n')

/**
 * One plain font with the characters of the text, from the hundred files into which the packages cut their variable fonts. Chromium draws a
 * variable font into a PDF glyph by glyph, at seven times the size; and with a font a file, no two characters that meet would stand in one
 * piece of text, which no printed report is like.
 * @throws {Error} where no source has a character
 */
export async function buildFont(face: (typeof FACES)[number], text: string): Promise<Buffer> {
  const printed = new Set([...text].filter((char) => char >= ' '))
  const wanted = new Set(printed)
  let font: FontEditor.Font | null = null
  for (const { file, holds } of face.sources.flatMap(slicesOf)) {
    const chars = [...wanted].filter(holds)
    if (chars.length === 0) continue
    for (const char of chars) wanted.delete(char)
    const plain = await subsetFont(readFileSync(file), chars.join(''), {
      targetFormat: 'sfnt',
      variationAxes: { wght: face.weight },
      noLayoutClosure: true,
    })
    const part = createFont(plain, { type: 'ttf' })
    // A glyph can stand for more characters than were asked for: another file has those.
    for (const glyph of part.get().glyf) glyph.unicode = glyph.unicode?.filter((code) => chars.includes(String.fromCodePoint(code))) ?? []
    font = font ? merge(font, part) : part
  }
  const drawn = new Set(font?.get().glyf.flatMap((glyph) => glyph.unicode))
  const missing = [...printed].filter((char) => !drawn.has(char.codePointAt(0)!))
  if (missing.length > 0 || !font) throw new Error(`no font has ${missing.join(' ')}`)
  return nameFont(font, face.name).write({ type: 'ttf', toBuffer: true })
}

/** Merging leaves out glyphs without an outline: a blank is added by itself. */
function merge(font: FontEditor.Font, part: FontEditor.Font): FontEditor.Font {
  const blanks = part.get().glyf.filter((glyph) => glyph.unicode.length > 0 && !glyph.contours?.length)
  for (const blank of blanks) font.getHelper().addGlyf(blank)
  return font.merge(part, { scale: 1 })
}

type Slice = { readonly file: string; readonly holds: (char: string) => boolean }

/** The files of a package with the ranges of characters for which its style sheet asks for them. */
function slicesOf(name: string): Slice[] {
  const folder = dirname(fileURLToPath(import.meta.resolve(`${name}/index.css`)))
  const sheet = readFileSync(join(folder, 'index.css'), 'utf8')
  return [...sheet.matchAll(/url\(\.\/(files\/[^)]+)\)[^}]*?unicode-range: ([^;]+);/g)].map(([, file = '', list = '']) => {
    const ranges = list.split(',').map((range) => {
      const [from = '', to = from] = range.replace('U+', '').split('-')
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
    })
    return {
      file: join(folder, file),
      holds: (char: string) => ranges.some(([from, to]) => char.codePointAt(0)! >= from && char.codePointAt(0)! <= to),
    }
  })
}

/** The name that a PDF shows, and no clock. */
function nameFont(font: FontEditor.Font, name: string): FontEditor.Font {
  const data = font.get()
  Object.assign(data.name, { fontFamily: name, fontSubFamily: 'Regular', uniqueSubFamily: name, fullName: name, postScriptName: name })
  // Nought would be taken for none, and the clock asked.
  Object.assign(data.head, { created: 1, modified: 1 })
  return font
}
