import { cpSync } from 'node:fs'
import { message } from '@gangmu/messages'
import { asSuperuser, type MadeDatabase, makeDatabase, onceARun, runSql } from '@gangmu/store/testing'
import { makeDataFolder, startServer } from './server-process.ts'
import { until } from './until.ts'

/** What a server works on, given to it by its settings. */
export type Ground = {
  readonly dataFolder: string
  readonly settings: Readonly<Record<string, string>>
  readonly remove: () => Promise<void>
}

/** Nothing: the server makes its own database in the data folder and loads its sample. */
export const freshGround = (): Ground => {
  const data = makeDataFolder()
  return { dataFolder: data.path, settings: { GANGMU_DATA: data.path }, remove: async () => data.remove() }
}

/** A sample as a first start leaves it (GANGMU_SAMPLE): loaded once a run, and copied with its first account for whoever asks. */
export const sampleGround = async (sample: string): Promise<Ground> => {
  const loaded = await onceARun(`sample-${sample}`, LOADED_WITHIN_MS, (folder) => loadSample(sample, folder))
  const data = makeDataFolder()
  cpSync(loaded.dataFolder, data.path, { recursive: true })
  const database = await makeDatabase({ template: loaded.database })
  return {
    dataFolder: data.path,
    settings: settingsFor(data.path, database),
    remove: async () => {
      await database.drop()
      data.remove()
    },
  }
}

const LOADED_WITHIN_MS = 240_000

const settingsFor = (dataFolder: string, { urls }: MadeDatabase) => ({
  GANGMU_DATA: dataFolder,
  DATABASE_URL: urls.app,
  GANGMU_MIGRATION_URL: urls.owner,
})

const loadSample = async (sample: string, dataFolder: string): Promise<{ readonly dataFolder: string; readonly database: string }> => {
  const database = await makeDatabase()
  const { superuser } = database.logins
  const server = await startServer({ ...settingsFor(dataFolder, database), GANGMU_SAMPLE: sample })
  if (sample !== 'none') await server.said(message('zh-CN', 'start.sample'))
  // A plan in force has months for the rules of 预警 to look at, which they begin with as soon as the sample is there.
  if (sample === 'district' || sample === 'plans') await until(async () => (await runSql(superuser, ALL_LOOKED_AT)).length === 1)
  server.signal('SIGTERM')
  await server.exited
  // What autovacuum would do in the first minute of every copy.
  await asSuperuser(superuser, 'vacuum analyze')
  return { dataFolder, database: superuser.database }
}

const ALL_LOOKED_AT = 'select 1 from due_period having count(*) > 0 and bool_and(done_at is not null)'
