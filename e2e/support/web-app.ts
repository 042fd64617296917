import { message } from '@gangmu/messages'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { ensureWebBuilt } from '../../tools/launch/web-build.mjs'
import { launchBrowser } from './browser.ts'
import { freshGround, type Ground, sampleGround } from './ground.ts'
import { type RunningServer, startServer } from './server-process.ts'
import { type SignedIn, signInFirst } from './sign-in.ts'

export type ContextOptions = Parameters<Browser['newContext']>[0]

/** The real server with the built pages, and a browser to look at them: one for all tests of a file. */
export type WebApp = {
  readonly server: RunningServer
  readonly browser: Browser
  readonly dataFolder: string
  /** A browser of its own, in which nobody is signed in. */
  readonly openContext: (options?: ContextOptions) => Promise<BrowserContext>
  /** Ends the server with SIGKILL and starts it again over the same data. */
  readonly killAndRestart: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The server and the pages over `ground`; `settings` as in docs/reference/configuration.md. */
const openOver = async (ground: Ground, settings: Readonly<Record<string, string>>): Promise<WebApp> => {
  await ensureWebBuilt(process.execPath)
  const port = (url: string) => new URL(url).port
  let server = await startServer({ ...ground.settings, ...settings })
  const browser = await launchBrowser()
  return {
    get server() {
      return server
    },
    browser,
    dataFolder: ground.dataFolder,
    openContext: async (options) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        ...options,
      })
      // Long enough for a machine whose cores are busy with the other tests: only a page that hangs may fail here.
      context.setDefaultTimeout(25_000)
      return context
    },
    killAndRestart: async () => {
      server.signal('SIGKILL')
      await server.exited
      server = await startServer({ GANGMU_PORT: port(server.url), ...ground.settings, ...settings })
    },
    close: async () => {
      await browser.close()
      server.signal('SIGTERM')
      await server.exited
      await ground.remove()
    },
  }
}

/** Over a sample that was loaded before, `district` where GANGMU_SAMPLE names no other. */
export const openWebApp = async (settings: Readonly<Record<string, string>> = {}): Promise<WebApp> =>
  openOver(await sampleGround(settings['GANGMU_SAMPLE'] ?? 'district'), settings)

/** From nothing, as on the day of the installation: its own database, and a sample that is loaded when this is done. */
export const openFreshWebApp = async (settings: Readonly<Record<string, string>> = {}): Promise<WebApp> => {
  const app = await openOver(freshGround(), settings)
  await app.server.said(message('zh-CN', 'start.sample'))
  return app
}

/** The same, with the first administrator signed in. */
export type AdminApp = WebApp & { readonly admin: SignedIn }

export const withAdmin = async (app: WebApp): Promise<AdminApp> =>
  Object.assign(app, { admin: await signInFirst(app.server.url, app.dataFolder) })

export const openWebAppAsAdmin = async (settings?: Readonly<Record<string, string>>): Promise<AdminApp> =>
  withAdmin(await openWebApp(settings))

/** What stood on the page and what the server said, on the log: a failure on another machine must be told by that alone. */
export const tellFailure = async (page: Page, server?: RunningServer): Promise<void> => {
  const body = await page.locator('body').innerText()
  console.error(`${page.url()}\n${body.slice(0, 3000)}${server ? `\n— ${JSON.stringify(server.output()).slice(-6000)}` : ''}`)
}
