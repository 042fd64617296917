const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/
/** Excel keeps 15 significant digits; a longer figure would change. */
const DIGITS = 15

/** A figure as Excel holds it: the number, and how many of its decimals are printed. */
export type Figure = { readonly value: number; readonly places: number }

/**
 * Reads a printed figure that Excel can hold and show exactly as it is: `6.0`, `-15.10`. Null for what must stay text: `6左右`, `≥35`,
 * `007`, `-0`, `1,234`, a code of twenty digits.
 */
export function asFigure(text: string): Figure | null {
  const match = PLAIN.exec(text)
  if (!match) return null
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '')
  const value = Number(text)
  if (digits.length > DIGITS || Object.is(value, -0)) return null
  const places = match[1]?.length ?? 0
  return places > DIGITS ? null : { value, places }
}

/** The number format of a figure that is only read. */
export const figureFormat = ({ places }: Figure): string => (places === 0 ? '0' : `0.${'0'.repeat(places)}`)

/**
 * The same for a cell that is filled in: a whole number gets no format of its own, since `0` would show a 6.5 typed over a 6 as 7.
 */
export const editableFormat = ({ places }: Figure): string => (places === 0 ? 'General' : `0.${'0'.repeat(places)}`)

/** The number Excel counts days by (2024-01-16 is 45307); null for what is no day, or lies before the 1900 leap day that never was. */
export const daySerial = (day: string): number | null => {
  const serial = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569 : Number.NaN
  return serial > 60 ? serial : null
}
