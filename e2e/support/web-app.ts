import { message } from '@gangmu/messages'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { ensureWebBuilt } from '../../tools/launch/web-build.mjs'
import { launchBrowser } from './browser.ts'
import { makeDataFolder, type RunningServer, startServer } from './server-process.ts'
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

/** Starts both; `settings` as in docs/reference/configuration.md. What the sample holds is there when this is done. */
export const openWebApp = async (settings: Readonly<Record<string, string>> = {}): Promise<WebApp> => {
  const data = makeDataFolder()
  await ensureWebBuilt(process.execPath)
  const port = (url: string) => new URL(url).port
  let server = await startServer({ GANGMU_DATA: data.path, ...settings })
  await server.said(message('zh-CN', 'start.sample'))
  const browser = await launchBrowser()
  return {
    get server() {
      return server
    },
    browser,
    dataFolder: data.path,
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
      server = await startServer({ GANGMU_DATA: data.path, GANGMU_PORT: port(server.url), ...settings })
    },
    close: async () => {
      await browser.close()
      server.signal('SIGTERM')
      await server.exited
      data.remove()
    },
  }
}

/** The same, with the first administrator signed in. */
export type AdminApp = WebApp & { readonly admin: SignedIn }

export const openWebAppAsAdmin = async (settings?: Readonly<Record<string, string>>): Promise<AdminApp> => {
  const app = await openWebApp(settings)
  return Object.assign(app, { admin: await signInFirst(app.server.url, app.dataFolder) })
}

/** What stood on the page and what the server said, on the log: a failure on another machine must be told by that alone. */
export const tellFailure = async (page: Page, server?: RunningServer): Promise<void> => {
  const body = await page.locator('body').innerText()
  console.error(`${page.url()}\n${body.slice(0, 3000)}${server ? `\n— ${JSON.stringify(server.output()).slice(-6000)}` : ''}`)
}
