import { formatInstant } from '../../lib/format.ts'
import type { Suppression } from './queries.ts'

type Filter = { readonly search: string; readonly family: string | null; readonly year: string | null }

type Searched = Pick<Suppression, 'family' | 'decidedAt' | 'said' | 'reason' | 'ruleName' | 'reportTitle' | 'decidedBy'>

/** Those in which every word that is looked for stands somewhere, of one family, decided in one year (of the reader's own time). */
export const filterSuppressions = <S extends Searched>(all: readonly S[], { search, family, year }: Filter): readonly S[] => {
  const words = search.trim().toLowerCase().split(/\s+/)
  return all.filter((one) => {
    const text = [one.said, one.reason, one.ruleName, one.reportTitle, one.decidedBy].join('\n').toLowerCase()
    return (
      (family === null || one.family === family) &&
      (year === null || formatInstant(one.decidedAt).startsWith(year)) &&
      words.every((word) => text.includes(word))
    )
  })
}
