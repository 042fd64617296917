import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locateInstallation } from './locate-installation.ts'
import { readSettings } from './read-settings.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-settings-'))
  mkdirSync(join(folder, 'etc'))
  writeFileSync(join(folder, 'etc/own.json'), JSON.stringify({ GANGMU_DATA: 'plan', GANGMU_PORT: 9000, DATABASE_URL: '' }))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('without settings: ./data of the working folder, no server', () => {
  const settings = readSettings({ PATH: '/bin', HOME: '/root' }, folder)
  expect(settings).toMatchObject({ given: {}, problem: null })
  expect(locateInstallation(settings)).toEqual({ dataFolder: join(folder, 'data'), databaseUrl: null, migrationUrl: null })
})

test('the environment goes before the file; paths are relative to where they are written', () => {
  const own = readSettings({ GANGMU_CONFIG: 'etc/own.json' }, folder)
  expect(own.given).toEqual({ GANGMU_CONFIG: 'etc/own.json', GANGMU_DATA: 'plan', GANGMU_PORT: '9000', DATABASE_URL: '' })
  expect(locateInstallation(own).dataFolder).toBe(join(folder, 'etc/plan'))
  const over = readSettings({ GANGMU_CONFIG: 'etc/own.json', GANGMU_DATA: 'else', GANGMU_MIGRATION_URL: 'postgres://o@h/d' }, folder)
  expect(locateInstallation(over)).toEqual({ dataFolder: join(folder, 'else'), databaseUrl: null, migrationUrl: 'postgres://o@h/d' })
})

test.each([
  ['none.json', 'missing'],
  ['etc', 'missing'],
  ['bad.json', 'unreadable'],
])('a file that cannot be read is told: %s', (name, kind) => {
  writeFileSync(join(folder, 'bad.json'), '["x"]')
  expect(readSettings({ GANGMU_CONFIG: name }, folder).problem).toEqual({ kind, name: 'GANGMU_CONFIG', path: join(folder, name) })
})
