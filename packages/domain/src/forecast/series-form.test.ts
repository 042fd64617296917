import { expect, test } from 'vitest'
import { shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { placesOf, seriesFormOf, slotsOf } from './series-form.ts'

const entry = (code: string) => shippedIndicatorIndex().byCode.get(code)!

test.each([
  ['retail-sales', 'sum'],
  ['budget-revenue', 'sum'],
  ['good-air-days', 'sum'],
  ['new-urban-jobs', 'sum'],
  ['retail-sales-growth', 'stand'],
  ['deposits-loans', 'stand'],
  ['forest-coverage', 'stand'],
  ['surveyed-unemployment', 'stand'],
  ['pm25', 'stand'],
] as const)('%s: %s', (code, form) => expect(seriesFormOf(entry(code))).toBe(form))

test.each([
  ['budget-revenue', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['retail-sales', [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['gdp-growth', [3, 6, 9, 12]],
  ['rd-intensity', [12]],
])('%s has figures for %j', (code, slots) => expect(slotsOf(entry(code))).toEqual(slots))

test.each([
  [[], 0],
  [[5, 12], 0],
  [[5.2, 1.25], 2],
  [[0.123456], 4],
])('%j is told with %i places', (values, places) => expect(placesOf(values)).toBe(places))
