const DIGIT: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  O: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

const DATE =
  /(20\d{2}|二[〇零○O][〇零○O一二三四五六七八九]{2})\s*(?:年|[-./])\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:月|[-./])?\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?)?/

/** The first date in a line of its own or a subtitle, as ISO (`2024-01-16`, `2024-01` where no day is printed); null for a bare year. */
export function readDate(text: string): string | null {
  const m = DATE.exec(text)
  if (!m || !/月|[-./]/.test(m[0])) return null
  const year = [...m[1]!].map((c) => DIGIT[c] ?? c).join('')
  const month = smallNumber(m[2]!)
  const day = m[3] ? smallNumber(m[3]) : null
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null
  const two = (n: number) => String(n).padStart(2, '0')
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}

/** 一 to 三十一, or digits. */
function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const value = (s: string | undefined) => (s ? Number(DIGIT[s] ?? Number.NaN) : 0)
  return (text.includes('十') ? (tens ? value(tens) : 1) * 10 : 0) + value(ones)
}
