/**
 * Pictures of the pages as they are: the real server on a fresh data folder with its samples, the built web, the Chromium of the tests.
 *
 *   npm run screens                  every page of screens.ts, in every view
 *   npm run screens -- home plans    these pages
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type AdminApp, openFreshWebApp, withAdmin } from '../../e2e/support/web-app.ts'
import { ROOT } from '../launch/root.mjs'
import { SCREENS, type Screen, VIEWS, type View } from './screens.ts'

const TARGET = join(ROOT, 'docs', 'screens')

async function main(named: readonly string[]): Promise<number> {
  const unknown = named.filter((name) => !SCREENS.some((screen) => screen.name === name))
  if (unknown.length > 0) {
    console.error(`No page named ${unknown.join(', ')}. Known: ${SCREENS.map(({ name }) => name).join(', ')}`)
    return 2
  }
  mkdirSync(TARGET, { recursive: true })
  const app = await withAdmin(await openFreshWebApp())
  try {
    for (const screen of SCREENS.filter(({ name }) => named.length === 0 || named.includes(name)))
      for (const view of VIEWS) await take(app, screen, view)
    return 0
  } finally {
    await app.close()
  }
}

async function take(app: AdminApp, screen: Screen, view: View): Promise<void> {
  const { width, height, theme, locale } = view
  const context = await app.openContext({ viewport: { width, height }, colorScheme: theme })
  try {
    if (!screen.outside) await app.admin.enter(context)
    await context.addInitScript((chosen) => localStorage.setItem('gangmu.locale', chosen), locale)
    const page = await context.newPage()
    await page.goto(`${app.server.url}${screen.path}`)
    await page.waitForLoadState('networkidle')
    for (const name of screen.links ?? []) await page.getByRole('link', { name }).first().click()
    await page.locator(screen.ready).first().waitFor()
    // The pointer would light up what it happens to stand on.
    await page.mouse.move(0, 0)
    await settle(page)
    await page.screenshot({ path: join(TARGET, `${screen.name}-${view.name}.png`) })
    console.log(`${screen.name} ${view.name}`)
  } finally {
    await context.close()
  }
}

/** Everything asked for has come, and the characters are drawn in their own fonts. */
const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
}

process.exitCode = await main(process.argv.slice(2))
