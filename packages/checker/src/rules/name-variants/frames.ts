import { areLikeUnits } from '../../lib/like-characters.ts'
import { hashRoom } from './hash-room.ts'

/** Neighbours that are held equal to find places that differ in the character between: `left` and `right` letters. */
type Frame = { readonly left: number; readonly right: number }
const FRAMES: readonly Frame[] = [
  { left: 2, right: 1 },
  { left: 1, right: 2 },
]
/** Two neighbours alone tell something only where a name is known to stand, and before a word for a place. */
const NARROW: Frame = { left: 1, right: 1 }

/** What is known of a frame: more than one letter stands in it; a name has it; two of its letters are alike. */
const DIFFERS = 1
const NAMED = 2
const ALIKE = 4

type Text = { readonly letters: Uint16Array; readonly marks: Uint8Array }

/**
 * Places with the same neighbours by the letter (its UTF-16 unit) between, where at least one belongs to a name, or where that is not asked
 * for, two letters are alike. Frames with more than `most` letters are left out.
 * @param isToponym 1 for the UTF-16 unit of a word for a place
 */
export function* placesByLetter(
  letters: Uint16Array,
  marks: Uint8Array,
  most: number,
  isToponym: Uint8Array,
): Iterable<Map<number, number[]>> {
  const text = { letters, marks }
  const places = differing(letters, NARROW, null)
  for (const frame of FRAMES) yield* groups(text, frame, differing(letters, frame, places), most)
  const beforeToponym = places.filter((at) => isToponym[letters[at + 1]!] === 1)
  yield* groups(text, NARROW, beforeToponym, most)
}

const TABLE_BITS = 16
/**
 * By hash of a frame the bits of all its letters, and above them the bits that one of them has not: a bit that is in both tells two letters
 * apart. Cleared before each use: a new table costs more than what is done with it.
 */
const bits = new Uint32Array(1 << TABLE_BITS)

/**
 * Places, of all or of those known to differ in a narrower frame, in whose frame more than one letter stands. Most frames stand once or with
 * one letter, so a hash of the frame sorts them out; the few that only share a hash are told apart by `groups`.
 */
function differing(letters: Uint16Array, { left, right }: Frame, within: readonly number[] | null): number[] {
  const count = within?.length ?? letters.length - 1
  const shift = Math.max(32 - TABLE_BITS, Math.clz32(count) - 2)
  bits.fill(0, 0, 1 << (32 - shift))
  const hashes = hashRoom(count)
  for (let index = within === null ? 1 : 0; index < count; index++) {
    const at = within === null ? index : within[index]!
    const [before, letter, after] = [letters[at - 1], letters[at]!, letters[at + 1]]
    const last = letters[left > 1 ? at - left : at + right]
    // Letters stand all around, and between.
    if (!letter || !before || !after || !last) continue
    const hash = (Math.imul(Math.imul(before, 0x42b2_ae35) + after, 0x27d4_eb2f) + Math.imul(last, 0x1656_67b1)) >>> shift || 1
    hashes[index] = hash
    bits[hash]! |= letter | (~letter << 16)
  }
  const found: number[] = []
  for (let index = 0; index < count; index++) {
    const known = bits[hashes[index]!]!
    if ((known & (known >>> 16)) !== 0) found.push(within === null ? index : within[index]!)
  }
  return found
}

function* groups(text: Text, frame: Frame, places: readonly number[], most: number): Iterable<Map<number, number[]>> {
  const { letters } = text
  for (const group of Map.groupBy(places, (at) => keyOf(letters, at, frame)).values()) {
    const first = letters[group[0]!]!
    let state = 0
    for (const at of group) state |= stateOf(text, at, first, frame !== NARROW)
    if (state < (DIFFERS | NAMED)) continue
    const found = Map.groupBy(group, (at) => letters[at]!)
    if (found.size <= most) yield found
  }
}

/** What a place adds to what is known of its frame, beside the first letter that stands there. */
function stateOf({ letters, marks }: Text, at: number, first: number, orAlike: boolean): number {
  const named = marks[at] === 0 ? 0 : NAMED
  const letter = letters[at]!
  if (letter === first) return named
  return named | DIFFERS | (orAlike && areLikeUnits(letter, first) ? ALIKE : 0)
}

/** The neighbours as one number: no frame has more than three. */
const keyOf = (letters: Uint16Array, at: number, { left, right }: Frame): number =>
  (letters[at - 1]! * 65_536 + letters[at + 1]!) * 65_536 + letters[left > 1 ? at - left : at + right]!
