/** Numbers from 0 to 1 that are the same for the same seed and name everywhere (FNV-1a into mulberry32): no series changes another. */
export const randomOf = (seed: number, name: string): (() => number) => {
  let state = 0x811c9dc5 ^ seed
  for (const char of name) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** About −1 to 1, mostly near 0. */
export const strayOf = (random: () => number): number => (2 * (random() + random() + random())) / 3 - 1
