import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { message } from '@gangmu/messages'
import { compose } from './compose.ts'
import { type Config, describeIssues, isPlainOnNetwork, parseConfig } from './config.ts'
import { describeStartFailure } from './start-failure.ts'

/** Sentences for people go to stderr, JSON lines for machines to stdout. */
const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

const start = async (config: Config): Promise<void> => {
  const server = compose(config, (step) => {
    if (step === 'initializing' || step === 'recovering') say(message('zh-CN', 'start.preparing'))
    if (step === 'sample-loaded') say(message('zh-CN', 'start.sample'))
  })
  let stopping: Promise<void> | null = null
  const stop = (exitCode: number) => {
    stopping ??= server
      .close()
      .then(() => say(message('zh-CN', 'stop.done')))
      .finally(() => process.exit(exitCode))
    return stopping
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping === null) say(message('zh-CN', 'stop.begun'))
      void stop(0)
    })
  try {
    // The port first: it is the quickest to fail, and who opens the page early waits for the database instead of being turned away.
    await server.app.listen({ port: config.port, host: config.host })
    const address = `${config.tls ? 'https' : 'http'}://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`
    const { firstAdmin } = await server.open(config.publicUrl?.href ?? address)
    if (!existsSync(fileURLToPath(new URL('../../web/dist/index.html', import.meta.url)))) say(message('zh-CN', 'start.web-missing'))
    if (firstAdmin !== null) say(message('zh-CN', 'start.first-admin', { userName: firstAdmin.userName, password: firstAdmin.password }))
    say(config.databaseUrl ? message('zh-CN', 'start.database-server') : message('zh-CN', 'start.data', { path: config.dataFolder }))
    if (isPlainOnNetwork(config)) say(message('zh-CN', 'start.plain-on-network', { host: config.host }))
    // Last, where it is seen; whoever waits for it (a script, a test) knows that all is told.
    say(message('zh-CN', 'start.address', { url: config.publicUrl?.href ?? address }))
  } catch (error) {
    if (stopping !== null) return
    const sentence = describeStartFailure(error, config)
    say(sentence ?? message('zh-CN', 'start.failed', { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    await stop(1)
  }
}

const parsed = parseConfig(process.env, process.cwd())
if (parsed.ok) await start(parsed.config)
else {
  say(describeIssues(parsed.issues))
  process.exitCode = 1
}
