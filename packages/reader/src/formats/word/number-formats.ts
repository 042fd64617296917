import { romanNumeral } from '../roman-numeral.ts'

/** Numbers as Word prints them in lists: the formats of ECMA-376 Part 1, 17.18.59 that Chinese documents use. */
type Format = (n: number) => string | null

type Digits = {
  readonly digits: string
  readonly units: readonly string[]
  readonly tenThousand: string
  readonly barsOne: 'ten' | 'all' | 'none'
}

const PLAIN: Digits = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'], tenThousand: '万', barsOne: 'ten' }
const JAPANESE: Digits = { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'], tenThousand: '万', barsOne: 'all' }
const TAIWANESE: Digits = { ...PLAIN, tenThousand: '萬' }
const LEGAL: Digits = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], tenThousand: '万', barsOne: 'none' }
const LEGAL_TRADITIONAL: Digits = { digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'], tenThousand: '萬', barsOne: 'none' }

/** 10 → 十 (壹拾), 21 → 二十一, 105 → 一百零五 (Japanese 百五). */
const spoken = ({ digits, units, tenThousand, barsOne }: Digits): Format => {
  const below = (n: number, isHead: boolean): string => {
    let text = ''
    let gap = false
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(n / 10 ** place) % 10
      if (digit === 0) {
        gap = text !== ''
        continue
      }
      if (gap && barsOne !== 'all') text += digits[0]
      gap = false
      const bare = digit === 1 && place > 0 && (barsOne === 'all' || (barsOne === 'ten' && place === 1 && text === '' && isHead))
      text += (bare ? '' : digits[digit]) + units[place]!
    }
    return text
  }
  return (n) => {
    if (n <= 0 || n >= 1e8) return n === 0 ? digits[0]! : null
    if (n < 10_000) return below(n, true)
    const rest = n % 10_000
    return `${below(Math.floor(n / 10_000), true)}${tenThousand}${rest > 0 && rest < 1000 && barsOne !== 'all' ? digits[0] : ''}${below(rest, false)}`
  }
}

const digitByDigit =
  (digits: string): Format =>
  (n) =>
    n < 0 ? null : [...String(n)].map((digit) => [...digits][Number(digit)]).join('')

/** Characters one after the other, the first for 1. */
const series =
  (characters: string): Format =>
  (n) =>
    [...characters][n - 1] ?? null

/** a … z, aa, bb …: the letter is repeated, not counted on. */
const letters =
  (first: string): Format =>
  (n) =>
    n < 1 || n > 780 ? null : String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26)).repeat(Math.ceil(n / 26))

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const circled = series('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿')
const fullWidth = digitByDigit('０１２３４５６７８９')
const chineseDigits = digitByDigit('〇一二三四五六七八九')

const FORMATS: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: series('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: series('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  numberInDash: (n) => `- ${n} -`,
  chineseCounting: spoken(PLAIN),
  chineseCountingThousand: spoken(PLAIN),
  taiwaneseCounting: spoken(TAIWANESE),
  taiwaneseCountingThousand: spoken(TAIWANESE),
  japaneseCounting: spoken(JAPANESE),
  chineseLegalSimplified: spoken(LEGAL),
  ideographLegalTraditional: spoken(LEGAL_TRADITIONAL),
  japaneseLegal: spoken(LEGAL_TRADITIONAL),
  ideographDigital: chineseDigits,
  japaneseDigitalTenThousand: chineseDigits,
  taiwaneseDigital: chineseDigits,
  ideographTraditional: series(STEMS),
  ideographZodiac: series(BRANCHES),
  ideographZodiacTraditional: (n) => (n < 1 || n > 60 ? null : `${STEMS[(n - 1) % 10]}${BRANCHES[(n - 1) % 12]}`),
  ideographEnclosedCircle: series('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: (n) => romanNumeral(n)?.toUpperCase() ?? null,
  lowerRoman: romanNumeral,
  none: () => '',
  bullet: () => '',
}

export const isKnownFormat = (format: string): boolean => format in FORMATS || format === 'custom'

/** A number in a format of Word; in Arabic numerals where the format is not known or does not reach so far. `pattern`: `001, 002, …`. */
export function formatNumber(n: number, format: string, pattern = ''): string {
  if (format === 'custom') return String(n).padStart(/^0*\d/.exec(pattern)?.[0].length ?? 1, '0')
  return FORMATS[format]?.(n) ?? String(n)
}
