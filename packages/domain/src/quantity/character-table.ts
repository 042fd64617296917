/**
 * A table by UTF-16 unit that holds 1 at each of the characters. Behind the end of a text, where `charCodeAt` gives NaN, it gives undefined.
 * Looking a character up by its code costs a tenth of making it a string first, and a report asks for millions.
 */
export function characterTable(characters: string): Uint8Array {
  const table = new Uint8Array(65_536)
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1
  return table
}
