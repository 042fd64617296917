/** Pairs of a code in a symbol font (hexadecimal, without the F0 page) and the character that looks like it. */
const table = (pairs: string): ReadonlyMap<number, string> =>
  new Map(pairs.split(' ').map((pair) => [Number.parseInt(pair.slice(0, 2), 16), pair.slice(2)]))

/** What reports use of these fonts: bullets, boxes, ticks, circled numbers, arrows; and the mathematical signs of Symbol. */
const FONTS: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  symbol: table(
    'B7• A3≤ B3≥ B1± B4× B8÷ B9≠ BB≈ A5∞ B0° D6√ B2″ A2′ DE⇒ AE→ AC← AD↑ AF↓ AB↔ 2D− 61α 62β 67γ 64δ 65ε 6Cλ 6Dμ 70π 72ρ 73σ 74τ 77ω 44Δ 53Σ 57Ω 25% 2B+ 3D= 3C< 3E>',
  ),
  wingdings: table(
    '6C● 6E■ 6F□ 70❐ 71❑ 72❒ 73⬧ 74◆ 75◆ 76❖ 77◆ 9E· 9F• A0▪ A1○ A2○ A4◉ A7▪ A8□ AB★ D8➢ E0→ DF← E1↑ E2↓ E8➔ F0⇨ FB✗ FC✓ FD☒ FE☑ 81① 82② 83③ 84④ 85⑤ 86⑥ 87⑦ 88⑧ 89⑨ 8A⑩ 8C❶ 8D❷ 8E❸ 8F❹ 90❺ 91❻ 92❼ 93❽ 94❾ 95❿',
  ),
  'wingdings 2': table('4F✗ 50✓ 51☒ 52☑ 53☒ 54☒ 95• 96● 97● 98● A2■ A3□ 6A① 6B② 6C③ 6D④ 6E⑤ 6F⑥ 70⑦ 71⑧ 72⑨ 73⑩'),
  'wingdings 3': table('7D▶ 75▶ 7B▲ 7C▼ 22→ 21← 23↑ 24↓'),
  webdings: table('61✓ 72✗ 63□ 67■ 6E● 34▶'),
}

/** The character of a w:sym (ECMA-376 Part 1, 17.3.3.30), null where the font has one that is not known here. */
export function symbolCharacter(font: string, char: string): string | null {
  const code = Number.parseInt(char, 16)
  if (!Number.isFinite(code)) return null
  const known = FONTS[font.toLowerCase()]
  const inPrivateUse = code >= 0xf000 && code <= 0xf0ff
  if (known) return known.get(code & 0xff) ?? null
  if (inPrivateUse || code < 0x20 || code > 0xffff || (code >= 0xd800 && code <= 0xdfff)) return null
  return String.fromCharCode(code)
}
