import type { PaceThresholds, PaceWording } from './pace-settings.ts'

/** `measure` is a ratio to what was asked for or a distance to it; null where neither is known. */
export const wordingOf = (reached: boolean, measure: number | null, { ahead, slightlyBelow, below }: PaceThresholds): PaceWording => {
  if (reached) return measure !== null && measure >= ahead ? 'ahead' : 'on'
  if (measure === null) return 'below'
  if (measure >= slightlyBelow) return 'slightly-below'
  return measure >= below ? 'below' : 'far-below'
}
