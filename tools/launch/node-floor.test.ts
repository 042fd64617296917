import { expect, test } from 'vitest'
import { isNodeNewEnough } from './node-floor.mjs'

test.each([
  ['18.20.4', false],
  ['20.9.0', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.19.5', true],
  ['21.0.0', true],
  ['24.21.0', true],
  ['26.0.0-nightly', true],
])('Node %s may run the launcher: %s', (version, enough) => {
  expect(isNodeNewEnough(version)).toBe(enough)
})
