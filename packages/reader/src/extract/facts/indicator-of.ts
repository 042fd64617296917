import { lookupIndicator, type Measure } from '@gangmu/domain'

/** The same subjects recur through a report and from year to year; folding a name costs more than all else that is done with it. */
const KNOWN = new Map<string, Map<string, string | null>>()
const KEPT = 8192

/** Catalogue code of a subject measured in `unit`, or null. */
export function indicatorOf(subject: string, measure: Measure, unit: string | null): string | null {
  if (subject.length > 60) return null
  const hint = unit === null ? measure : measure + unit
  let bySubject = KNOWN.get(subject)
  const known = bySubject?.get(hint)
  if (known !== undefined) return known
  if (bySubject === undefined) {
    if (KNOWN.size >= KEPT) KNOWN.clear()
    bySubject = new Map()
    KNOWN.set(subject, bySubject)
  }
  const code = lookupIndicator(subject, { measure, unit })?.code ?? null
  bySubject.set(hint, code)
  return code
}
