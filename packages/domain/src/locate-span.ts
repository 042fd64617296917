import type { FilePlace } from './reading.ts'

type WordPlace = Extract<FilePlace, { kind: 'word' }>

/** The characters `from` up to `to` of a run. `paragraph` only where that run is in another w:p than the line's own. */
export type RunPiece = { readonly run: number; readonly from: number; readonly to: number; readonly paragraph?: number }

/**
 * The pieces of runs that the span `start` … `end` of a line covers, in their order. What Word printed by itself (an automatic number)
 * stands in no run and has no piece, so a span of nothing else gives none.
 */
export function locateSpan(place: WordPlace, start: number, end: number): RunPiece[] {
  return place.runs.flatMap(({ start: runStart, run, offset, paragraph }, i) => {
    const from = Math.max(start, runStart)
    const to = Math.min(end, place.runs[i + 1]?.start ?? end)
    if (run === null || from >= to) return []
    return [{ run, from: offset + from - runStart, to: offset + to - runStart, ...(paragraph === undefined ? {} : { paragraph }) }]
  })
}
