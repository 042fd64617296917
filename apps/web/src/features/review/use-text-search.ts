import { useMemo, useState } from 'react'
import type { ElementSpan } from './review-elements.ts'

type Hit = { readonly id: string; readonly line: number; readonly start: number; readonly end: number }

/** More hits than anybody steps through. */
const MOST_HITS = 1_000

/** Where `query` stands in the text, whatever the width and case of its letters. */
export const findHits = (lines: readonly string[], query: string): readonly Hit[] => {
  const wanted = fold(query.trim())
  if (wanted === '') return []
  const hits: Hit[] = []
  lines.forEach((text, at) => {
    const folded = fold(text)
    // A letter that folds to several would shift the places behind it.
    const searched = folded.length === text.length ? folded : text
    for (
      let start = searched.indexOf(wanted);
      start >= 0 && hits.length < MOST_HITS;
      start = searched.indexOf(wanted, start + wanted.length)
    )
      hits.push({ id: `hit.${at + 1}.${start}`, line: at + 1, start, end: start + wanted.length })
  })
  return hits
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Search in the text of the page: the hits, the one in focus, stepping on. */
export const useTextSearch = (lines: readonly string[]) => {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const hits = useMemo(() => findHits(lines, query), [lines, query])
  const current = hits[at] ?? null
  return {
    query,
    hits,
    at,
    current,
    search: (text: string) => {
      setQuery(text)
      setAt(0)
    },
    step: (by: number) => setAt(hits.length === 0 ? 0 : (at + by + hits.length) % hits.length),
  }
}

/** The spans of the elements and those of the hits. */
export const withHits = (
  spans: ReadonlyMap<number, readonly ElementSpan[]>,
  hits: readonly Hit[],
): ReadonlyMap<number, readonly ElementSpan[]> => {
  if (hits.length === 0) return spans
  const all = new Map(spans)
  for (const { id, line, start, end } of hits) all.set(line, [...(all.get(line) ?? []), { id, start, end, look: 'hit', state: 'open' }])
  return all
}
