import { expect, test } from 'vitest'
import { saysDiskFull } from './disk.ts'

test.each([
  'FATAL:  could not extend file "base/1/2691": No space left on device',
  'PANIC:  could not write to file "pg_wal/xlogtemp.42": Disk quota exceeded',
  'FATAL:  could not extend file "base/1/1255": wrote only 4096 of 8192 bytes at block 75\nHINT:  Check free disk space.\nPANIC:  cannot abort transaction 1, it was already committed',
])('%s is a full disk', (output) => {
  expect(saysDiskFull(output)).toBe(true)
})

test('another failure is none', () => {
  expect(saysDiskFull('initdb: error: invalid locale name')).toBe(false)
})
