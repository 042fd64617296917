import { type Failure, fail } from '../failure.ts'
import type { FormFooter, RoundDraft } from './types.ts'

/** What keeps a round from being set up; null where nothing does. */
export const checkRound = ({ title, metadata }: Pick<RoundDraft, 'title' | 'metadata'>): Failure | null =>
  [title, metadata.tableNo ?? ''].some((text) => /统计\s*(?:调查)?\s*(?:报表|表)/.test(text))
    ? fail('collection-title-forbidden').failure
    : null

/** The first line of the foot of the table that nobody filled in; null where all are. */
export const missingOfFooter = (footer: FormFooter): keyof FormFooter | null =>
  (['head', 'reviewer', 'filler', 'phone', 'reportedOn'] as const).find((field) => footer[field].trim() === '') ?? null
