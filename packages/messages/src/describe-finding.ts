import type { Finding } from '@gangmu/domain'
import { type Locale, messageFor } from './message.ts'

/** `said`: what does not agree, with the arithmetic. `right`: what would make it right. */
export type FindingSentences = { readonly said: string; readonly right: string }

/** A finding in words. The codes stand for the sentence where the catalogue has none: a reading of a newer version. */
export const describeFinding = (locale: Locale, { rule, code, params }: Pick<Finding, 'rule' | 'code' | 'params'>): FindingSentences => {
  const key = `finding.${rule}.${code}`
  return { said: messageFor(locale, key, params) ?? `${rule} ${code}`, right: messageFor(locale, `${key}.right`, params) ?? '' }
}
