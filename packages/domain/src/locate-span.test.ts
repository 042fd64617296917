import { describe, expect, test } from 'vitest'
import { locateSpan } from './locate-span.ts'
import type { FilePlace } from './reading.ts'

/** `1 建成386.5亿元`: an automatic number, then two runs, of which the second stands in another paragraph. */
const PLACE: FilePlace = {
  kind: 'word',
  part: 'word/document.xml',
  paragraph: 4,
  runs: [
    { start: 0, run: null, offset: 0 },
    { start: 2, run: 0, offset: 0 },
    { start: 6, run: 3, offset: 1, paragraph: 5 },
  ],
}

describe('locateSpan', () => {
  test('cuts a span by runs and names the paragraph of a run that stands in another one', () => {
    expect(locateSpan(PLACE, 2, 6)).toEqual([{ run: 0, from: 0, to: 4 }])
    expect(locateSpan(PLACE, 4, 9)).toEqual([
      { run: 0, from: 2, to: 4 },
      { run: 3, from: 1, to: 4, paragraph: 5 },
    ])
  })

  test('gives nothing for what is printed by Word alone, and for nothing', () => {
    expect([locateSpan(PLACE, 0, 2), locateSpan(PLACE, 5, 5)]).toEqual([[], []])
  })
})
