import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createAccounts, createChildReader, loadBoardFiles, ReaderClosed } from '@gangmu/adapters'
import { type FirstAdmin, type Ports, readReportInBackground, resumeReadings, systemCaller } from '@gangmu/application'
import { checkBoardShape } from '@gangmu/contract'
import { loadSessionSecret, type OpenDatabase, openDatabase } from '@gangmu/store'
import type { FastifyInstance } from 'fastify'
import { createBackground } from './background.ts'
import { createCallers } from './callers.ts'
import type { Config } from './config.ts'
import { prepareFirstAdmin } from './first-admin.ts'
import { buildApp } from './http/build-app.ts'
import { createNightlyBackup, describeLastBackup, type NightlyBackup } from './nightly-backup.ts'
import { createOneAtATime } from './one-at-a-time.ts'
import { outlastOutage } from './outlast-outage.ts'
import { loadSamples } from './sample/load-samples.ts'
import type { Services } from './services.ts'
import { createSpaceSettings } from './space-settings.ts'
import { createWarningRounds, type WarningRounds } from './warning-rounds.ts'

/** The space an installation begins with; the system itself works in it as nobody's person. */
const CALLER = systemCaller('00000000-0000-4000-8000-000000000001')
/** Under whose name the sample is set up: it stands on pages beside what people recorded. */
const SAMPLE = systemCaller(CALLER.spaceId, '示例数据')

/** en-CA writes a date as ISO does. */
const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })
const todayInShanghai = (): string => SHANGHAI.format(new Date())

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const WEB_FOLDER = beside('../../web/dist')
const BOARD_FOLDER = beside('../../../boards')
const SAMPLE_FOLDER = beside('../../../corpus')

/** `firstAdmin` has the password of the first account until it is changed. */
export type Opened = { readonly info: OpenDatabase['info']; readonly firstAdmin: FirstAdmin | null }

export type Server = {
  readonly app: FastifyInstance
  /** Opens the database and begins to answer operations. Called once, when the port is held. Throws StoreFailure. */
  readonly open: (address: string) => Promise<Opened>
  /** Stops the server, then the readings, then the database. */
  readonly close: () => Promise<void>
}

/** The composition root: the only place that knows which store, which reader and which server work together. */
export const compose = (config: Config, onProgress: (step: string) => void = () => {}): Server => {
  const ready = Promise.withResolvers<Services>()
  // Operations that wait for the database get the rejection; without any, it must not count as unhandled.
  ready.promise.catch(() => {})
  const app = buildApp(config, ready.promise, WEB_FOLDER)
  const reader = createChildReader({
    entry: fileURLToPath(import.meta.resolve('@gangmu/checker/child')),
    timeoutMs: config.readTimeoutMs,
    memoryMb: config.readMemoryMb,
  })
  const background = createBackground((error) => {
    if (!(error instanceof ReaderClosed)) app.log.error({ err: error }, 'background work failed')
  })
  let database: OpenDatabase | null = null
  let nightly: NightlyBackup | null = null
  let warnings: WarningRounds | null = null
  const stopping = new AbortController()
  const outage = {
    wait: (ms: number) => {
      app.log.warn({ ms }, 'background work waits for the database')
      return setTimeout(ms, undefined, { signal: stopping.signal }).catch(() => undefined)
    },
    isStopping: () => stopping.signal.aborted,
  }
  const inBackground = (work: () => Promise<unknown>) => background.start(() => outlastOutage(work, outage))

  const open = async (address: string) => {
    try {
      database = await openDatabase({
        dataFolder: config.dataFolder,
        databaseUrl: config.databaseUrl,
        migrationUrl: config.migrationUrl,
        address,
        onProgress: ({ step }) => onProgress(step),
      })
      const { ping, info } = database
      const ports: Ports = { ...database, reader, boardFiles: loadBoardFiles(BOARD_FOLDER, checkBoardShape) }
      await ports.unitOfWork.run(CALLER.spaceId, (tx) => ports.spaces.ensureSpace(tx, '本单位'))
      const settings = createSpaceSettings(ports, config)
      const accounts = await createAccounts({
        database: database.accountsDatabase,
        secret: config.secret ?? (await loadSessionSecret(config.dataFolder)),
        idleMinutes: config.idleLockMinutes,
        idleMinutesIn: settings.idleMinutes,
      })
      const firstAdmin = await prepareFirstAdmin(ports, accounts, {
        spaceId: CALLER.spaceId,
        dataFolder: config.dataFolder,
        today: todayInShanghai(),
      })
      const callers = createCallers(ports, todayInShanghai)
      const services: Services = {
        ports,
        accounts,
        callers,
        forgetUsers: callers.forget,
        today: todayInShanghai,
        settings,
        startReading: (id) => inBackground(() => readReportInBackground(ports, CALLER, id)),
        oneAtATime: createOneAtATime(),
        openCheck: config.openCheck,
        showLastBackup: () => describeLastBackup(nightly!),
        checkDatabase: ping,
      }
      ready.resolve(services)
      const rounds = createWarningRounds({ ports, today: todayInShanghai, log: app.log })
      warnings = rounds
      inBackground(async () => {
        await resumeReadings(ports, CALLER)
        const isNew = config.sample !== 'none' && (await loadSamples(services, SAMPLE, SAMPLE_FOLDER, config))
        // Whoever signed in meanwhile was told of a space without an area.
        callers.forgetSpace(CALLER.spaceId)
        if (isNew) onProgress('sample-loaded')
        // After the sample, which is to be looked at whole.
        rounds.start()
      })
      const schedule = () => settings.nightly(CALLER.spaceId)
      nightly = createNightlyBackup({ database, folder: config.backup.folder, schedule, log: app.log })
      nightly.start()
      return { info, firstAdmin }
    } catch (error) {
      ready.reject(error)
      throw error
    }
  }

  const close = async () => {
    await app.close()
    stopping.abort()
    reader.close()
    await background.settle()
    await nightly?.stop()
    await warnings?.stop()
    await database?.close()
  }
  return { app, open, close }
}
