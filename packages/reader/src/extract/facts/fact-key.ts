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
  const what = fact.indicator ?? foldSubject(fact.subject)
  const scope = fact.scope.length < 2 ? (fact.scope[0] ?? '') : [...fact.scope].sort().join('+')
  const identity = `${what}\u001f${fact.measure}\u001f${scope}\u001f${fact.period ?? ''}\u001f${fact.area ?? ''}\u001f${fact.modality}`
  return hash('sha256', identity, 'hex').slice(0, 16)
}
