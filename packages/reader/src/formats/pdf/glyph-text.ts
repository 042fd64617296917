/**
 * Radicals of U+2E80–2EF3 that fonts print for the character of the same shape. NFKC knows those of U+2F00–2FD5 and two of these; the
 * rest (simplified forms above all) it leaves. Pairs: radical, character.
 */
const RADICALS: ReadonlyMap<string, string> = new Map(
  '⺁厂⺃乚⺈刀⺊卜⺌小⺍小⺎兀⺏尢⺒巳⺓幺⺔彑⺗心⺝月⺟母⺠民⺡水⺢水⺣火⺤爪⺥爪⺫目⺬示⺭示⺰纟⺳网⺷羊⺸羊⺹老⺼肉⺾艹⺿艹⻁虎⻂衣⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻱龟⻲龟⻳龟⻙韦⺜日⺮竹⺶羊⺻聿'
    .match(/../gu)!
    .map((pair) => [...pair] as [string, string]),
)

const COMPATIBLE = /[\u2f00-\u2fd5\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]/gu
const NAMELESS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ufffe\uffff\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u

/**
 * The text a glyph stands for: radicals and compatibility forms of Chinese characters become the characters, everything else (full-width
 * punctuation above all) stays as printed. A blank of any width is ' '; null where the file does not say what the glyph means.
 */
export function meaningOf(unicode: string): string | null {
  if (unicode === '' || NAMELESS.test(unicode)) return null
  if (/^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/.test(unicode)) return ' '
  return unicode.replace(COMPATIBLE, (char) => char.normalize('NFKC')).replace(/[\u2e80-\u2ef3]/g, (char) => RADICALS.get(char) ?? char)
}

/** Characters that Chinese typesetting sets without blanks between them: ideographs, their punctuation, full-width forms. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef“”‘’…—·×Ⅰ-ⅿ①-⓿\u{20000}-\u{3ffff}]/u

export const isWide = (text: string): boolean => WIDE.test(text)
