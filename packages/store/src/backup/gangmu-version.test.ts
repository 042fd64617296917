import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GANGMU_VERSION } from './gangmu-version.ts'

test('backups name the version that package.json names', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  expect(GANGMU_VERSION).toBe(version)
})
