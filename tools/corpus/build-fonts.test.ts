import { createFont } from 'fonteditor-core'
import { expect, it } from 'vitest'
import { buildFont, FACES } from './build-fonts.ts'

it.each(FACES)('gives $name every character of the text, blanks and rare ones too, the same each time', async (face) => {
  const text = '国民，Ⅱ≥3 A\u3000①'
  const font = await buildFont(face, text)
  const drawn = createFont(font, { type: 'ttf' })
    .get()
    .glyf.flatMap((glyph) => glyph.unicode ?? [])
  expect([...text].filter((char) => !drawn.includes(char.codePointAt(0)!))).toEqual([])
  expect(Buffer.compare(font, await buildFont(face, text))).toBe(0)
})

it('says which character no font has, rather than leave it to one of the machine', async () => {
  await expect(buildFont(FACES[0], '国\u{1F999}')).rejects.toThrow('no font has \u{1F999}')
})
