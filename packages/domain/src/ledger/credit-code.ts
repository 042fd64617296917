/** Characters of GB 32100-2015, 4.2: no I, O, S, V, Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * The 统一社会信用代码 (GB 32100-2015) in capitals, null where it is none: 18 characters, the last a check on the others (clause 5, weights
 * 3^(i−1) mod 31).
 */
export const parseCreditCode = (text: string): string | null => {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (!/^[0-9A-HJ-NP-RTUW-Y]{18}$/.test(code)) return null
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += CHARACTERS.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return CHARACTERS[(31 - (sum % 31)) % 31] === code[17] ? code : null
}
