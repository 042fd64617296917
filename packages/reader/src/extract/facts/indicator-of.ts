import { lookupIndicator, type Measure } from '@gangmu/domain'

/** Catalogue code of a subject, or null. 新增, 累计 and brackets are tried away, since they narrow but do not rename. */
export function indicatorOf(subject: string, measure: Measure): string | null {
  const found = lookupIndicator(subject, { measure })
  return found?.code ?? null
}
