import { lookupIndicator, type Measure } from '@gangmu/domain'

/** A subject longer than this is a phrase, no name of an indicator. */
const LONGEST = 60

/** Catalogue code of a subject measured in `unit`, or null. */
export const indicatorOf = (subject: string, measure: Measure, unit: string | null): string | null =>
  subject.length > LONGEST ? null : (lookupIndicator(subject, { measure, unit })?.code ?? null)
