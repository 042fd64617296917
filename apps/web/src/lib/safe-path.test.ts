import { expect, test } from 'vitest'
import { safePath } from './safe-path.ts'

test.each([
  ['/plans/1?year=2024&asOf=2024-06-30#l3', '/plans/1?year=2024&asOf=2024-06-30#l3'],
  ['plans', '/plans'],
  [null, '/'],
  ['', '/'],
  ['/sign-in?to=/plans', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['http://[', '/'],
])('%s leads to %s', (path, to) => {
  expect(safePath(path)).toBe(to)
})
