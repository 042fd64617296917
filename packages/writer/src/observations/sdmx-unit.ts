import { parseUnit } from '@gangmu/domain'

/** UNIT_MULT, the power of ten, and the word that stands for it before a Chinese unit. */
const WORDS: Readonly<Record<number, string>> = {
  0: '',
  1: '十',
  2: '百',
  3: '千',
  4: '万',
  5: '十万',
  6: '百万',
  7: '千万',
  8: '亿',
  9: '十亿',
  10: '百亿',
  11: '千亿',
  12: '万亿',
}
const POWERS = new Map(Object.entries(WORDS).map(([power, word]) => [word, Number(power)]))

export type SdmxUnit = { readonly measure: string; readonly multiplier: number }

/** 亿元 is 元 at 10^8. A unit that is not known, or a magnitude alone (万), stays whole. */
export function splitUnit(unit: string): SdmxUnit {
  const parsed = parseUnit(unit)
  const whole = parsed === null || parsed.unit === null || parsed.text !== unit
  const magnitude = whole ? '' : parsed.magnitude
  return { measure: unit.slice(magnitude.length), multiplier: POWERS.get(magnitude) ?? 0 }
}

/** Undoes {@link splitUnit}; null for a power of ten that no word stands for. */
export const joinUnit = ({ measure, multiplier }: SdmxUnit): string | null => {
  const word = WORDS[multiplier]
  return word === undefined ? null : word + measure
}
