import { foldIndicatorName } from '@gangmu/domain'

const FOLDED = new Map<string, string>()
/** Versions of one report, and reports of one district, name the same things. */
const KEPT = 8192

/** `foldIndicatorName`, once a name: rules fold the same few hundred subjects again and again. */
export function foldName(name: string): string {
  const known = FOLDED.get(name)
  if (known !== undefined) return known
  if (FOLDED.size >= KEPT) FOLDED.clear()
  const made = foldIndicatorName(name)
  FOLDED.set(name, made)
  return made
}
