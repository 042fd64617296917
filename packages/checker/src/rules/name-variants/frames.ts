import { areLikeUnits } from '../../lib/like-characters.ts'

/**
 * Neighbours that are held equal to find places that differ in the character between: `left` and `right` letters. Two of them alone tell
 * something only where a name is known to stand.
 */
type Frame = { readonly left: number; readonly right: number; readonly named: boolean }
const NARROW: Frame = { left: 1, right: 1, named: true }
const FRAMES: readonly Frame[] = [{ left: 2, right: 1, named: false }, { left: 1, right: 2, named: false }, NARROW]

/** What is known of a frame: more than one letter stands in it; a name has it; two of its letters are alike. */
const DIFFERS = 1
const NAMED = 2
const ALIKE = 4

/**
 * Places with the same neighbours by the letter (its UTF-16 unit) between, where at least one belongs to a name, or where that is not asked
 * for, two letters are alike. Frames with more than `most` letters are left out.
 */
export function* placesByLetter(letters: Uint16Array, marks: Uint8Array, most: number): Iterable<Map<number, number[]>> {
  const narrow = groupPlaces(letters, marks, NARROW, null)
  for (const frame of FRAMES) {
    const { next, state } = frame === NARROW ? narrow : groupPlaces(letters, marks, frame, narrow)
    for (let first = 0; first < letters.length; first++)
      if (state[first]! >= (DIFFERS | NAMED)) {
        const found = chained(letters, next, first, most)
        if (found !== null) yield found
      }
  }
}

/**
 * Every place of the text is looked at, so places are grouped in arrays of numbers: a frame is known by its first place, `firstOf` each of
 * its places; `next` leads on from one place to another, and `state` tells at the first what is known.
 */
type Groups = { readonly firstOf: Int32Array; readonly next: Int32Array; readonly state: Uint8Array }

/** Within another frame only places are grouped where that differs: a frame with more letters differs nowhere else. */
function groupPlaces(letters: Uint16Array, marks: Uint8Array, frame: Frame, within: Groups | null): Groups {
  const { length } = letters
  const bits = 32 - Math.clz32(length)
  const slots = new Int32Array(1 << bits).fill(-1)
  const last = new Int32Array(length)
  const groups = { firstOf: new Int32Array(length).fill(-1), next: new Int32Array(length).fill(-1), state: new Uint8Array(length) }
  const { firstOf, next, state } = groups
  for (let at = frame.left; at + frame.right < length; at++) {
    if (!hasFrame(letters, at, frame) || (within !== null && (within.state[within.firstOf[at]!]! & DIFFERS) === 0)) continue
    let slot = hashFrame(letters, at, frame) >>> (32 - bits)
    while (slots[slot]! >= 0 && !haveOneFrame(letters, slots[slot]!, at, frame)) slot = (slot + 1) & (slots.length - 1)
    const first = slots[slot]!
    if (first < 0) {
      slots[slot] = at
      firstOf[at] = at
      last[at] = at
      if (marks[at] !== 0) state[at] = NAMED
      continue
    }
    firstOf[at] = first
    next[last[first]!] = at
    last[first] = at
    if (marks[at] !== 0) state[first]! |= NAMED
    if (letters[at] === letters[first]) continue
    state[first]! |= DIFFERS
    if (!frame.named && areLikeUnits(letters[at]!, letters[first]!)) state[first]! |= ALIKE
  }
  return groups
}

/** Letters stand all around, and between. */
const hasFrame = (letters: Uint16Array, at: number, { left, right }: Frame): boolean =>
  letters[at] !== 0 && letters[at - 1] !== 0 && letters[at + 1] !== 0 && letters[at - left] !== 0 && letters[at + right] !== 0

const haveOneFrame = (letters: Uint16Array, a: number, b: number, { left, right }: Frame): boolean =>
  letters[a - 1] === letters[b - 1] &&
  letters[a + 1] === letters[b + 1] &&
  letters[a - left] === letters[b - left] &&
  letters[a + right] === letters[b + right]

/** Spread over the upper bits. */
const hashFrame = (letters: Uint16Array, at: number, { left, right }: Frame): number =>
  Math.imul(
    Math.imul(letters[at - left]!, 0x85eb_ca6b) ^
      Math.imul(letters[at - 1]!, 0xc2b2_ae35) ^
      Math.imul(letters[at + 1]!, 0x27d4_eb2f) ^
      Math.imul(letters[at + right]!, 0x1656_67b1),
    0x9e37_79b1,
  )

function chained(letters: Uint16Array, next: Int32Array, first: number, most: number): Map<number, number[]> | null {
  const found = new Map<number, number[]>()
  for (let at = first; at >= 0; at = next[at]!) {
    const places = found.get(letters[at]!)
    if (places !== undefined) places.push(at)
    else if (found.size === most) return null
    else found.set(letters[at]!, [at])
  }
  return found
}
