import { expect, test } from 'vitest'
import { findNearest } from './find-nearest.ts'

test.each([
  ['GANGMU_HOTS', ['GANGMU_PORT', 'GANGMU_HOST'], 'GANGMU_HOST'],
  ['gdp-growht', ['gdp', 'gdp-growth'], 'gdp-growth'],
  ['kindd', ['kind', 'title'], 'kind'],
  ['audience', [], null],
  ['warehouse', ['kind', 'title'], null],
])('%s among %j is %s', (name, candidates, nearest) => {
  expect(findNearest(name, candidates)).toBe(nearest)
})
