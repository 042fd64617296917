import { lookupIndicator, type Measure } from '@gangmu/domain'

/** The same subjects recur through a report and from year to year; folding a name costs more than all else that is done with it. */
const KNOWN = new Map<string, string | null>()
const KEPT = 8192

/** Catalogue code of a subject, or null. */
export function indicatorOf(subject: string, measure: Measure): string | null {
  const key = `${measure} ${subject}`
  const known = KNOWN.get(key)
  if (known !== undefined) return known
  if (KNOWN.size >= KEPT) KNOWN.clear()
  const code = subject.length > 60 ? null : (lookupIndicator(subject, { measure })?.code ?? null)
  KNOWN.set(key, code)
  return code
}
