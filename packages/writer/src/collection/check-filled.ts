import { type AskSort, readEntry } from '@gangmu/domain'
import { type CellProblem, quote } from '../read/problems.ts'
import { type FillField, mostOf } from './form-layout.ts'

/** What is asked in a cell: a figure or an estimate, in a unit of measure, or a class in words. */
export type FilledAs = { readonly sort: AskSort; readonly measure: string | null; readonly isClass: boolean }

/** What is wrong with a new text of a cell: too long, no figure, or in a unit that does not convert into the one asked. */
export const checkFilled = (
  text: string,
  field: FillField,
  { sort, measure, isClass }: FilledAs,
): Pick<CellProblem, 'code' | 'params'> | null => {
  if (text.length > mostOf(field)) return { code: 'too-long', params: { limit: mostOf(field) } }
  if (field === 'sentence') return null
  if (field !== 'raw') return sort === 'estimate' || text.trim() === '' ? null : { code: 'not-asked', params: {} }
  const read = readEntry(text, measure)
  if (read.kind === 'other-unit') return { code: 'entry-unit', params: { printed: read.printed, unit: measure ?? '' } }
  const isWords = (read.kind === 'words' && !isClass) || (read.kind === 'interval' && sort === 'figure')
  return isWords ? { code: 'entry-words', params: { text: quote(text) } } : null
}
