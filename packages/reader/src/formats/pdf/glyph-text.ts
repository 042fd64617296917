/**
 * Characters that share their shape in fonts: writers of PDF, knowing the shape only, name one of them at random. Radicals (mostly
 * U+2E80–2EF3, which NFKC leaves), the traditional 户 that U+2F3E is folded to, dashes, ellipses, circled figures. Pairs: found, meant.
 */
const SAME_SHAPE: ReadonlyMap<string, string> = new Map([
  ...pairs(
    '⺁厂⺅亻⺉刂⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺕彐⺖忄⺘扌⺙攵⺜日⺝月⺟母⺠民⺡氵⺣灬⺤爪⺥爪⺦丬⺨犭⺫目⺬示⺭礻⺮竹⺰纟⺶羊⺷羊⺸羊⺹老⺺肀⺻聿⺾艹⺿艹',
  ),
  ...pairs(
    '⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑长⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾',
  ),
  ...pairs('⻬齐⻮齿⻰龙⻱龟⻲龟⻳龟⼾户㬵胶⋯…〜～‧·・·‒–∕／〈〈〉〉➀①➁②➂③➃④➄⑤➅⑥➆⑦➇⑧➈⑨➉⑩'),
  ['\u2e3a', '——'],
  ['\u2e3b', '———'],
])

function pairs(text: string): [string, string][] {
  return text.match(/../gsu)!.map((pair) => [...pair] as [string, string])
}

const COMPATIBLE = /[\u2f00-\u2fd5\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]/gu
const NAMELESS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ufffe\uffff\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u

/**
 * The text a glyph stands for: radicals and compatibility forms of Chinese characters become the characters, everything else (full-width
 * punctuation above all) stays as printed. A blank of any width is ' '; null where the file does not say what the glyph means.
 */
export function meaningOf(unicode: string): string | null {
  if (unicode === '' || NAMELESS.test(unicode)) return null
  if (/^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/.test(unicode)) return ' '
  return [...unicode].map((char) => SAME_SHAPE.get(char) ?? char.replace(COMPATIBLE, (form) => form.normalize('NFKC'))).join('')
}

/** Characters that Chinese typesetting sets without blanks between them: ideographs, their punctuation, full-width forms. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef“”‘’…—·×Ⅰ-ⅿ①-⓿\u{20000}-\u{3ffff}]/u

export const isWide = (text: string): boolean => WIDE.test(text)
