import { parseNumeral, printDecimal } from '@gangmu/domain'

/** 一, 十二, 3 or ③ as a number; null where it is none. */
export function readOrdinal(printed: string): number | null {
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(printed)
  if (circled >= 0) return circled + 1
  const read = parseNumeral(printed)
  return read === null ? null : Number(printDecimal(read))
}

const DIGITS = '〇一二三四五六七八九'
/** 1 to 99 as written in headings. */
export const writeOrdinal = (n: number): string => {
  if (n < 10) return DIGITS[n]!
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? DIGITS[tens] : ''}十${ones > 0 ? DIGITS[ones] : ''}`
}
