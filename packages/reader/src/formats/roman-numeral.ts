const NUMERALS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** `xiv` for 14; null outside of 1 to 3999. */
export function romanNumeral(n: number): string | null {
  if (n < 1 || n > 3999) return null
  let rest = n
  let text = ''
  for (const [value, numeral] of NUMERALS) for (; rest >= value; rest -= value) text += numeral
  return text
}
