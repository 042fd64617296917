/** Excel keeps 15 significant digits; what a double holds beyond them is the noise of 0.1+0.2. */
const DIGITS = 15

/** A non-negative number as plain digits without exponent, of 15 significant digits: `0.3`, `12300`. */
export function plainDigits(value: number): string {
  const [mantissa = '0', exponent] = String(Number(value.toPrecision(DIGITS))).split('e')
  return exponent === undefined ? mantissa : shiftPoint(mantissa, Number(exponent))
}

/** Moves the decimal point to the right by `by` places, to the left where that is negative. */
export function shiftPoint(digits: string, by: number): string {
  if (by === 0) return digits
  const [whole = '0', fraction = ''] = digits.split('.')
  const all = whole + fraction
  const at = whole.length + by
  const padded = at <= 0 ? `${'0'.repeat(1 - at)}${all}` : all.padEnd(at, '0')
  const point = at <= 0 ? 1 : at
  return joinDigits(padded.slice(0, point), padded.slice(point))
}

/** Half goes away from zero, as on the screen of a spreadsheet. */
export function roundDigits(digits: string, places: number): { readonly whole: string; readonly fraction: string } {
  const [whole = '0', fraction = ''] = digits.split('.')
  const kept = (whole + fraction.slice(0, places)).padEnd(whole.length + places, '0')
  const rounded = (fraction[places] ?? '0') >= '5' ? String(BigInt(kept) + 1n).padStart(kept.length, '0') : kept
  const at = rounded.length - places
  return { whole: rounded.slice(0, at).replace(/^0+(?=\d)/, ''), fraction: rounded.slice(at) }
}

/** A number under no format of its own: as many digits as it has, an exponent only where it is very large or very small. */
export function printGeneral(value: number): string {
  const size = Math.abs(value)
  if (value !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [mantissa = '', exponent = ''] = Number(value.toPrecision(DIGITS)).toExponential().split('e')
    return `${mantissa}E${exponent.replace(/^([+-])(\d)$/, '$10$2')}`
  }
  return (value < 0 ? '-' : '') + plainDigits(size)
}

function joinDigits(whole: string, fraction: string): string {
  const left = whole.replace(/^0+(?=\d)/, '')
  const right = fraction.replace(/0+$/, '')
  return right === '' ? left : `${left}.${right}`
}
