import { lookupIndicator, type Measure } from '@gangmu/domain'

/** The same subjects recur through a report and from year to year; folding a name costs more than all else that is done with it. */
const KNOWN = new Map<string, string | null>()
const KEPT = 8192

/** Catalogue code of a subject measured in `unit`, or null. */
export function indicatorOf(subject: string, measure: Measure, unit: string | null): string | null {
  const key = `${measure} ${unit ?? ''} ${subject}`
  const known = KNOWN.get(key)
  if (known !== undefined) return known
  if (KNOWN.size >= KEPT) KNOWN.clear()
  const code = subject.length > 60 ? null : (lookupIndicator(subject, { measure, unit })?.code ?? null)
  KNOWN.set(key, code)
  return code
}
