import type { Measure } from '@gangmu/domain'
/** Catalogue code of a subject, or null. */
export function indicatorOf(_subject: string, _measure: Measure): string | null {
  return null
}
