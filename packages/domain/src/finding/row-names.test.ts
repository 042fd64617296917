import { expect, test } from 'vitest'
import type { IndicatorRow, Span } from '../reading.ts'
import { rowNamesOf } from './row-names.ts'

const at = (line: number): Span => ({ line, start: 0, end: 1 })
const row = (name: string, spans: IndicatorRow['spans']) => ({ name, spans }) as IndicatorRow

test('cells on lines of their own go by the name of their row', () => {
  const indicators = [
    row('粮食产量', { name: at(2), target: at(4), actual: at(5) }),
    row('生产总值', { name: at(7), target: at(7), actual: null }),
  ]
  expect([...rowNamesOf({ indicators })]).toEqual([
    [4, '粮食产量'],
    [5, '粮食产量'],
  ])
})
