import { expect, test } from 'vitest'
import { createThrottle, networkOf } from './throttle.ts'

test.each([
  ['10.0.0.1', '10.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['::FFFF:10.0.0.1', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['1::4:5:6:7:8', '1:0:0:4::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unix:', 'unix:'],
])('%s counts as %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network)
})

test('a window ends by itself, a try that went well is none', () => {
  let now = 0
  const throttle = createThrottle(() => new Date(now))
  for (let n = 0; n < 60; n += 1) expect(throttle.begin('10.0.0.1')).toBe(0)
  expect(throttle.begin('10.0.0.1')).toBe(10)
  throttle.takeBack('10.0.0.1')
  expect(throttle.begin('10.0.0.1')).toBe(0)
  now = 9 * 60_000
  expect(throttle.begin('10.0.0.1')).toBe(1)
  now = 10 * 60_000
  expect(throttle.begin('10.0.0.1')).toBe(0)
})

test('ten thousand addresses are remembered, the oldest window goes for the next one', () => {
  const throttle = createThrottle(() => new Date(0))
  const exhaust = (ip: string) => Array.from({ length: 61 }, () => throttle.begin(ip)).at(-1)
  expect(exhaust('first')).toBe(10)
  for (let n = 0; n < 9_999; n += 1) throttle.begin(`10.${n}`)
  expect(throttle.begin('first')).toBe(10)
  throttle.begin('one too many')
  expect(throttle.begin('first')).toBe(0)
})
