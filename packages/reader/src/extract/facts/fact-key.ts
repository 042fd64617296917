import { hash } from 'node:crypto'
import type { Fact } from '@gangmu/domain'

/** Nothing to fold: most subjects. */
const HAN_ONLY = /^[一-鿿]*$/

/** Folds a subject so that the same thing written twice has one key: width, spaces, quotes, brackets and area words gone. */
export const foldSubject = (subject: string): string =>
  (HAN_ONLY.test(subject) ? subject : subject.normalize('NFKC').replace(/[\s“”"'‘’「」（）()《》、，·]/g, '')).replace(
    /^(全区|全县|全市|我区|我县|我市|全年)/,
    '',
  )

/**
 * The identity of a fact across readings and versions: SHA-256 over (indicator or folded subject, measure, scope, period,
 * area, modality), first 16 hex digits. The value is left out, so a changed figure keeps its key.
 */
export function factKey(fact: Pick<Fact, 'indicator' | 'subject' | 'measure' | 'scope' | 'period' | 'area' | 'modality'>): string {
  const parts = [
    fact.indicator ?? foldSubject(fact.subject),
    fact.measure,
    [...fact.scope].sort().join('+'),
    fact.period ?? '',
    fact.area ?? '',
    fact.modality,
  ]
  return hash('sha256', parts.join('\u001f'), 'hex').slice(0, 16)
}
